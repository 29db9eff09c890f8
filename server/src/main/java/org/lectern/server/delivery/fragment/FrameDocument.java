package org.lectern.server.delivery.fragment;

import java.net.URI;
import java.util.Map;
import org.lectern.engine.Digest;
import org.lectern.server.delivery.Markup;

/**
 * A whole document with one fragment in it, for an iframe. Links open in the window of the page around it. It loads
 * nothing with {@code crossorigin}, because inside of WordPress its origin is opaque.
 *
 * @param title for those who cannot see it
 * @param language a tag
 * @param sheet the address of the theme's style sheet
 * @param script the address of what tells the page around how high it is
 */
record FrameDocument(String title, String language, URI sheet, URI script) {

    private static final String STYLE = "html,body{margin:0;color-scheme:light dark}"
            + "body{display:flow-root;padding:4px;font:100%/1.5 system-ui,sans-serif}";

    /** Lets that one style in, and no other (Content Security Policy, section 2.3.1). */
    private static final String STYLE_HASH = "'sha256-" + Digest.sha256(STYLE).base64() + "'";

    /**
     * Its headers.
     *
     * @param base where its script and style sheets come from
     * @param ancestors whose pages may frame it, as a policy says it
     */
    static Map<String, String> headers(URI base, String ancestors) {
        var own = base.getScheme() + "://" + base.getRawAuthority();
        return Map.of(
                "Content-Security-Policy",
                "default-src 'none'; script-src " + own + "; style-src " + STYLE_HASH + " " + own
                        + "; img-src http: https: data:; base-uri 'none'; form-action 'none'; frame-ancestors "
                        + ancestors,
                "Referrer-Policy",
                "strict-origin-when-cross-origin",
                "X-Robots-Tag",
                "noindex, indexifembedded");
    }

    /** @param fragment as it is delivered: what is in it was escaped and sanitised when it was rendered */
    String around(String fragment) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <base target="_top">
                <style>%s</style>
                <link rel="stylesheet" href="%s">
                <script src="%s" defer></script>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(Markup.escaped(language), Markup.escaped(title), STYLE, sheet, script, fragment);
    }
}
