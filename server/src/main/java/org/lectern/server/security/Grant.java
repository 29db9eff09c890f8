package org.lectern.server.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A role, and where it holds.
 *
 * @param space null: in all spaces
 * @param type null: for all types
 */
public record Grant(
        Role role, @Nullable String space, @Nullable String type) {

    /** The role everywhere. */
    public static Grant everywhere(Role role) {
        return new Grant(role, null, null);
    }

    /** Whether it holds in all spaces and for all types. */
    public boolean isEverywhere() {
        return space == null && type == null;
    }

    /** Whether it holds for entries of a type in a space. */
    public boolean covers(String someSpace, String someType) {
        return (space == null || space.equals(someSpace)) && (type == null || type.equals(someType));
    }

    /** What both allow; empty if they have no place in common. */
    public Optional<Grant> and(Grant other) {
        if (differ(space, other.space) || differ(type, other.type)) {
            return Optional.empty();
        }
        return Optional.of(new Grant(
                role.includes(other.role) ? other.role : role,
                space == null ? other.space : space,
                type == null ? other.type : type));
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }
}
