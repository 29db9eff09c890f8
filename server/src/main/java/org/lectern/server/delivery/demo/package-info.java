/** The demo: a page of somebody else's, with Lectern's fragments in it. */
@NullMarked
package org.lectern.server.delivery.demo;

import org.jspecify.annotations.NullMarked;
