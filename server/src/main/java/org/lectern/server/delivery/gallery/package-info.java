/** The gallery: every widget in every theme, and the code that puts one into a page. */
@NullMarked
package org.lectern.server.delivery.gallery;

import org.jspecify.annotations.NullMarked;
