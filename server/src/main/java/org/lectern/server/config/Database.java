package org.lectern.server.config;

import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL database that replaces the embedded one.
 *
 * @param url a {@code jdbc:postgresql:} address
 */
public record Database(
        String url, @Nullable String user, @Nullable String password) {
    /** Without the password. */
    @Override
    public String toString() {
        return "Database[" + withoutSecrets(url) + "]";
    }

    /** An address without its parameters and its user part, either of which may hold a password. */
    static String withoutSecrets(String url) {
        return url.replaceFirst("\\?.*", "?...").replaceFirst("//[^/@]*@", "//...@");
    }
}
