package org.lectern.server.safety;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.engine.model.Problem;
import org.lectern.engine.model.Strictness;
import org.lectern.engine.type.Type;

/**
 * Documents of a type with something in every field, made from its schema alone: whatever the type, whatever fields it
 * gets. Each list has an item of every kind it can hold.
 */
final class Documents {

    /** Looked for once: finding it is dearer than all else here. */
    private static final JsonProvider JSON = JsonProvider.provider();

    /** The slug of the entry that every reference points at. */
    static final String SLUG = "one";

    private static final List<String> FORMS = List.of(
            "text",
            "https://a.example/x",
            "2031-10-06",
            "09:30",
            "2031-10-06T09:30",
            "2031-10-06T09:30:00Z",
            "America/Chicago",
            "en");

    /** Of a payload as a part of an address, whose length is bounded. */
    private static final int LONGEST_QUERY = 150;

    private final Type<?> type;

    /** JSON Pointers of texts, with a value that the model takes. */
    private final Map<String, String> texts = new LinkedHashMap<>();

    private final JsonObject schema;

    Documents(Type<?> type) {
        this.type = type;
        this.schema = type.model().schema("urn:safety", type.name());
        build(schema, "", pointer -> {
            texts.put(pointer, "text");
            return "text";
        });
        for (var pointer : List.copyOf(texts.keySet())) {
            var fit = forms(pointer).filter(form -> fits(pointer, form)).findFirst();
            texts.put(
                    pointer,
                    fit.orElseThrow(() -> new IllegalStateException("No value of " + FORMS + " fits " + type.name()
                            + " at " + pointer + ": add one that does")));
        }
    }

    private Stream<String> forms(String pointer) {
        // A reference allows some types; the sentence of what is wrong gives one of them.
        var suggested = problems(with(pointer, "?")).stream()
                .filter(problem ->
                        problem.pointer().equals(pointer) && problem.sentence().contains("a reference such as "))
                .map(problem -> problem.sentence().replaceAll(".*a reference such as ([a-z0-9-]+)/.*", "$1/" + SLUG));
        return Stream.concat(suggested, FORMS.stream());
    }

    private boolean fits(String pointer, String value) {
        return problems(with(pointer, value)).stream()
                .noneMatch(problem -> problem.pointer().equals(pointer));
    }

    private List<Problem> problems(JsonObject document) {
        return type.check(document, Strictness.DRAFT);
    }

    /** Where there are texts of any kind: plain, rich, addresses, dates, references. */
    List<String> pointers() {
        return List.copyOf(texts.keySet());
    }

    /** Why the model refuses what is no value of a text's kind. */
    String refusal(String pointer) {
        return problems(with(pointer, "?")).stream()
                .filter(problem -> problem.pointer().equals(pointer))
                .map(problem -> problem.sentence().replaceAll(", not .*", ""))
                .findFirst()
                .orElse("nothing");
    }

    /**
     * What of a payload can lie in texts: in plain and rich ones itself, in others what the model takes of it.
     *
     * @param pointers where it should lie; those where nothing of it can are missing from the result
     */
    Map<String, String> hostile(Collection<String> pointers, String payload) {
        var found = new LinkedHashMap<String, String>();
        // A character that cannot be kept is refused everywhere; a source without checks has it all the same.
        pointers.stream().filter(this::plain).forEach(pointer -> found.put(pointer, payload));
        var forms = new ArrayList<UnaryOperator<String>>();
        forms.add(pointer -> payload);
        var address = Careless.address(payload);
        if (address != null) {
            forms.add(pointer -> address.toString());
        }
        var start = payload.substring(0, Math.min(payload.length(), LONGEST_QUERY));
        forms.add(pointer -> "https://a.example/?q=" + URLEncoder.encode(start, StandardCharsets.UTF_8));
        forms.add(pointer -> reference(pointer, payload));
        for (var form : forms) {
            var rest = pointers.stream()
                    .filter(pointer -> !found.containsKey(pointer))
                    .toList();
            if (!rest.isEmpty()) {
                var bad = problems(with(p -> rest.contains(p) ? form.apply(p) : texts.get(p))).stream()
                        .map(Problem::pointer)
                        .collect(Collectors.toSet());
                rest.stream()
                        .filter(pointer -> !bad.contains(pointer))
                        .forEach(pointer -> found.put(pointer, form.apply(pointer)));
            }
        }
        return found;
    }

    private boolean plain(String pointer) {
        return texts.get(pointer).equals("text");
    }

    /** The letters and digits of a payload as the slug of an entry that is not there; else the payload. */
    private String reference(String pointer, String payload) {
        var slug =
                payload.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var valid = texts.get(pointer);
        return slug.isEmpty() || !valid.endsWith("/" + SLUG)
                ? payload
                : valid.substring(0, valid.length() - SLUG.length())
                        + slug.substring(0, Math.min(slug.length(), 100)).replaceAll("-$", "");
    }

    /** A document that the model takes. */
    JsonObject valid() {
        return with(texts::get);
    }

    /** The valid document with another value in one place. */
    JsonObject with(String pointer, String value) {
        return with(one -> one.equals(pointer) ? value : texts.get(one));
    }

    /** The valid document with other values in several places. */
    JsonObject with(Map<String, String> values) {
        return with(one -> values.getOrDefault(one, texts.get(one)));
    }

    private JsonObject with(UnaryOperator<String> values) {
        return build(schema, "", values).asJsonObject();
    }

    private JsonValue build(JsonObject schema, String pointer, UnaryOperator<String> values) {
        if (schema.containsKey("const")) {
            return schema.get("const");
        } else if (schema.containsKey("enum")) {
            return schema.getJsonArray("enum").get(0);
        } else if (schema.get("anyOf") instanceof JsonArray any) {
            return build(any.getJsonObject(0), pointer, values);
        } else if (schema.get("oneOf") instanceof JsonArray one) {
            return build(one.getJsonObject(0), pointer, values);
        }
        return switch (schema.getString("type")) {
            case "object" -> object(schema, pointer, values);
            case "array" -> array(schema, pointer, values);
            case "string" -> JSON.createValue(values.apply(pointer));
            case "boolean" -> JsonValue.FALSE;
            default -> JSON.createValue(schema.getInt("minimum", 1));
        };
    }

    private JsonObject object(JsonObject schema, String pointer, UnaryOperator<String> values) {
        var object = JSON.createObjectBuilder();
        schema.getJsonObject("properties")
                .forEach((name, property) ->
                        object.add(name, build(property.asJsonObject(), pointer + "/" + name, values)));
        return object.build();
    }

    private JsonArray array(JsonObject schema, String pointer, UnaryOperator<String> values) {
        var items = schema.getJsonObject("items");
        var kinds = new ArrayList<JsonObject>();
        if (items.get("oneOf") instanceof JsonArray some) {
            kinds.addAll(some.getValuesAs(JsonObject.class));
        } else {
            kinds.add(items);
        }
        var array = JSON.createArrayBuilder();
        for (int i = 0; i < kinds.size(); i++) {
            array.add(build(kinds.get(i), pointer + "/" + i, values));
        }
        return array.build();
    }

    /** The text at a pointer of a document. */
    static String at(JsonObject document, String pointer) {
        return ((JsonString) document.getValue(pointer)).getString();
    }
}
