package org.lectern.server.safety;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.lectern.server.Shared;

/** Texts made to break out of where they are put. */
final class Payloads {

    /** Below this the corpora are not the corpora. */
    static final int LEAST = 3000;

    private Payloads() {}

    /**
     * Those of this project, as JSON strings, one a line. They run everywhere; each rule of the escaper keeps at least
     * one of them harmless.
     */
    static List<String> own() {
        try (var in = Payloads.class.getResourceAsStream("payloads.json")) {
            var array = Json.createReader(in).readArray();
            return array.getValuesAs(JsonString::getString);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Every line of {@code corpora/xss/*.txt} and every string of {@code corpora/blns.json} ({@link Shared}),
     * doubles included.
     */
    static List<String> corpora() {
        var folder = Shared.folder("corpora");
        var all = new ArrayList<String>();
        try (var files = Files.list(folder.resolve("xss"))) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                // Some files are not UTF-8; what is not becomes U+FFFD.
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(all::add);
            }
            try (var reader = Json.createReader(Files.newBufferedReader(folder.resolve("blns.json")))) {
                all.addAll(reader.readArray().getValuesAs(JsonString::getString));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (all.size() < LEAST) {
            throw new IllegalStateException(
                    "There are only " + all.size() + " payloads in " + folder + ", not " + LEAST);
        }
        return all;
    }
}
