package org.lectern.server.admin.api;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
        var digest = sha256();
        new TreeMap<>(TYPES).forEach((name, type) -> {
            var text = text(name);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            files.put(name, new Sendable(text, type));
        });
        version = HexFormat.of().formatHex(digest.digest(), 0, 8);
        page = new Sendable(text("index.html").replace("{version}", version), "text/html;charset=utf-8");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
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
