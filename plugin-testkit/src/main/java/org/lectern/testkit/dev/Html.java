package org.lectern.testkit.dev;

/** Text in the pages of the dev server. */
final class Html {

    private Html() {}

    /** Text or a quoted attribute's value (HTML standard, 13.3: escaping a string). */
    static String escape(Object text) {
        return String.valueOf(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A whole page. */
    static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/dev.css">
                <script src="/dev.js" defer></script>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(escape(title), body);
    }
}
