package org.lectern.engine.rendering.lint;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the attributes of widgets may be called. */
final class Attributes {

    /** Why an attribute is refused. */
    record Refusal(Rule rule, String sentence) {}

    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9-]*");

    private static final String CLASH = "can clash with names of the host page; use a class";
    private static final String MOVES = "changes what the host page's keys and focus do; remove it";
    private static final String SENDS = "sends something elsewhere; remove it";
    private static final String OLD = "loads something in a way of old; use <img src=\"…\"> or widget.css";

    private static final Map<String, Refusal> REFUSED = Map.ofEntries(
            Map.entry(
                    "style",
                    new Refusal(Rule.STYLE_ATTRIBUTE, "breaks policies of host pages; put it into widget.css")),
            Map.entry("srcdoc", new Refusal(Rule.SRCDOC, "is a whole document; write elements instead")),
            Map.entry("id", new Refusal(Rule.ID, CLASH)),
            Map.entry("name", new Refusal(Rule.ID, CLASH)),
            other("autofocus", MOVES),
            other("accesskey", MOVES),
            other("contenteditable", MOVES),
            other("ping", SENDS),
            other("action", SENDS),
            other("formaction", SENDS),
            other("attributionsrc", SENDS),
            other("background", OLD),
            other("manifest", OLD),
            other("archive", OLD),
            other("codebase", OLD),
            other("classid", OLD),
            other("usemap", OLD),
            other("is", "hands the element to a script; remove it"),
            other("slot", "hands the element to a script; remove it"),
            other("nonce", "is for scripts and styles, which a widget has not; remove it"),
            other("http-equiv", "speaks for the whole page; remove it"));

    private Attributes() {}

    /** Why an attribute cannot stand in a widget; empty if it can. */
    static Optional<Refusal> refusal(String name) {
        if (name.startsWith("on")) {
            return Optional.of(new Refusal(Rule.EVENT_HANDLER, "is script; a widget has none, so remove it"));
        } else if (REFUSED.containsKey(name)) {
            return Optional.ofNullable(REFUSED.get(name));
        } else if (!PLAIN.matcher(name).matches()) {
            return Optional.of(new Refusal(
                    Rule.ATTRIBUTE_NAME, "is no plain name; names of attributes are letters, digits and -"));
        }
        return Optional.empty();
    }

    private static Map.Entry<String, Refusal> other(String name, String sentence) {
        return Map.entry(name, new Refusal(Rule.ATTRIBUTE, sentence));
    }
}
