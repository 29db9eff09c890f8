/** Dates and times in words, in forms of our own. */
@NullMarked
package org.lectern.engine.rendering.dates;

import org.jspecify.annotations.NullMarked;
