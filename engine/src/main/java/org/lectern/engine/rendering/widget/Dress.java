package org.lectern.engine.rendering.widget;

import java.net.URI;
import java.util.Locale;

/** How the theme's style sheet comes with a fragment. */
public enum Dress {
    /** Not at all: the host page has it. */
    NONE,
    /** Linked before the fragment. */
    LINK,
    /**
     * Linked inside of a declarative shadow root that holds the fragment (HTML, section 4.12.3), where the host page's
     * own rules do not reach. Parsers of pages make the shadow root; {@code innerHTML} does not.
     */
    SHADOW;

    /** The value of the parameter. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The fragment with the style sheet.
     *
     * @param theme the name of one that exists
     * @param base what addresses begin with, with a final slash
     */
    public String dress(String fragment, String theme, URI base) {
        var link = "<link rel=\"stylesheet\" href=\"" + base.resolve("themes/" + theme + ".css") + "\">\n";
        return switch (this) {
            case NONE -> fragment;
            case LINK -> link + fragment;
            case SHADOW ->
                "<div class=\"lectern-shadow\"><template shadowrootmode=\"open\">\n" + link + fragment
                        + "</template></div>\n";
        };
    }
}
