package org.lectern.engine.rendering.text;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.escape.Addresses;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The one policy for rich text: what text needs, and nothing that runs, styles, frames or submits. */
final class Sanitiser {

    private static final Pattern CLASSES = Pattern.compile("lectern-align-(left|center|right)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private final URI base;
    private final PolicyFactory policy;

    Sanitiser(URI base) {
        this.base = base;
        AttributePolicy addresses = (element, attribute, value) -> absolute(value);
        this.policy = new HtmlPolicyBuilder()
                .allowElements(
                        "p", "br", "hr", "div", "blockquote", "pre", "code", "em", "strong", "b", "i", "s", "del")
                .allowElements("sub", "sup", "kbd", "q", "cite", "ul", "ol", "li", "dl", "dt", "dd", "abbr")
                .allowElements("h1", "h2", "h3", "h4", "h5", "h6", "a", "img")
                .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
                .allowUrlProtocols("http", "https", "mailto", "tel")
                .allowAttributes("href")
                .matching(addresses)
                .onElements("a")
                .allowAttributes("src")
                .matching(addresses)
                .onElements("img")
                .allowAttributes("alt", "width", "height")
                .onElements("img")
                .allowAttributes("title")
                .onElements("a", "img", "abbr")
                .allowAttributes("start")
                .matching(NUMBER)
                .onElements("ol")
                .allowAttributes("colspan", "rowspan")
                .matching(NUMBER)
                .onElements("th", "td")
                .allowAttributes("class")
                .matching(CLASSES)
                .onElements("th", "td")
                .toFactory();
    }

    /**
     * The same with nothing left that the policy does not know. Cleaning the result changes nothing: what would go on
     * changing is refused, and is nothing, since markup that a parser reads differently each time is made to hide.
     */
    String clean(String html) {
        return Fixpoint.of(policy::sanitize, html).orElse("");
    }

    private @Nullable String absolute(String address) {
        var safe = Addresses.safe(address).orElse(null);
        if (safe == null) {
            return null;
        }
        try {
            return base.resolve(safe).toString();
        } catch (IllegalArgumentException notAUri) {
            // Browsers take more than RFC 3986 does; with a scheme it needs no base.
            return safe.contains(":") ? safe : null;
        }
    }
}
