package org.lectern.engine.rendering.widget;

import java.util.ArrayList;
import java.util.Arrays;
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
 * @param css how the theme's style sheet comes with it
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
        Dress css,
        Map<String, @Nullable Object> own,
        String key,
        Set<String> ignored)
        implements Asked {

    /** Names that every widget has. */
    static final Set<String> COMMON = Set.of("entry", "theme", "lang", "heading", "scheme", "site", "css");

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
                Dress.valueOf(((String) Objects.requireNonNull(reading.value("css"))).toUpperCase(Locale.ROOT)),
                own,
                reading.key(),
                reading.ignored());
    }

    /**
     * The parameters that a widget has without declaring them.
     *
     * @param themes names of the themes there are
     */
    public static List<Parameter> common(Widget widget, Set<String> themes) {
        var common = new ArrayList<Parameter>();
        if (widget.shows().takesEntry()) {
            common.add(parameter("entry", new Kind.EntryName(null), "What is shown, as type/slug", null));
        }
        var choices = new Kind.Choice(themes.stream().sorted().toList());
        common.add(
                parameter("theme", choices, "Its colours and type, and its template where the theme has one", PLAIN));
        common.add(parameter("lang", new Kind.Language(), "Language; the site's own if none is given", null));
        common.add(parameter("heading", new Kind.Whole(1, 6), "Level of the topmost heading", 2));
        var schemes = new Kind.Choice(List.of("auto", "light", "dark"));
        common.add(parameter("scheme", schemes, "Light or dark; auto follows the host page", "auto"));
        var dresses =
                new Kind.Choice(Arrays.stream(Dress.values()).map(Dress::word).toList());
        common.add(parameter(
                "css",
                dresses,
                "The theme's style sheet: not there, linked before the fragment, or with it in a shadow root",
                "none"));
        return common;
    }

    private static Parameter parameter(String name, Kind kind, String description, @Nullable Object standard) {
        var label = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return new Parameter(name, kind, label, description, name.equals("entry"), standard);
    }

    /** The same in another dress. */
    public Parameters with(Dress other) {
        return new Parameters(entry, theme, language, heading, scheme, other, own, key, ignored);
    }

    /** The language asked for. */
    public Optional<Locale> locale() {
        return Optional.ofNullable(language).map(Locale::forLanguageTag);
    }
}
