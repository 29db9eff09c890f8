package org.lectern.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that is good for one use.
 *
 * @param secret the SHA-256 of it
 * @param account whose password it lets choose; null: it makes the first administrator
 */
public record OnceRow(String secret, @Nullable String account, Instant createdAt, Instant expiresAt) {}
