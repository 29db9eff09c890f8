package org.lectern.engine.rendering.template;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Entries;
import org.lectern.api.Entry;
import org.lectern.api.Markdown;
import org.lectern.api.Now;
import org.lectern.api.Query;
import org.lectern.api.When;

/** What templates see of values: read-only, and nothing that could do something. */
public final class Views {

    private final Now now;
    private final Function<Query, Entries> found;

    /**
     * @param now the clock that what is current is asked of
     * @param found where the rule of the same topic searches
     */
    public Views(Now now, Function<Query, Entries> found) {
        this.now = now;
        this.found = found;
    }

    /** What a template sees of a value: the value itself if it is text, number, date or rich text, else a view. */
    public @Nullable Object of(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return name(constant);
        } else if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        } else if (value instanceof Entry entry) {
            return new EntryView(entry, this);
        } else if (value instanceof Entries entries) {
            return list(entries.list());
        } else if (value instanceof Collection<?> items) {
            return list(items);
        } else if (value instanceof Map<?, ?> map) {
            return map(map);
        } else if (value instanceof Markdown || value instanceof When || value instanceof View) {
            return value;
        } else if (value instanceof Record subject) {
            return new RecordView(subject, this);
        } else if (value instanceof ZoneId || value instanceof Character) {
            return value.toString();
        } else if (value instanceof Locale locale) {
            return locale.toLanguageTag();
        }
        return value;
    }

    /** The same of each. */
    public List<@Nullable Object> list(Collection<?> items) {
        var views = new ArrayList<@Nullable Object>(items.size());
        for (Object item : items) {
            views.add(of(item));
        }
        return Collections.unmodifiableList(views);
    }

    /** Names with values, and no others. */
    public static Object named(String kind, Map<String, @Nullable Object> values) {
        return new Named(kind, values);
    }

    Now now() {
        return now;
    }

    /** Entries on the topics of this one. */
    List<Entry> onTopicsOf(Entry entry) {
        return SameTopic.of(entry, found);
    }

    /** {@code ON_HOLD} is {@code on-hold}. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Map<String, @Nullable Object> map(Map<?, ?> map) {
        var views = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> views.put(String.valueOf(key), of(value)));
        return Collections.unmodifiableMap(views);
    }
}
