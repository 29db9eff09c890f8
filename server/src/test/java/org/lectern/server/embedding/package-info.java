/** Widgets in pages of others, in real browsers. */
@NullMarked
package org.lectern.server.embedding;

import org.jspecify.annotations.NullMarked;
