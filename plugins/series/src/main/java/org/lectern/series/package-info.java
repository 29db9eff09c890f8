/** The content type series: events that belong together. */
@NullMarked
package org.lectern.series;

import org.jspecify.annotations.NullMarked;
