package org.lectern.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an account's password is recognised, and how often it was guessed wrong.
 *
 * @param password Argon2id in PHC string form; null if none was chosen yet
 * @param failures since the last right one
 * @param failedAt the last of them; null if there was none
 */
public record PasswordRow(
        String account,
        @Nullable String password,
        int failures,
        @Nullable Instant failedAt) {}
