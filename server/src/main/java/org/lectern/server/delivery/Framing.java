package org.lectern.server.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.server.http.Problem;

/**
 * Requests that two programs on the way could read in two ways: where one ends, and whom it is for. What the platform
 * lets pass is refused here, and the connection closed, so that nothing left on it is taken for another request (RFC
 * 9112, sections 3.2, 6.1, 6.3 and 11.2).
 */
final class Framing {

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private Framing() {}

    /** Why the connection cannot be used any more; null if it can. */
    static @Nullable Problem refusal(HttpServletRequest request) {
        var lengths = values(request, "Content-Length");
        var codings = values(request, "Transfer-Encoding");
        var hosts = values(request, "Host");
        if (hosts.size() > 1 || (hosts.isEmpty() && request.getProtocol().equals("HTTP/1.1"))) {
            return refused("The request has " + hosts.size() + " Host headers: it takes one.");
        } else if (!codings.isEmpty()) {
            // The platform hides a Content-Length that came before it, so whether there was one cannot be told.
            return refused("The request has a Transfer-Encoding: send the body whole, with its Content-Length.");
        } else if (lengths.size() > 1
                || lengths.stream().anyMatch(length -> !LENGTH.matcher(length).matches())) {
            return refused("The request has a Content-Length that is not one number.");
        } else if (WITHOUT_BODY.contains(request.getMethod())
                && lengths.stream().anyMatch(length -> Long.parseLong(length) > 0)) {
            return refused("A " + request.getMethod() + " takes no body.");
        }
        return null;
    }

    private static List<String> values(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name)).stream()
                .map(String::strip)
                .toList();
    }

    private static Problem refused(String why) {
        return Problem.of(400, why);
    }
}
