package org.lectern.engine.type;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.model.Languages;
import org.lectern.engine.model.Strictness;
import org.lectern.engine.query.IndexedField;

/**
 * Looks at drafts as far as they go: they may be incomplete, and types are asked more of them than they promise. What
 * throws has no answer.
 */
final class Incomplete {

    private static final int LONGEST_TITLE = 300;

    private Incomplete() {}

    static <T extends Record> Drafted of(Type<T> type, JsonObject document, Locale language) {
        if (!type.check(document, Strictness.DRAFT).isEmpty()) {
            return unknown(document);
        }
        var texts = new ArrayList<String>();
        type.model().texts(document, texts::add);
        var fields = type.model().index(document);
        var content = attempt(() -> type.model().bind(document, new Languages(language, language)));
        if (content == null) {
            return drafted(first(texts), texts, type.model().lacksAlt(document), fields);
        }
        var typed = new TypedContent<>(type.plugin(), content);
        var title = or(attempt(() -> typed.card(new Unconnected(language)).title()), first(texts));
        return new Drafted(
                cut(title),
                or(attempt(typed::sortKey), title),
                attempt(typed::when),
                texts,
                type.model().lacksAlt(document),
                fields);
    }

    /** A draft of a type that is not installed, or that does not fit it: whatever is text. */
    static Drafted unknown(JsonObject document) {
        var texts = new ArrayList<String>();
        texts(document, texts::add);
        var title = new Mentioned(document).card(new Unconnected(Locale.ROOT)).title();
        return drafted(or(title, first(texts)), texts, false, List.of());
    }

    private static Drafted drafted(String title, List<String> texts, boolean lacksAlt, List<IndexedField> fields) {
        return new Drafted(cut(title), title, null, texts, lacksAlt, fields);
    }

    private static void texts(JsonValue value, Consumer<String> texts) {
        if (value instanceof JsonString text) {
            texts.accept(text.getString());
        } else if (value instanceof JsonObject object) {
            object.values().forEach(one -> texts(one, texts));
        } else if (value instanceof JsonArray array) {
            array.forEach(one -> texts(one, texts));
        }
    }

    private static String first(List<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).findFirst().orElse("");
    }

    private static String or(@Nullable String text, String other) {
        return text == null || text.isBlank() ? other : text;
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(
                        0,
                        Character.isHighSurrogate(title.charAt(LONGEST_TITLE - 1)) ? LONGEST_TITLE - 1 : LONGEST_TITLE);
    }

    private static <R> @Nullable R attempt(Supplier<@Nullable R> question) {
        try {
            return question.get();
        } catch (RuntimeException | LinkageError e) {
            return null;
        }
    }
}
