/**
 * Rendering of one widget: bytes, what they depend on, and the moment they end.
 *
 * <p>{@code widget} reads the folders, {@code template} parses and runs them, {@code escape} writes the page.
 */
@NullMarked
package org.lectern.engine.rendering;

import org.jspecify.annotations.NullMarked;
