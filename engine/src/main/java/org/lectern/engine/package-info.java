/** What every part of the engine needs. */
@NullMarked
package org.lectern.engine;

import org.jspecify.annotations.NullMarked;
