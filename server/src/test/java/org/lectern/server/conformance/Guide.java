package org.lectern.server.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page of the docs for those who run a web server: its blocks of code are run as they stand, with other hosts and ports.
 *
 * @param name of the page
 */
record Guide(String name, String text) {

    static final Path FOLDER = Path.of("..", "docs", "hosts");

    /** What all of them include. */
    static final String FRAGMENT = "/widgets/agenda?entry=event/what-rivers-remember";

    private static final Pattern INSIDE =
            Pattern.compile("cms\\.example\\.edu(:|\"; \\.port = \"|\"\\R *\\.port = \")8080");

    static Guide of(String name) {
        try {
            return new Guide(name, Files.readString(FOLDER.resolve(name + ".md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only block in a language. */
    String code(String language) {
        var codes = codes(language);
        if (codes.size() != 1) {
            throw new AssertionError(name + ".md has " + codes.size() + " blocks of " + language + " and not one");
        }
        return codes.get(0);
    }

    /** The blocks in a language, in their order. */
    List<String> codes(String language) {
        return Pattern.compile("^```" + language + "\\n(.*?)\\n```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** The same code where Lectern is elsewhere. */
    static String at(URI lectern, String code) {
        return INSIDE.matcher(code)
                .replaceAll(found -> lectern.getHost() + found.group(1) + lectern.getPort())
                .replace("https://cms.example.edu", lectern.toString());
    }

    /**
     * A page with what the guide says to paste.
     *
     * @param included an address that stands in the place of the guide's, or code that stands in the place of its code
     */
    String page(URI lectern, String included) {
        var parts = codes("html");
        var code = included.startsWith("<") ? included : parts.get(1).replace(FRAGMENT, included);
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Programme</title>%s</head>
                <body><main>%s</main></body>
                </html>
                """.formatted(at(lectern, parts.get(0)), code);
    }
}
