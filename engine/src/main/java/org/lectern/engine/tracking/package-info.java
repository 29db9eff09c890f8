/** A rendering's view of the world, which remembers every answer and the moment it ends. */
@NullMarked
package org.lectern.engine.tracking;

import org.jspecify.annotations.NullMarked;
