package org.lectern.engine.rendering.widget;

import org.lectern.engine.Digest;

/**
 * The CSS of a theme: its tokens and the CSS of all widgets. The same files give the same bytes.
 *
 * @param css the text
 * @param hash the first 16 hexadecimal digits of its SHA-256, for addresses that never change
 */
public record Stylesheet(String css, String hash) {

    /** What includes without a fallback of their own put after a fragment: seen only where there is none. */
    private static final String FALLBACK = """
            .lectern + .lectern-fallback, .lectern-shadow + .lectern-fallback { display: none; }
            """;

    /** A fragment follows the host page's color-scheme, unless it was asked for one. */
    private static final String SCHEMES = """
            .lectern[data-lectern-scheme="light"] { color-scheme: light; }
            .lectern[data-lectern-scheme="dark"] { color-scheme: dark; }
            """;

    /** The stylesheet of a theme. */
    public static Stylesheet of(Theme theme, Widgets widgets) {
        var css = new StringBuilder(FALLBACK).append(SCHEMES).append(theme.tokens());
        for (var widget : widgets.all()) {
            css.append(widget.css());
            if (!widget.css().isEmpty() && !widget.css().endsWith("\n")) {
                css.append('\n');
            }
        }
        return new Stylesheet(css.toString(), Digest.sha256(css.toString()).hex(8));
    }
}
