package org.lectern.engine.query;

import java.time.ZoneId;
import java.util.Locale;

/**
 * Who owns entries and slugs.
 *
 * @param name {@code main} unless said otherwise
 */
public record Space(String name, Locale language, ZoneId zone) {

    /** The name of the space that always exists. */
    public static final String MAIN = "main";
}
