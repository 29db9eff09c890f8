/** Tells the world outside of changes: caches in front of this server, and programs that want to know. */
@NullMarked
package org.lectern.server.announcing;

import org.jspecify.annotations.NullMarked;
