package org.lectern.engine.rendering.widget;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.model.Pointer;

/**
 * A sample of a widget: content, clock and parameters.
 *
 * @param zone the site's
 * @param language the site's; a tag
 * @param parameters as in an address
 */
public record Sample(
        String name,
        Instant now,
        ZoneId zone,
        String language,
        Map<String, List<String>> parameters,
        List<Content> entries) {

    /**
     * An entry of a sample.
     *
     * @param document for the model of its type
     * @param source the address it was taken from
     */
    public record Content(
            String type,
            String slug,
            JsonObject document,
            boolean stub,
            @Nullable URI source) {}

    /**
     * Reads {@code samples/name.json}.
     *
     * @throws IllegalArgumentException with everything that is wrong with it
     */
    public static Sample read(Folder folder, String name) throws IOException {
        var faults = Faults.of(folder.name() + "/samples/" + name + ".json");
        var text = folder.text("samples/" + name + ".json");
        if (text.isEmpty()) {
            faults.add("there is no such file");
        }
        var object = text.isEmpty() ? null : StrictJson.read(text.get(), faults).orElse(null);
        var sample = object == null ? null : read(name, new Fields(object, Pointer.ROOT, faults));
        if (sample == null || !faults.none()) {
            throw new IllegalArgumentException(
                    faults.list().stream().map(Fault::toString).collect(Collectors.joining("; ")));
        }
        return sample;
    }

    private static Sample read(String name, Fields fields) {
        fields.only("now", "zone", "lang", "parameters", "entries");
        var entries = new ArrayList<Content>();
        for (var entry : fields.objects("entries")) {
            entries.add(content(entry));
        }
        var language = fields.optionalText("lang");
        var zone = fields.optionalText("zone");
        return new Sample(
                name,
                parse(fields, "now", fields.text("now"), Instant::parse, Instant.EPOCH),
                zone == null ? ZoneOffset.UTC : parse(fields, "zone", zone, ZoneId::of, ZoneOffset.UTC),
                language == null ? "en" : language,
                fields.textsByKey("parameters").entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, pair -> List.of(pair.getValue()))),
                entries);
    }

    private static Content content(Fields fields) {
        fields.only("type", "slug", "content", "stub", "source");
        if (!(fields.object().get("content") instanceof JsonObject)) {
            fields.faults().add(fields.at().child("content"), "this is the entry's document, an object");
        }
        var source = fields.optionalText("source");
        return new Content(
                fields.text("type"),
                fields.text("slug"),
                fields.object().get("content") instanceof JsonObject document ? document : JsonValue.EMPTY_JSON_OBJECT,
                fields.flag("stub"),
                source == null ? null : URI.create(source));
    }

    private static <V> V parse(Fields fields, String key, String text, Function<String, V> parser, V otherwise) {
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            fields.faults()
                    .add(
                            fields.at().child(key),
                            "\"" + text + "\" is not understood; write " + key
                                    + (key.equals("now") ? " as 2031-10-06T16:00:00Z" : " as America/Chicago"));
            return otherwise;
        }
    }
}
