/** Measurements. */
@NullMarked
package org.lectern.bench;

import org.jspecify.annotations.NullMarked;
