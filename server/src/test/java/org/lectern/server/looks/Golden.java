package org.lectern.server.looks;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The golden output of one sample of one widget.
 *
 * @param html the fragment, root included
 * @param css the widget's own sheet
 */
record Golden(String widget, String sample, String html, String css) {

    private static final Pattern HEADING = Pattern.compile("<h([1-6])");

    /** All samples of one widget, each under headings that lead down to its first. */
    static Golden together(List<Golden> samples, String css) {
        var html = samples.stream()
                .map(sample -> sample.outline(2) + "\n" + sample.html())
                .collect(Collectors.joining("\n"));
        return new Golden(samples.get(0).widget(), "all", "<h1>Level 1</h1>\n" + html, css);
    }

    /** Every golden of every widget on the class path. */
    static Stream<Golden> all() {
        return folders("widgets").flatMap(Golden::of);
    }

    /** The folders an index names, such as {@code lectern/widgets/agenda}, over every jar that has one. */
    static Stream<String> folders(String index) {
        try {
            var found = new ArrayList<String>();
            var loader = Golden.class.getClassLoader();
            for (URL url : Collections.list(loader.getResources("META-INF/lectern/" + index + ".index"))) {
                try (var in = url.openStream()) {
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .forEach(found::add);
                }
            }
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String resource) {
        try (var in = Golden.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A whole page that holds the fragment and nothing that could be blamed on it: headings lead down to the
     * fragment's first, so that the outline skips none.
     *
     * @param sheet CSS of the page
     */
    String page(String sheet) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                %s
                %s</main>
                </body>
                </html>
                """.formatted(this, sheet, outline(1), html);
    }

    private String outline(int from) {
        var first = HEADING.matcher(html);
        int deepest = first.find() ? Integer.parseInt(first.group(1)) - 1 : from;
        return IntStream.rangeClosed(from, deepest)
                .mapToObj(level -> "<h" + level + ">Level " + level + "</h" + level + ">")
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return widget + "/" + sample;
    }

    /** Those of one widget. */
    static Stream<Golden> of(String folder) {
        try (var reader = Json.createReader(new StringReader(text(folder + "/widget.json")))) {
            var descriptor = reader.readObject();
            List<String> samples = descriptor.getJsonArray("samples").getValuesAs(JsonString::getString);
            var css = text(folder + "/widget.css");
            return samples.stream()
                    .map(sample -> new Golden(
                            descriptor.getString("name"), sample, text(folder + "/samples/" + sample + ".html"), css));
        }
    }
}
