/** Measurements of a running server over HTTP. */
@NullMarked
package org.lectern.bench.http;

import org.jspecify.annotations.NullMarked;
