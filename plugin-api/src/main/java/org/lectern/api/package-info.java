/**
 * What a plugin compiles against: content types, their traits, and everything a type may learn about the world.
 *
 * <p>Nothing is null unless it says {@code @Nullable}. Everything here is a promise: it changes only with a written
 * reason.
 */
@NullMarked
package org.lectern.api;

import org.jspecify.annotations.NullMarked;
