package org.lectern.engine.rendering.widget;

import org.lectern.engine.Digest;

/**
 * The CSS of a theme: its tokens and the CSS of all widgets. The same files give the same bytes.
 *
 * @param css the text
 * @param hash the first 16 hexadecimal digits of its SHA-256, for addresses that never change
 */
public record Stylesheet(String css, String hash) {

    /**
     * What includes without a fallback of their own put after a fragment: seen only where Lectern answered nothing, neither
     * a fragment nor what stands for one.
     */
    private static final String FALLBACK = """
            :is(.lectern, .lectern-shadow, .lectern-instead) + .lectern-fallback { display: none; }
            """;

    /**
     * Inherited properties cross into a shadow root, whatever the page meant by them. Type and size of letters, directions,
     * whether something is seen and can be clicked on are the page's; the rest begins anew. Themes and widgets come later.
     */
    private static final String AFRESH = """
            :where(:host > .lectern) {
              cursor: initial;
              fill: initial;
              fill-opacity: initial;
              font-feature-settings: initial;
              font-stretch: initial;
              font-style: initial;
              font-variant: initial;
              font-weight: initial;
              hyphens: initial;
              letter-spacing: initial;
              line-break: initial;
              line-height: initial;
              list-style: initial;
              overflow-wrap: initial;
              quotes: initial;
              stroke: initial;
              stroke-dasharray: initial;
              stroke-width: initial;
              tab-size: initial;
              text-align: initial;
              text-align-last: initial;
              text-emphasis: initial;
              text-indent: initial;
              text-shadow: initial;
              text-transform: initial;
              white-space: initial;
              text-wrap: initial;
              word-break: initial;
              word-spacing: initial;
              -webkit-text-fill-color: initial;
              -webkit-text-security: initial;
              -webkit-text-stroke: initial;
            }
            """;

    /** A fragment follows the host page's color-scheme, unless it was asked for one. */
    private static final String SCHEMES = """
            .lectern[data-lectern-scheme="light"] { color-scheme: light; }
            .lectern[data-lectern-scheme="dark"] { color-scheme: dark; }
            """;

    /** The stylesheet of a theme. */
    public static Stylesheet of(Theme theme, Widgets widgets) {
        var css = new StringBuilder(FALLBACK).append(AFRESH).append(SCHEMES).append(theme.tokens());
        for (var widget : widgets.all()) {
            css.append(widget.css());
            if (!widget.css().isEmpty() && !widget.css().endsWith("\n")) {
                css.append('\n');
            }
        }
        return new Stylesheet(css.toString(), Digest.sha256(css.toString()).hex(8));
    }
}
