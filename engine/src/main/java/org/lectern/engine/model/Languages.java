package org.lectern.engine.model;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;

/**
 * Which language a reader wants and which one the space writes in.
 *
 * @param wanted what was asked for
 * @param fallback the space's own
 */
public record Languages(Locale wanted, Locale fallback) {

    /** The best of the languages there are: wanted, wanted without its region, the fallback likewise, the first. */
    public Optional<String> best(Collection<String> available) {
        var candidates = new LinkedHashSet<String>();
        candidates.add(wanted.toLanguageTag());
        candidates.add(wanted.getLanguage());
        candidates.add(fallback.toLanguageTag());
        candidates.add(fallback.getLanguage());
        return candidates.stream().filter(available::contains).findFirst().or(() -> available.stream()
                .findFirst());
    }
}
