package org.lectern.engine.rendering.lint;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.engine.rendering.escape.Addresses;
import org.lectern.engine.rendering.escape.Place;

/** Checks values that are addresses, and where links open, for every way in which their tag can be written. */
final class Links {

    private static final String WHOLE = String.valueOf(Way.REFERENCE);
    private static final Pattern DESCRIPTOR = Pattern.compile("(?:[0-9.]+|" + WHOLE + ")[wx]?");
    private static final Pattern HOST_FIRST = Pattern.compile("[/\\\\]{2}.*", Pattern.DOTALL);
    private static final Pattern OPENER = Pattern.compile("(?i)(?:.*\\s)?(?:noopener|noreferrer)(?:\\s.*)?");

    private final Mistakes mistakes;

    Links(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** The value of an attribute is over. */
    void value(Point point) {
        for (var way : point.ways) {
            if (point.place == Place.ADDRESS) {
                address(point, way.value());
            } else if (point.place == Place.CANDIDATES) {
                candidates(point, way.value());
            }
        }
    }

    /** A start tag is over. */
    void tag(Point point) {
        for (var way : point.ways) {
            if (opensWindow(way.target().strip()) && !OPENER.matcher(way.rel()).matches()) {
                mistakes.add(
                        Rule.TARGET,
                        point.tagAt,
                        "target=\"" + shown(way.target())
                                + "\" hands the host page to what it opens; add rel=\"noopener\" wherever target is");
            }
        }
    }

    private static boolean opensWindow(String target) {
        return !target.isEmpty()
                && Stream.of("_self", "_parent", "_top").noneMatch(target.toLowerCase(Locale.ROOT)::equals);
    }

    private void address(Point point, String value) {
        var address = value.strip();
        if (HOST_FIRST.matcher(address).matches()) {
            mistakes.add(
                    Rule.PROTOCOL_RELATIVE,
                    point.valueAt,
                    "the address \"" + shown(address) + "\" begins with a host but no scheme; begin with https://");
        } else if (!Addresses.clearStart(address)) {
            mistakes.add(
                    Rule.ADDRESS,
                    point.valueAt,
                    "the address \"" + shown(address)
                            + "\" may be script or leaves open what it is; begin with https://, http://, mailto:, tel:"
                            + " or /");
        } else {
            host(point, address);
        }
    }

    /** Where the host comes from: a reference that is a whole address, or the template, as a whole. */
    private void host(Point point, String address) {
        int first = address.indexOf(Way.REFERENCE);
        if (first < 0) {
            return;
        } else if (Addresses.inHost(address.substring(0, first))) {
            mistakes.add(
                    Rule.HOST,
                    point.valueAt,
                    "the address \"" + shown(address)
                            + "\" lets a reference choose its host or add to it; write the host and a / before the"
                            + " reference, or the whole address as one");
        } else if (address.startsWith(WHOLE) && address.length() > 1 && "/?#".indexOf(address.charAt(1)) < 0) {
            mistakes.add(
                    Rule.HOST_END,
                    point.valueAt,
                    "the address \"" + shown(address)
                            + "\" goes on where the host of the reference may end; write /, ? or # behind the reference,"
                            + " or choose the whole address with #set");
        } else if (HOST_FIRST.matcher(address.replace(WHOLE, "")).matches()) {
            mistakes.add(
                    Rule.HOST_WHEN_EMPTY,
                    point.valueAt,
                    "the address \"" + shown(address)
                            + "\" begins with a host when a reference is empty; write a word between the slashes");
        }
    }

    private void candidates(Point point, String value) {
        for (var candidate : value.split(",")) {
            var words = candidate.strip().split("\\s+", 2);
            address(point, words[0]);
            boolean whole = words[0].equals(WHOLE) || words[0].indexOf(Way.REFERENCE) < 0;
            if (!whole || (words.length > 1 && !DESCRIPTOR.matcher(words[1]).matches())) {
                mistakes.add(
                        Rule.SRCSET,
                        point.valueAt,
                        "\"" + shown(candidate.strip())
                                + "\" is no candidate of srcset; write a whole address, a space, and a number before w"
                                + " or x");
            }
        }
    }

    /** A value as a sentence shows it. */
    private static String shown(String value) {
        var text = value.replace(Way.REFERENCE, '…').replaceAll("\\p{Cntrl}", "\uFFFD");
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
