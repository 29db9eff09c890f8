package org.lectern.engine.rendering;

import java.util.Locale;
import java.util.Set;
import org.lectern.engine.rendering.widget.Parameters;
import org.lectern.engine.rendering.widget.Scheme;

/**
 * The root element of a fragment. Its class names are a promise, and so is that it names the theme whose style sheet it
 * wants, unless that is the plain one.
 */
record Root(String widget, String language, Scheme scheme, String theme) {

    /** Languages written from right to left. */
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "nqo", "ps", "sd", "syr", "ug", "ur", "yi");

    /** The fragment: the root with the template's page in it. */
    String around(String page) {
        var named = theme.equals(Parameters.PLAIN) ? "" : " data-lectern-theme=\"" + theme + "\"";
        var asked = scheme == Scheme.AUTO ? "" : " data-lectern-scheme=\"" + scheme.word() + "\"";
        var open = "<div class=\"lectern lectern-" + widget + "\" lang=\"" + language + "\" dir=\""
                + direction(Locale.forLanguageTag(language)) + "\"" + asked + named + ">";
        return page.isEmpty() ? open + "</div>\n" : open + "\n" + page + "\n</div>\n";
    }

    static String direction(Locale language) {
        return RIGHT_TO_LEFT.contains(language.getLanguage()) ? "rtl" : "ltr";
    }
}
