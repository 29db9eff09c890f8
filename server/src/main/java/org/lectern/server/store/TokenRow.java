package org.lectern.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A program's way in.
 *
 * @param id names it where its secret must not be
 * @param secret the SHA-256 of it
 * @param name for people
 * @param hint the end of the secret
 * @param usedAt up to a minute ago more than it was; null if never
 */
public record TokenRow(
        String id,
        String secret,
        String account,
        String name,
        String hint,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {}
