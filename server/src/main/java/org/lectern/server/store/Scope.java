package org.lectern.server.store;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a space and a type.
 *
 * @param space null means any
 * @param type null means any
 */
public record Scope(@Nullable String space, @Nullable String type) {

    /** All entries. */
    public static final Scope ALL = new Scope(null, null);

    /** Whether an entry, the row {@code e}, is in one of them; in none, if there are none. */
    static void ask(Asking asking, Collection<Scope> scopes) {
        if (scopes.contains(ALL)) {
            return;
        }
        var any = asking.any();
        for (var scope : scopes) {
            if (scope.space() == null) {
                any.or("e.type = ?", scope.type());
            } else if (scope.type() == null) {
                any.or("e.space = ?", scope.space());
            } else {
                any.or("e.space = ? and e.type = ?", scope.space(), scope.type());
            }
        }
        any.done();
    }
}
