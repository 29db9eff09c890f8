package org.lectern.server.delivery.gallery;

import org.lectern.server.delivery.Markup;
import org.lectern.server.http.Problem;

/**
 * The smallest host page there is: a theme's style sheet and one fragment.
 *
 * @param scheme {@code auto}, {@code light} or {@code dark}
 * @param theme the name of one that exists
 * @param language a tag
 */
record FramePage(String scheme, String theme, String language) {

    /** @param fragment as it is delivered: what is in it was escaped and sanitised when it was rendered */
    String around(String fragment) {
        return page(fragment);
    }

    /** For whoever fills in the form: a host page would get an empty body. */
    String why(Problem problem) {
        return page("<p class=\"why\" data-status=\"" + problem.status() + "\">" + Markup.escaped(problem.detail())
                + "</p>");
    }

    private String page(String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s" data-scheme="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Preview</title>
                <link rel="stylesheet" href="../../../themes/%s.css">
                <link rel="stylesheet" href="../../frame.css">
                </head>
                <body>
                %s
                </body>
                </html>
                """.formatted(Markup.escaped(language), scheme, theme, body);
    }
}
