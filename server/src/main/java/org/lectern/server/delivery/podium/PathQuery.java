package org.lectern.server.delivery.podium;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Parameters as one segment of a path: their query in Base64url (RFC 4648, section 5). A client that puts a query of its
 * own after an address accepts none in it.
 *
 * @param parameters by name, each with one value
 */
record PathQuery(SortedMap<String, String> parameters) {

    PathQuery {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** Reads a segment; empty if it is none that was made here. */
    static Optional<PathQuery> of(String segment) {
        try {
            var query = new String(Base64.getUrlDecoder().decode(segment), StandardCharsets.UTF_8);
            var parameters = new TreeMap<String, String>();
            for (var pair : query.split("&", -1)) {
                var parts = pair.split("=", 2);
                parameters.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
            }
            var read = new PathQuery(parameters);
            return read.segment().equals(segment) && read.isPlain() ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    /** The front door, which refuses U+0000 in a query, cannot see it in here. */
    private boolean isPlain() {
        return parameters.entrySet().stream().noneMatch(one -> (one.getKey() + one.getValue()).indexOf('\0') >= 0);
    }

    /** The segment; the same parameters give the same one. */
    String segment() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(query().getBytes(StandardCharsets.UTF_8));
    }

    /** The same as a query, without the question mark. */
    String query() {
        return parameters.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** All values by name, those given more in their place. */
    Map<String, List<String>> with(Map<String, List<String>> more) {
        var all = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, value) -> all.put(name, List.of(value)));
        all.putAll(more);
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
