package org.lectern.server.delivery.json;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.Published;
import org.lectern.engine.rendering.text.RichText;
import org.lectern.engine.tracking.Dependencies;
import org.lectern.engine.type.Type;
import org.lectern.engine.type.Types;
import org.lectern.server.delivery.Addresses;
import org.lectern.server.delivery.Readings;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests for published content. */
@Singleton
public class Contents {

    private static final Logger LOG = LoggerFactory.getLogger(Contents.class);

    private final Types types;
    private final Readings readings;
    private final Addresses addresses;
    private final RichText richText;

    @Inject
    public Contents(Types types, Readings readings, Addresses addresses) {
        this.types = types;
        this.readings = readings;
        this.addresses = addresses;
        this.richText = new RichText(addresses.of("/"));
    }

    /**
     * A page of the visible entries of a type: {@code data}, {@code page}, {@code links}, and {@code total} if asked.
     *
     * @throws ProblemException 404 for an unknown type, 400 with everything wrong in the parameters
     */
    public Answer list(String typeName, Map<String, List<String>> parameters) {
        var request = ContentRequestReader.list(type(typeName), parameters);
        return readings.view(request.language(), view -> list(view, typeName, request, parameters));
    }

    private Answer list(
            Readings.View view, String typeName, ContentRequest request, Map<String, List<String>> parameters) {
        var found = view.reading().find(request.query(), request.after());
        var writer = writer(view);
        var data = JSON.createArrayBuilder();
        found.entries().forEach(entry -> envelope(writer, entry, request).ifPresent(data::add));
        var next = found.next() == null ? null : Cursor.write(found.next(), request.query());
        var body = JSON.createObjectBuilder()
                .add("data", data)
                .add("page", page(request.query().limit(), next))
                .add("links", links("/api/v1/content/" + typeName, parameters, next));
        found.total().ifPresent(total -> body.add("total", total));
        return answer(view, body.build());
    }

    /**
     * What an address shows, and what it was made from.
     *
     * @param spaces those that were looked into
     */
    public record Answer(JsonObject body, Dependencies dependencies, Set<String> spaces) {}

    private static Answer answer(Readings.View view, JsonObject body) {
        return new Answer(body, view.reading().dependencies(), view.spaces());
    }

    private EntryJson writer(Readings.View view) {
        return new EntryJson(types, view.reading(), view.languages(), addresses, richText);
    }

    /**
     * The envelope of one visible entry.
     *
     * @param slug its slug, a slug it had before, or its id
     * @throws ProblemException 404 for an unknown type or entry, 400 with everything wrong in the parameters
     */
    public Answer entry(String typeName, String slug, Map<String, List<String>> parameters) {
        var request = ContentRequestReader.entry(type(typeName), parameters);
        return readings.view(request.language(), view -> {
            var published = view.reading().published(typeName, slug).orElseThrow(() -> noSuchEntry(typeName, slug));
            return answer(view, writer(view).envelope(published, request.fields(), request.expand()));
        });
    }

    /** An entry that its type can no longer read is left out and logged: it must not hide all others. */
    private static Optional<JsonObject> envelope(EntryJson writer, Published entry, ContentRequest request) {
        try {
            return Optional.of(writer.envelope(entry, request.fields(), request.expand()));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("{}/{} does not fit its type and is left out of a list", entry.type(), entry.slug(), e);
            return Optional.empty();
        }
    }

    private ProblemException noSuchEntry(String type, String slug) {
        return new ProblemException(Problem.of(
                404,
                "No " + type + " with the slug " + slug + " is public now; " + addresses.of("/api/v1/content/" + type)
                        + " lists those that are."));
    }

    private Type<?> type(String name) {
        return types.find(name).orElseThrow(() -> new ProblemException(noSuchType(name, types)));
    }

    static Problem noSuchType(String name, Types types) {
        var known = types.all().stream().map(Type::name).collect(Collectors.joining(", "));
        return Problem.of(404, "There is no content type " + name + "; there are " + known + ".");
    }

    private static JsonObject page(int size, @Nullable String next) {
        return JSON.createObjectBuilder()
                .add("size", size)
                .add("next", json(next))
                .build();
    }

    private JsonObject links(String path, Map<String, List<String>> parameters, @Nullable String next) {
        return JSON.createObjectBuilder()
                .add("self", address(path, parameters))
                .add("next", json(next == null ? null : nextAddress(path, parameters, next)))
                .build();
    }

    private String nextAddress(String path, Map<String, List<String>> parameters, String next) {
        var following = new TreeMap<>(parameters);
        following.put("page[after]", List.of(next));
        return address(path, following);
    }

    private String address(String path, Map<String, List<String>> parameters) {
        var query = new TreeMap<>(parameters)
                .entrySet().stream()
                        .flatMap(entry ->
                                entry.getValue().stream().map(value -> encode(entry.getKey()) + "=" + encode(value)))
                        .collect(Collectors.joining("&"));
        return addresses.of(path + (query.isEmpty() ? "" : "?" + query)).toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonValue json(@Nullable String text) {
        return text == null ? JsonValue.NULL : JSON.createValue(text);
    }
}
