package org.lectern.engine.rendering.escape;

import java.util.Set;

/** What the value of an attribute means. */
final class Attributes {

    /** Attributes of HTML and SVG whose value is one address. */
    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "action",
            "formaction",
            "cite",
            "data",
            "poster",
            "background",
            "longdesc",
            "manifest",
            "codebase",
            "classid",
            "profile",
            "usemap",
            "icon",
            "xlink:href",
            "xml:base");

    private static final Set<String> CANDIDATES = Set.of("srcset", "imagesrcset");

    /** Code, styles, whole documents, lists of addresses, and what a browser lets another page do. */
    private static final Set<String> REFUSED = Set.of(
            "style",
            "srcdoc",
            "ping",
            "attributionsrc",
            "archive",
            "http-equiv",
            "content",
            "xmlns",
            "attributename",
            "from",
            "to",
            "by",
            "values",
            "is",
            "nonce",
            "allow",
            "sandbox",
            "csp");

    /** Attributes of SVG that are CSS and take {@code url(…)}, which loads. */
    private static final Set<String> PAINT = Set.of(
            "fill",
            "stroke",
            "filter",
            "mask",
            "clip-path",
            "cursor",
            "marker",
            "marker-start",
            "marker-mid",
            "marker-end");

    private Attributes() {}

    static Place place(String name) {
        if (name.startsWith("on") || REFUSED.contains(name) || PAINT.contains(name)) {
            return Place.REFUSED;
        } else if (ADDRESSES.contains(name)) {
            return Place.ADDRESS;
        }
        return CANDIDATES.contains(name) ? Place.CANDIDATES : Place.ATTRIBUTE;
    }
}
