/** How much one rendering may do: steps, characters and time. */
@NullMarked
package org.lectern.engine.rendering.bounds;

import org.jspecify.annotations.NullMarked;
