/** Entries: what may be done with them, and what of them is public. The one way to write, and the one log of changes. */
@NullMarked
package org.lectern.server.content;

import org.jspecify.annotations.NullMarked;
