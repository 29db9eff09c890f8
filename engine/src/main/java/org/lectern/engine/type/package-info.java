/** The content types that are installed, and those that are only mentioned. */
@NullMarked
package org.lectern.engine.type;

import org.jspecify.annotations.NullMarked;
