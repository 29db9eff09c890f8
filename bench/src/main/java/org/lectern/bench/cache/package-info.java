/** What is kept: finding it, and finding what of it a change concerns. */
@NullMarked
package org.lectern.bench.cache;

import org.jspecify.annotations.NullMarked;
