/** How the widgets and themes look and read: markup, accessibility, contrast, size. */
@NullMarked
package org.lectern.server.looks;

import org.jspecify.annotations.NullMarked;
