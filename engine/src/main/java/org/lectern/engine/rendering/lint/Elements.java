package org.lectern.engine.rendering.lint;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The elements of widgets. Those not named here are refused: nobody has looked at what they do. */
final class Elements {

    /** Why an element is refused. */
    record Refusal(Rule rule, String sentence) {}

    private static final Set<String> SHAPES =
            words("svg g path circle ellipse line polyline polygon rect text tspan defs lineargradient stop desc");

    private static final Set<String> KNOWN = Stream.of(
                    words("a abbr address article aside audio b bdi bdo blockquote br caption cite code col colgroup"),
                    words("data dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header"),
                    words(
                            "hgroup hr i img ins kbd li mark menu meter nav ol p picture pre progress q rp rt ruby s samp"),
                    words("search section small source span strong sub summary sup table tbody td tfoot th thead time"),
                    words("tr track u ul var video wbr"),
                    SHAPES)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** HTML, 13.1.2: void elements. */
    private static final Set<String> VOID =
            words("area base br col embed hr img input link meta source track wbr param frame");

    /** Their start tags end a paragraph, HTML, 13.2.6.4.7. */
    private static final Set<String> END_PARAGRAPHS = words("address article aside blockquote details div dl figcaption"
            + " figure footer header hgroup hr menu nav ol p pre search section summary table ul h1 h2 h3 h4 h5 h6");

    private static final Map<String, Refusal> REFUSED = refused();

    private Elements() {}

    /** Why an element cannot stand in a widget; empty if it can. */
    static Optional<Refusal> refusal(String name) {
        if (KNOWN.contains(name)) {
            return Optional.empty();
        }
        return Optional.of(REFUSED.getOrDefault(
                name,
                new Refusal(
                        Rule.ELEMENT, "is not among the elements of a widget; write a div, a span or what it means")));
    }

    static boolean isVoid(String name) {
        return VOID.contains(name);
    }

    /** Whether an element ends with the tag that begins it if that ends with a slash; among others, in SVG. */
    static boolean endsWithSlash(String name, List<Point.Open> open) {
        return isVoid(name)
                || (SHAPES.contains(name)
                        && (name.equals("svg")
                                || open.stream().anyMatch(one -> one.name().equals("svg"))));
    }

    /** The open element that the parser would end where this one begins, or would take it out of. */
    static Optional<String> clash(String name, List<Point.Open> open) {
        var above = open.stream().map(Point.Open::name).toList();
        int table = Math.max(above.lastIndexOf("td"), above.lastIndexOf("th"));
        var near = above.subList(table + 1, above.size());
        if (END_PARAGRAPHS.contains(kind(name)) && near.contains("p")) {
            return Optional.of("p");
        } else if (name.equals("a") && above.contains("a")) {
            return Optional.of("a");
        } else if (kind(name).equals("h1")) {
            return near.stream().filter(other -> kind(other).equals("h1")).findFirst();
        }
        return Optional.empty();
    }

    /** All headings are one kind, whether their level is a number or a reference. */
    private static String kind(String name) {
        return name.startsWith("h$") || name.matches("h[1-6]") ? "h1" : name;
    }

    private static Map<String, Refusal> refused() {
        var refused = new HashMap<String, Refusal>();
        refuse(refused, Rule.SCRIPT, "script", "would run in the host page; a widget has no script, so remove it");
        refuse(refused, Rule.STYLE, "style", "would reach the whole host page; put the rules into widget.css");
        refuse(
                refused,
                Rule.FRAME,
                "iframe frame frameset object embed applet param portal fencedframe",
                "opens a page of its own inside the host's; link to it with <a href=\"…\">");
        refuse(
                refused,
                Rule.PAGE,
                "html head body base meta link title main",
                "belongs to the host page; write only what goes into it");
        refuse(
                refused,
                Rule.FORM,
                "form input button select option optgroup textarea label fieldset legend output datalist",
                "is part of a form, which a widget cannot have; link to the page that has it");
        refuse(
                refused,
                Rule.RAW_TEXT,
                "noscript noembed noframes plaintext xmp listing template",
                "changes how what follows is read; write its content as it is");
        refuse(
                refused,
                Rule.FOREIGN,
                "foreignobject animate animatemotion animatetransform set use image feimage math discard handler",
                "can run, load or hold more than a shape; draw with path, rect, circle and the like");
        return Map.copyOf(refused);
    }

    private static void refuse(Map<String, Refusal> refused, Rule rule, String names, String sentence) {
        words(names).forEach(name -> refused.put(name, new Refusal(rule, sentence)));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
