package org.lectern.server.store;

import org.jspecify.annotations.Nullable;

/**
 * A role, and where it holds.
 *
 * @param role lower-case
 * @param space null: in all spaces
 * @param type null: for all types
 */
public record GrantRow(
        String role, @Nullable String space, @Nullable String type) {}
