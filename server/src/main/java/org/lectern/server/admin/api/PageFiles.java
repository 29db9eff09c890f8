package org.lectern.server.admin.api;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.engine.Digest;

/** The page and what it loads: Swagger UI, and a script and style sheet of Lectern's own. Read when first asked for. */
@Singleton
public class PageFiles {

    private static final String FOLDER = "lectern/api/";
    private static final String SCRIPT = "text/javascript;charset=utf-8";
    private static final String STYLE = "text/css;charset=utf-8";

    private static final Map<String, String> TYPES = Map.of(
            "api.css", STYLE,
            "api.js", SCRIPT,
            "swagger-ui.css", STYLE,
            "swagger-ui-bundle.js", SCRIPT,
            // Its script names this file, which has the licences of what is in it.
            "swagger-ui-bundle.js.LICENSE.txt", "text/plain;charset=utf-8");

    private final Map<String, Sendable> files = new TreeMap<>();
    private final String version;
    private final Sendable page;

    public PageFiles() {
        var all = new StringBuilder();
        new TreeMap<>(TYPES).forEach((name, type) -> {
            var text = text(name);
            all.append(text);
            files.put(name, new Sendable(text, type));
        });
        version = Digest.sha256(all.toString()).hex(8);
        page = new Sendable(text("index.html").replace("{version}", version), "text/html;charset=utf-8");
    }

    private static String text(String name) {
        try (var in = PageFiles.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The file " + FOLDER + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sixteen hexadecimal digits, others whenever a file has changed. */
    String version() {
        return version;
    }

    /** The page. */
    Sendable page() {
        return page;
    }

    /** A file that the page loads; empty if there is none of the name. */
    Optional<Sendable> file(String name) {
        return Optional.ofNullable(files.get(name));
    }
}
