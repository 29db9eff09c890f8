package org.lectern.server.importing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.api.Ref;
import org.lectern.api.RefusedPage;
import org.lectern.engine.type.Types;

/** Pages made up for a test, and what the installed types make of them. The body begins at line 7. */
final class Sample {

    static final int BODY = 7;
    static final Types TYPES = Types.load(Sample.class.getClassLoader());
    static final Pages PAGES = new Pages(TYPES, ZoneId.of("America/Chicago"));

    private Sample() {}

    static String event(String... body) {
        return page("events", "https://www.example.edu/events/tide-lecture", body);
    }

    static String person(String... body) {
        return page("people", "https://www.example.edu/people/ada-quill", body);
    }

    static String page(String category, String address, String... body) {
        return Stream.concat(
                        Stream.of(
                                "---",
                                "title: Front title – Example",
                                "original_url: " + address,
                                "category: " + category,
                                "date: 2026-05-04",
                                "---"),
                        Arrays.stream(body))
                .collect(Collectors.joining("\n"));
    }

    static Pages.Understood read(String text) {
        return PAGES.understand(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The document, each reference as {@code type/} and the last segment of the address. */
    static JsonObject document(String text) {
        return read(text).imported().resolve(mention -> {
            var path = mention.address().getPath().replaceFirst("/$", "");
            return new Ref(PAGES.typeOf(mention), path.substring(path.lastIndexOf('/') + 1));
        });
    }

    /** The warnings as {@code line: reason}. */
    static List<String> warnings(String text) {
        return read(text).warnings().stream()
                .map(warning -> warning.line() + ": " + warning.reason())
                .toList();
    }

    /** The refusal as {@code line: reason}; "taken" if there is none. */
    static String refusal(byte[] bytes) {
        try {
            PAGES.understand(bytes);
            return "taken";
        } catch (RefusedPage refused) {
            return refused.line() + ": " + refused.getMessage();
        }
    }

    static String refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** JSON written with single quotes. */
    static JsonObject json(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
    }
}
