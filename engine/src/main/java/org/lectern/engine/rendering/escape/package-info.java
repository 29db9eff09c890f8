/** Writing values into HTML: each is escaped for the place where it stands. */
@NullMarked
package org.lectern.engine.rendering.escape;

import org.jspecify.annotations.NullMarked;
