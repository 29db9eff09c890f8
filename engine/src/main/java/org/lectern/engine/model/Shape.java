package org.lectern.engine.model;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Ref;
import org.lectern.engine.query.IndexedField;

/**
 * What the JSON of a component may be, and everything that follows from it. A document's values are handed in only
 * where they are present and not JSON null; all but {@link #check} expect a value that was checked.
 */
interface Shape {

    /** Adds a problem for everything in the value that does not fit. */
    void check(JsonValue value, Pointer at, Problems problems);

    /** JSON Schema 2020-12 of the value. */
    JsonObjectBuilder schema();

    /** What JSON-B can bind: one language chosen, constants by name. Null if it is too incomplete to be a value. */
    default @Nullable JsonValue prepare(JsonValue value, Languages languages) {
        return value;
    }

    /** What binds where the document has nothing; null leaves the component null. */
    default @Nullable JsonValue absent() {
        return null;
    }

    /** The value as a reader of the content API sees it. */
    default JsonValue show(JsonValue value, Showing showing) {
        return value;
    }

    /** What that reader sees where the document has nothing. */
    default JsonValue showAbsent() {
        return JsonValue.NULL;
    }

    /** The JSON of a bound value. */
    JsonValue write(Object value);

    /** Hands on every value that conditions and orders may ask for. */
    default void index(JsonValue value, String path, String language, Consumer<IndexedField> index) {}

    /** Hands on the fields found here and below. */
    default void fields(String path, boolean many, Consumer<Field> fields) {}

    /** Hands on every text within that is written by language, with its place and the languages it has. */
    default void localised(JsonValue value, Pointer at, BiConsumer<Pointer, List<String>> texts) {}

    /** Hands on every text within that people read, in every language. */
    default void texts(JsonValue value, Consumer<String> texts) {}

    /** Whether there is a picture within of which nothing says what it shows; an empty text says that it is decoration. */
    default boolean lacksAlt(JsonValue value) {
        return false;
    }

    /** Whether there can be references within. */
    default boolean refers() {
        return false;
    }

    /** Hands on every reference within. */
    default void references(JsonValue value, Pointer at, BiConsumer<Pointer, Ref> refs) {}
}
