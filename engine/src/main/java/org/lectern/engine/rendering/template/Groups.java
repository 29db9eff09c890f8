package org.lectern.engine.rendering.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.api.When;
import org.lectern.engine.rendering.escape.Plain;
import org.lectern.engine.rendering.escape.RefusedValue;

/**
 * {@code $group}: parts of a list under a name each, {@code .name} and {@code .entries}. Within a group the list's
 * order holds. What the list is grouped by is read along a path of properties, such as {@code view.role}.
 */
public final class Groups {

    private final Alphabet alphabet;

    /** @param language whose alphabet has the first letters */
    public Groups(Locale language) {
        this.alphabet = Alphabet.of(language);
    }

    /** By the year in which each entry happens, or has its date. */
    public List<Object> byYear(Collection<?> items) {
        return byYear(items, "when");
    }

    /**
     * By the year of a date or time; the latest year first, unless the list goes from early to late. What has none
     * comes last, in a group whose name is null.
     *
     * @throws RefusedValue if there is something else than a date or a time
     */
    public List<Object> byYear(Collection<?> items, String path) {
        var years = new LinkedHashMap<@Nullable Integer, List<@Nullable Object>>();
        for (Object item : items) {
            add(years, year(at(item, path), path), item);
        }
        var dated = years.keySet().stream().filter(year -> year != null).toList();
        boolean rising = !dated.isEmpty() && dated.get(0) < dated.get(dated.size() - 1);
        Comparator<Integer> order = rising ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return years.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.nullsLast(order)))
                .<Object>map(year ->
                        group(year.getKey() == null ? null : year.getKey().toString(), year.getValue()))
                .toList();
    }

    /** By the first letter of what each entry sorts by. */
    public List<Object> byLetter(Collection<?> items) {
        return byLetter(items, "sortKey");
    }

    /**
     * By the first letter of a text, as the language's alphabet has it: A, B, … and {@code #} for what begins with no
     * letter, last.
     *
     * @throws RefusedValue if there is something else than text
     */
    public List<Object> byLetter(Collection<?> items, String path) {
        var letters = new LinkedHashMap<String, List<@Nullable Object>>();
        for (Object item : items) {
            var text = text(at(item, path), path);
            add(letters, alphabet.letter(text == null ? "" : text), item);
        }
        return letters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(alphabet))
                .<Object>map(letter -> group(letter.getKey(), letter.getValue()))
                .toList();
    }

    /**
     * By a text, in the order in which each is first met; what has none comes last, in a group whose name is null.
     *
     * @throws RefusedValue if there is something else than text
     */
    public List<Object> by(Collection<?> items, String path) {
        var texts = new LinkedHashMap<@Nullable String, List<@Nullable Object>>();
        for (Object item : items) {
            add(texts, text(at(item, path), path), item);
        }
        var without = texts.remove(null);
        var groups = new ArrayList<Object>();
        texts.forEach((text, of) -> groups.add(group(text, of)));
        if (without != null) {
            groups.add(group(null, without));
        }
        return List.copyOf(groups);
    }

    /** What templates see of a group. */
    static View group(@Nullable String name, List<@Nullable Object> entries) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("name", name);
        parts.put("entries", entries);
        return new Named("a group", parts);
    }

    private static <K> void add(
            Map<@Nullable K, List<@Nullable Object>> groups, @Nullable K key, @Nullable Object item) {
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(item);
    }

    private static @Nullable Object at(@Nullable Object item, String path) {
        var value = item;
        for (var name : path.split("\\.")) {
            if (value instanceof View view) {
                value = view.get(name);
            } else if (value instanceof Map<?, ?> map) {
                value = map.get(name);
            } else if (value != null) {
                throw new RefusedValue("$group finds no " + name + " in " + Plain.kind(value));
            }
        }
        return value;
    }

    private static @Nullable Integer year(@Nullable Object value, String path) {
        if (value instanceof When when) {
            return when.firstDay().getYear();
        } else if (value instanceof LocalDate date) {
            return date.getYear();
        } else if (value == null) {
            return null;
        }
        throw new RefusedValue("$group.byYear takes dates and times, and " + path + " is " + Plain.kind(value));
    }

    private static @Nullable String text(@Nullable Object value, String path) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new RefusedValue("$group takes texts, and " + path + " is " + Plain.kind(value));
    }
}
