package org.lectern.engine.rendering.widget;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Ref;

/**
 * The parameters of one fragment, read and checked.
 *
 * @param entry the entry by its slug; null for a widget that takes none
 * @param language the tag asked for; null if none was
 * @param heading level of the topmost heading, 1 to 6
 * @param own the widget's own, by their names in templates; null where there is no value
 * @param key canonical: the same for all requests that mean the same fragment; what has its default is left out
 * @param ignored names given that the widget does not declare
 */
public record Parameters(
        @Nullable Ref entry,
        String theme,
        @Nullable String language,
        int heading,
        Scheme scheme,
        Map<String, @Nullable Object> own,
        String key,
        Set<String> ignored)
        implements Asked {

    /** Names that every widget has. */
    static final Set<String> COMMON = Set.of("entry", "theme", "lang", "heading", "scheme", "site");

    /** The theme when none is asked for. */
    public static final String PLAIN = "plain";

    public Parameters {
        own = Collections.unmodifiableMap(new LinkedHashMap<>(own));
        ignored = Set.copyOf(ignored);
    }

    /**
     * Reads the parameters of a request.
     *
     * @param themes names of the themes there are
     * @param given every value given, by name
     */
    public static Asked read(Widget widget, Set<String> themes, Map<String, List<String>> given) {
        var reading = new ParameterReading(widget, themes, given);
        if (!reading.problems().isEmpty()) {
            return new BadParameters(reading.problems(), reading.ignored());
        }
        var own = new LinkedHashMap<String, @Nullable Object>();
        for (var parameter : widget.parameters()) {
            own.put(parameter.variable(), reading.value(parameter.name()));
        }
        var entry = (String) reading.value("entry");
        return new Parameters(
                entry == null ? null : Ref.parse(entry),
                (String) Objects.requireNonNull(reading.value("theme")),
                (String) reading.value("lang"),
                (Integer) Objects.requireNonNull(reading.value("heading")),
                Scheme.valueOf(((String) Objects.requireNonNull(reading.value("scheme"))).toUpperCase(Locale.ROOT)),
                own,
                reading.key(),
                reading.ignored());
    }

    /** The language asked for. */
    public Optional<Locale> locale() {
        return Optional.ofNullable(language).map(Locale::forLanguageTag);
    }
}
