package org.lectern.engine.model;

import static org.lectern.engine.model.JsonValues.BUILDERS;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.function.Consumer;
import org.lectern.engine.query.IndexedField;
import org.lectern.engine.query.Value;

/** Plain text. */
record TextShape() implements Shape {

    @Override
    public void check(JsonValue value, Pointer at, Problems problems) {
        if (value instanceof JsonString text) {
            checkCharacters(text.getString(), at, problems);
        } else {
            problems.unexpected(at, "a text", value);
        }
    }

    /**
     * Controls other than tab and line ends, U+FFFE and U+FFFF are none in a page either (HTML, section 13.2.3.5),
     * neither database keeps U+0000, and half a surrogate pair is no character in UTF-8.
     */
    static void checkCharacters(String text, Pointer at, Problems problems) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (control(c) || c >= '\uFFFE' || (Character.isSurrogate(c) && !pair)) {
                problems.add(
                        at,
                        "character %d of the text, U+%04X, is none that can be kept; remove it"
                                .formatted(i + 1, (int) c));
                return;
            }
            i += pair ? 1 : 0;
        }
    }

    private static boolean control(char c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }

    @Override
    public JsonObjectBuilder schema() {
        return BUILDERS.createObjectBuilder().add("type", "string");
    }

    @Override
    public JsonValue write(Object value) {
        return JsonValues.text(value.toString());
    }

    @Override
    public void index(JsonValue value, String path, String language, Consumer<IndexedField> index) {
        index.accept(new IndexedField(path, language, Value.text(((JsonString) value).getString())));
    }

    @Override
    public void fields(String path, boolean many, Consumer<Field> fields) {
        fields.accept(new Field(path, many, true, Value::text));
    }

    @Override
    public void texts(JsonValue value, Consumer<String> texts) {
        texts.accept(((JsonString) value).getString());
    }
}
