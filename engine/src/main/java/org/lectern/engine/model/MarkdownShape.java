package org.lectern.engine.model;

import static org.lectern.engine.model.JsonValues.BUILDERS;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.lectern.api.Markdown;

/** Rich text. Too long to be compared as a whole, so it is not indexed: it is for full-text search. */
record MarkdownShape() implements Shape {

    /** A picture (CommonMark 6.4) with nothing between its brackets. */
    private static final Pattern WITHOUT_ALT = Pattern.compile("!\\[\\s*+][(\\[]");

    @Override
    public void check(JsonValue value, Pointer at, Problems problems) {
        if (value instanceof JsonString text) {
            TextShape.checkCharacters(text.getString(), at, problems);
        } else {
            problems.unexpected(at, "a text in Markdown", value);
        }
    }

    @Override
    public JsonObjectBuilder schema() {
        return BUILDERS.createObjectBuilder().add("type", "string").add("contentMediaType", "text/markdown");
    }

    @Override
    public JsonValue prepare(JsonValue value, Languages languages) {
        return BUILDERS.createObjectBuilder().add("source", value).build();
    }

    @Override
    public JsonValue show(JsonValue value, Showing showing) {
        return showing.markdown(((JsonString) value).getString());
    }

    @Override
    public JsonValue write(Object value) {
        return JsonValues.text(((Markdown) value).source());
    }

    @Override
    public void texts(JsonValue value, Consumer<String> texts) {
        texts.accept(((JsonString) value).getString());
    }

    @Override
    public boolean lacksAlt(JsonValue value) {
        return WITHOUT_ALT.matcher(((JsonString) value).getString()).find();
    }
}
