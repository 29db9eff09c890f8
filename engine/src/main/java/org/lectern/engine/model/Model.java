package org.lectern.engine.model;

import static org.lectern.engine.model.JsonValues.BUILDERS;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lectern.api.Ref;
import org.lectern.engine.query.IndexedField;

/**
 * The lens between documents and a record: JSON is the truth, a record is how Java looks at it.
 *
 * <p>Reading is strict and collects every problem with its pointer before anything is bound. Binding alone (JSON-B)
 * would wrap numbers, turn numbers into text, and stop at the first error. Immutable; safe for many threads.
 *
 * @param <T> the record
 */
public final class Model<T extends Record> {

    private final Class<T> type;
    private final GroupShape root;
    private final Binding<T> binding;
    private final List<Field> fields;

    private Model(Class<T> type) {
        this.type = type;
        this.root = Shapes.of(type);
        this.binding = new Binding<>(type);
        var found = new ArrayList<Field>();
        root.fields("", false, found::add);
        this.fields = List.copyOf(found);
        bind(JsonValue.EMPTY_JSON_OBJECT, Binding.ANY_LANGUAGE);
    }

    /**
     * The model of a record.
     *
     * @throws IllegalArgumentException with a sentence naming the component that cannot be kept as JSON, or the record
     *     whose constructor does not accept an empty draft
     */
    public static <T extends Record> Model<T> of(Class<T> type) {
        return new Model<>(type);
    }

    /** The record. */
    public Class<T> type() {
        return type;
    }

    /** The fields that conditions and orders can ask for, in the order of the record. */
    public List<Field> fields() {
        return fields;
    }

    /** The field of that path, if there is one to ask for. */
    public Optional<Field> field(String path) {
        return fields.stream().filter(field -> field.path().equals(path)).findFirst();
    }

    /** The names of the record's components, which are the keys of its documents. */
    public List<String> names() {
        return root.components().stream().map(Component::name).toList();
    }

    /** Everything wrong with the document; empty if it is fit. */
    public List<Problem> check(JsonObject document, Strictness strictness) {
        var problems = new Problems();
        root.check(document, Pointer.ROOT, problems);
        // What is not told is not set aside either, and nothing can be bound with values of the wrong form.
        if (strictness == Strictness.PUBLISH && problems.areTold()) {
            var ill = problems.list().stream().map(Problem::pointer).toList();
            new Violations<>(root, binding).in(document, ill).forEach(problems::add);
        }
        return List.copyOf(problems.list());
    }

    /**
     * The record of a document that was checked. Absent lists are empty, absent primitives 0 or false, all else null.
     *
     * @throws IllegalArgumentException if the record's constructor refuses it, which it must not
     */
    public T bind(JsonObject document, Languages languages) {
        return binding.bind(root.prepareObject(document, languages));
    }

    /** The document of a record: every component that is not null. */
    public JsonObject write(T content) {
        return root.write(content);
    }

    /** The document as a reader of the content API sees it: every field, null or an empty list where nothing is. */
    public JsonObject show(JsonObject document, Showing showing) {
        return root.showObject(document, showing);
    }

    /**
     * The same for some of the fields, each shown in its own way.
     *
     * @param wanted which of {@link #names()}
     * @param showings how the field of a name is shown
     */
    public JsonObject show(JsonObject document, Predicate<String> wanted, Function<String, Showing> showings) {
        return root.showSome(document, wanted, showings);
    }

    /** Those of {@link #names()} that hold references, at whatever depth. */
    public List<String> referenceNames() {
        return root.components().stream()
                .filter(component -> component.shape().refers())
                .map(Component::name)
                .toList();
    }

    /** Every value of a checked document that conditions and orders may ask for. */
    public List<IndexedField> index(JsonObject document) {
        var values = new ArrayList<IndexedField>();
        root.index(document, "", "", values::add);
        return values;
    }

    /** Hands on every text of a checked document that people read, in every language. */
    public void texts(JsonObject document, Consumer<String> texts) {
        root.texts(document, texts);
    }

    /** Whether a checked document has a picture of which nothing says what it shows. */
    public boolean lacksAlt(JsonObject document) {
        return root.lacksAlt(document);
    }

    /** Hands on every reference in a checked document, with its place. */
    public void references(JsonObject document, BiConsumer<Pointer, Ref> refs) {
        root.references(document, Pointer.ROOT, refs);
    }

    /** JSON Schema (draft 2020-12) of a document fit to be published. */
    public JsonObject schema(String id, String title) {
        var schema = BUILDERS.createObjectBuilder()
                .add("$schema", "https://json-schema.org/draft/2020-12/schema")
                .add("$id", id)
                .add("title", title);
        root.schema().build().forEach(schema::add);
        return schema.build();
    }
}
