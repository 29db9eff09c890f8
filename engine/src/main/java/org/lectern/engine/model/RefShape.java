package org.lectern.engine.model;

import static org.lectern.engine.model.JsonValues.BUILDERS;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.lectern.api.Ref;
import org.lectern.engine.query.IndexedField;
import org.lectern.engine.query.Value;

/**
 * A reference, {@code type/id} or {@code type/slug}.
 *
 * @param types those allowed; empty means any
 */
record RefShape(List<String> types) implements Shape {

    private static final String TYPE = "[a-z][a-z0-9-]{0,39}";
    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final Pattern FORM = Pattern.compile(TYPE + "/" + NAME);

    private String expected() {
        var type = types.isEmpty() ? "event" : types.get(0);
        return "a reference such as " + type + "/open-day"
                + (types.size() > 1 ? " (allowed are " + String.join(", ", types) + ")" : "");
    }

    @Override
    public void check(JsonValue value, Pointer at, Problems problems) {
        if (!(value instanceof JsonString text) || !fits(text.getString())) {
            problems.unexpected(at, expected(), value);
        }
    }

    private boolean fits(String text) {
        return text.length() <= 200
                && FORM.matcher(text).matches()
                && (types.isEmpty() || types.contains(Ref.parse(text).type()));
    }

    @Override
    public JsonObjectBuilder schema() {
        var type = types.isEmpty() ? TYPE : "(" + String.join("|", types) + ")";
        return BUILDERS.createObjectBuilder().add("type", "string").add("pattern", "^" + type + "/" + NAME + "$");
    }

    @Override
    public JsonValue prepare(JsonValue value, Languages languages) {
        var ref = Ref.parse(((JsonString) value).getString());
        return BUILDERS.createObjectBuilder()
                .add("type", ref.type())
                .add("id", ref.id())
                .build();
    }

    @Override
    public JsonValue show(JsonValue value, Showing showing) {
        return showing.reference(Ref.parse(((JsonString) value).getString()));
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
        fields.accept(new Field(path, many, false, this::read));
    }

    private Value read(String text) {
        if (!fits(text)) {
            throw new IllegalArgumentException("expected " + expected() + ", not \"" + text + '"');
        }
        return Value.text(text);
    }

    @Override
    public boolean refers() {
        return true;
    }

    @Override
    public void references(JsonValue value, Pointer at, BiConsumer<Pointer, Ref> refs) {
        refs.accept(at, Ref.parse(((JsonString) value).getString()));
    }
}
