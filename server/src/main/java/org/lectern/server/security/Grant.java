package org.lectern.server.security;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.server.store.GrantRow;

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

    /** For the audit, such as {@code editor}, {@code editor main/*} or {@code viewer *}{@code /talk}. */
    String words() {
        return isEverywhere() ? role.word() : role.word() + " " + orAll(space) + "/" + orAll(type);
    }

    private static String orAll(@Nullable String name) {
        return name == null ? "*" : name;
    }

    GrantRow row() {
        return new GrantRow(role.word(), space, type);
    }

    static Set<Grant> all(Collection<GrantRow> rows) {
        return rows.stream()
                .map(row -> new Grant(Role.named(row.role()).orElseThrow(), row.space(), row.type()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
