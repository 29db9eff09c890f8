package org.lectern.server.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account is trusted with, in one place or everywhere; each may what those before it may. */
public enum Role {
    /** Reads everything, drafts too; sites, embeds and where those were seen. */
    VIEWER,
    /** Makes entries, and edits, submits and trashes those of his own. */
    AUTHOR,
    /** Edits everyone's entries and publishes; of all types, also embeds of the sites that read its spaces alone. */
    EDITOR,
    /** Purges; everywhere, also accounts, sites and the audit. */
    ADMINISTRATOR;

    /** Whether it may all that the other may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** Its name in JSON and in the database, such as {@code editor}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of exactly that word. */
    public static Optional<Role> named(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
