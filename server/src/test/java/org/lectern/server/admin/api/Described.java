package org.lectern.server.admin.api;

import static java.util.stream.Collectors.joining;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lectern.engine.type.Types;

/** Whether answers are those that the description promises. */
public final class Described {

    private static final String ID = "https://lectern.example/openapi";

    private static final Described INSTALLED =
            new Described(new Description(Types.load(Described.class.getClassLoader())).json());

    private final JsonObject description;
    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig strict =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final List<Operation> operations = new ArrayList<>();

    /** The description of what is installed in a server of this build. */
    public static Described installed() {
        return INSTALLED;
    }

    Described(JsonObject description) {
        this.description = description;
        this.factory = JsonSchemaFactory.getInstance(
                VersionFlag.V202012, builder -> builder.metaSchema(withoutWarnings(description))
                        .schemaLoaders(loaders -> loaders.schemas(Map.of(ID, description.toString()))));
        description.getJsonObject("paths").forEach((path, methods) -> methods.asJsonObject()
                .forEach((method, operation) -> {
                    if (!method.equals("parameters")) {
                        operations.add(new Operation(method.toUpperCase(Locale.ROOT), path, operation.asJsonObject()));
                    }
                }));
    }

    /** The document as a whole is no schema: the validator would wonder about each of its members. */
    private static JsonMetaSchema withoutWarnings(JsonObject description) {
        var known = JsonMetaSchema.getV202012();
        return JsonMetaSchema.builder(known)
                .keywords(description.keySet().stream()
                        .map(NonValidationKeyword::new)
                        .toList())
                .build();
    }

    /** What is done by a method at a path, whose parameters are in braces. */
    record Operation(String method, String path, JsonObject json) {

        String route() {
            return method + " " + path;
        }

        String id() {
            return json.getString("operationId");
        }

        private boolean takes(String asked, String at) {
            var form = Pattern.compile("\\{\\w+}")
                    .splitAsStream(path + " ")
                    .map(Pattern::quote)
                    .collect(joining("[^/]+"));
            return method.equals(asked) && (at + " ").matches(form);
        }

        private int parameters() {
            return (int) path.chars().filter(c -> c == '{').count();
        }
    }

    /** The document. */
    public String text() {
        return description.toString();
    }

    /** How many subjects its operations have. */
    public int subjects() {
        return description.getJsonArray("tags").size();
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    JsonObject description() {
        return description;
    }

    /**
     * What is wrong with an answer, as a sentence; empty if it is as described, or if nothing is described at the address
     * and it says so.
     *
     * @param path without the query
     * @param headers by lower-case name
     */
    public Optional<String> fault(
            String method, String path, int status, Map<String, List<String>> headers, String body) {
        var operation = operations.stream()
                .filter(one -> one.takes(method, path))
                .min(Comparator.comparing(Operation::parameters));
        if (operation.isEmpty()) {
            return List.of(401, 404, 405).contains(status)
                    ? Optional.empty()
                    : Optional.of(method + " " + path + " answers " + status + " and is not described.");
        }
        return fault(operation.get(), status, headers, body)
                .map(what -> operation.get().id() + " (" + operation.get().route() + ") answers " + status + ", " + what
                        + ": " + body);
    }

    private Optional<String> fault(Operation operation, int status, Map<String, List<String>> headers, String body) {
        var at = pointer("paths", operation.path(), operation.method().toLowerCase(Locale.ROOT), "responses");
        var responses = operation.json().getJsonObject("responses");
        var answer = responses.containsKey("" + status) ? "" + status : "default";
        if (!responses.containsKey(answer)) {
            return Optional.of("which is not described");
        }
        var response = resolved(responses.getJsonObject(answer));
        var missing = missing(response, headers);
        if (!missing.isEmpty()) {
            return Optional.of("without the header " + missing.get(0));
        }
        var type = headers.getOrDefault("content-type", List.of("")).get(0).split(";", 2)[0];
        var content =
                response.getOrDefault("content", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        // What a server-side include would put into a page says why in this header alone.
        boolean mayBeEmpty = content.isEmpty() || headers.containsKey("lectern-problem");
        if (type.isEmpty() && body.isEmpty() && mayBeEmpty) {
            return Optional.empty();
        } else if (!content.containsKey(type)) {
            return Optional.of("as " + type + ", which is not one of " + content.keySet());
        }
        var schema = responses.getJsonObject(answer).containsKey("$ref")
                ? responses.getJsonObject(answer).getString("$ref").substring(1)
                : at + pointer(answer);
        return type.matches(".*[/+]json")
                ? faults(schema + pointer("content", type, "schema"), body)
                : Optional.empty();
    }

    private List<String> missing(JsonObject response, Map<String, List<String>> headers) {
        var missing = new ArrayList<String>();
        response.getOrDefault("headers", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject()
                .forEach((name, header) -> {
                    if (resolved(header.asJsonObject()).getBoolean("required", false)
                            && !headers.containsKey(name.toLowerCase(Locale.ROOT))) {
                        missing.add(name);
                    }
                });
        return missing;
    }

    /** What is wrong with a document, by a schema of the description at a JSON Pointer. */
    Optional<String> faults(String schema, String document) {
        var messages =
                factory.getSchema(SchemaLocation.of(ID + "#" + schema), strict).validate(document, InputFormat.JSON);
        return messages.isEmpty() ? Optional.empty() : Optional.of(told(messages));
    }

    private static String told(Collection<ValidationMessage> messages) {
        return messages.stream()
                .map(one -> one.getInstanceLocation() + " " + one.getMessage())
                .collect(joining("; ", "whose body is wrong: ", ""));
    }

    /** The object itself, or what it refers to. */
    JsonObject resolved(JsonObject object) {
        return object.get("$ref") instanceof JsonString ref
                ? description.getValue(ref.getString().substring(1)).asJsonObject()
                : object;
    }

    /** RFC 6901, encoded for the fragment of an address. */
    static String pointer(String... members) {
        var pointer = new StringBuilder();
        for (var member : members) {
            pointer.append('/').append(member.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString().replace("{", "%7B").replace("}", "%7D");
    }

    /** Routes with their operations. */
    Map<String, Operation> byRoute() {
        var found = new TreeMap<String, Operation>();
        operations.forEach(one -> found.put(one.route(), one));
        return found;
    }
}
