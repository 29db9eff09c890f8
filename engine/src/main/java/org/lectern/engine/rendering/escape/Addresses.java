package org.lectern.engine.rendering.escape;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which addresses may stand in a page: http, https, mailto, tel, and relative ones that stay on the host
 * (<a href="https://www.rfc-editor.org/rfc/rfc3986">RFC 3986</a>, read as browsers do:
 * <a href="https://url.spec.whatwg.org/#url-parsing">URL</a>).
 */
public final class Addresses {

    /** What stands in the page instead of an address that may not. */
    public static final String INERT = "about:invalid";

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");

    /**
     * A beginning in which the host is not over. Browsers leave out tabs and line ends, take any number of slashes of
     * either kind before the host of http and https, and what a template writes as a reference to a character is one.
     */
    private static final Pattern IN_HOST =
            Pattern.compile("(?i)(?:https?:[/\\\\]*|[/\\\\]{2,})[^/\\\\?#]*(?:&.*)?", Pattern.DOTALL);

    private Addresses() {}

    /** The address, spaces encoded; empty if it may not stand in a page. */
    public static Optional<String> safe(String raw) {
        return safe(raw, Rules.all());
    }

    static Optional<String> safe(String raw, Rules rules) {
        var address = raw.strip();
        boolean bad = (rules.hold(Rule.CONTROL) && address.chars().anyMatch(Addresses::control))
                || (rules.hold(Rule.BACKSLASH) && path(address).indexOf('\\') >= 0)
                || (rules.hold(Rule.HOST) && address.startsWith("//"))
                || (rules.hold(Rule.SCHEME) && !knownOrNone(address));
        return bad ? Optional.empty() : Optional.of(address.replace(" ", "%20"));
    }

    /**
     * A value as a part of an address that has begun: everything that could mean more than text is percent-encoded.
     * Slashes stay, as long as they cannot turn the path into a host.
     */
    static String part(String before, String value) {
        boolean query = before.indexOf('?') >= 0 || before.indexOf('#') >= 0;
        return encode(value, !query && !before.endsWith("/") && !before.endsWith(":"));
    }

    /** Whether what follows the beginning of an address would choose its host or add to it. */
    public static boolean inHost(String before) {
        return IN_HOST.matcher(before.strip().replaceAll("[\\t\\n\\r]", "")).matches();
    }

    /** Whether text that a template begins an address with leaves no doubt about its scheme. */
    public static boolean clearStart(String beginning) {
        var before = beginning.strip();
        var scheme = SCHEME.matcher(before);
        return scheme.lookingAt()
                ? SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT))
                : path(before).chars().noneMatch(c -> c == '&' || c == ':' || c == '\\' || control(c));
    }

    /** Percent-encodes all but the unreserved characters of RFC 3986, section 2.3. */
    public static String encode(String text) {
        return encode(text, false);
    }

    private static String encode(String text, boolean slashes) {
        var out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (unreserved(c) || (slashes && c == '/')) {
                out.append(c);
            } else {
                out.append('%').append(hex(c >> 4)).append(hex(c & 15));
            }
        }
        return out.toString();
    }

    private static boolean knownOrNone(String address) {
        var scheme = SCHEME.matcher(address);
        return scheme.lookingAt() ? known(scheme.group(1), address) : none(address);
    }

    /** Without two slashes {@code https:x} would be relative to a page that is https itself. */
    private static boolean known(String scheme, String address) {
        var name = scheme.toLowerCase(Locale.ROOT);
        return SCHEMES.contains(name) && (!name.startsWith("http") || address.startsWith("//", scheme.length() + 1));
    }

    private static boolean none(String address) {
        int slash = address.indexOf('/');
        int colon = path(address).indexOf(':');
        return colon < 0 || (slash >= 0 && slash < colon);
    }

    /** The part before the query and the fragment. */
    private static String path(String address) {
        int i = 0;
        while (i < address.length() && address.charAt(i) != '?' && address.charAt(i) != '#') {
            i++;
        }
        return address.substring(0, i);
    }

    private static boolean control(int c) {
        return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
    }

    private static boolean unreserved(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit, 16));
    }
}
