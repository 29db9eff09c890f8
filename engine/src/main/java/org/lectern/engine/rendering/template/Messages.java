package org.lectern.engine.rendering.template;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.bounds.Bounds;
import org.lectern.engine.rendering.escape.Plain;
import org.lectern.engine.rendering.escape.RefusedValue;

/** {@code $messages}: the words of one widget in one language. */
public record Messages(String language, Map<String, String> texts) implements View {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])\\}");

    private static final Object[] NOTHING = {};

    public Messages {
        texts = Map.copyOf(texts);
    }

    /** The language they are in. */
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    @Override
    public String kind() {
        return "$messages";
    }

    @Override
    public Set<String> names() {
        return new TreeSet<>(texts.keySet());
    }

    @Override
    public String get(String key) {
        return get(key, NOTHING);
    }

    /**
     * The text with values put in for {@code {0}}, {@code {1}}, ...; null puts in nothing.
     *
     * @throws RefusedValue if there is no such message, or a value that it wants is not given
     */
    public String get(String key, @Nullable Object... values) {
        int[] length = {0};
        return PLACE.matcher(text(key)).replaceAll(place -> {
            int i = Integer.parseInt(place.group(1));
            if (i >= values.length) {
                throw new RefusedValue("message \"" + key + "\" wants a value for {" + i + "}");
            }
            var value = values[i] == null ? "" : text(key, values[i]);
            length[0] += value.length();
            if (length[0] > Bounds.USUAL.text()) {
                throw new RefusedValue("message \"" + key + "\" grows too long with its values");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static String text(String key, Object value) {
        return Plain.text(value)
                .orElseThrow(() -> new RefusedValue(
                        "message \"" + key + "\" takes text, numbers and addresses, not " + Plain.kind(value)));
    }

    private String text(String key) {
        var text = texts.get(key);
        if (text == null) {
            throw new RefusedValue("there is no message \"" + key + "\"; there are " + String.join(", ", names()));
        }
        return text;
    }
}
