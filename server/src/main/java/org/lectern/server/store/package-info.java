/** Tables: the only place that knows SQL. Rows in, rows out; what they mean is decided in {@code content}. */
@NullMarked
package org.lectern.server.store;

import org.jspecify.annotations.NullMarked;
