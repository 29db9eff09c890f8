/** Real web servers that put fragments into their pages, set up as the docs say. */
@NullMarked
package org.lectern.server.conformance;

import org.jspecify.annotations.NullMarked;
