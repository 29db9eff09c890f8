/** Selections over published entries: the one port to stored content, predicates, windows and their next change. */
@NullMarked
package org.lectern.engine.query;

import org.jspecify.annotations.NullMarked;
