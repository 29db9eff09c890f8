package org.lectern.server.delivery;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.server.boot.Readiness;
import org.lectern.server.config.Settings;
import org.lectern.server.delivery.hot.HotPath;
import org.lectern.server.http.HttpDates;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemAnswers;

/**
 * The first of ours to see every request: nothing but health before the server is ready, none of the platform's own
 * addresses, and no path that two programs could read in two ways. Its place is in web.xml.
 */
public class FrontDoor extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final HttpDates DATES = new HttpDates();

    private static final List<String> PLATFORM = List.of("/metrics", "/openapi", "/application.wadl");
    private static final List<String> OPEN = List.of("/widgets", "/themes", "/embed", "/api/v1");

    /** Each of these says by itself whose scripts may read it. */
    private static final List<String> EMBEDS = List.of("/embeds");

    private static final List<String> CLOSED = List.of("/api/v1/admin");

    /** Path parameters, doubled slashes, and encoded dots, slashes, backslashes, percent signs and controls. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile("[;\\\\]|//|%(2[ef5]|5c|[01][0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);

    /** What no address may have (RFC 3986, appendix A), and what would be markup if anything ever repeated it. */
    private static final Pattern UNENCODED = Pattern.compile("[^!-~]|[<>\"{}|^`]");

    @Inject
    @SuppressWarnings("NullAway.Init") // set by the container
    private transient Settings settings;

    @Inject
    @SuppressWarnings("NullAway.Init") // set by the container
    private transient Readiness readiness;

    /** Looked for only once the start is over: it opens the database. */
    @Inject
    @SuppressWarnings("NullAway.Init") // set by the container
    private transient Instance<HotPath> hotPath;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        // The platform leaves it out, though a server with a clock must send it (RFC 9110, section 6.6.1).
        response.setHeader("Date", DATES.text(Math.floorDiv(System.currentTimeMillis(), 1000L)));
        String path = request.getRequestURI();
        boolean open = isOf(path, OPEN) && !isOf(path, CLOSED);
        if (open) {
            // Readable by scripts of any origin (Fetch standard, CORS protocol), problems included.
            Cors.EVERYONE.forEach(response::setHeader);
        }
        if (open || isOf(path, EMBEDS)) {
            Cors.EXPOSED.forEach(response::setHeader);
        }
        var refusal = Framing.refusal(request);
        if (refusal != null) {
            response.setHeader("Connection", "close");
        } else {
            refusal = refusal(request, path);
        }
        if (refusal == null) {
            if (!readiness.ready() || !hotPath.get().answers(request, response)) {
                chain.doFilter(request, response);
            }
            return;
        }
        ProblemAnswers.send(refusal, path, request, response);
    }

    /** Whether the path is one of these, or below one. */
    private static boolean isOf(String path, List<String> places) {
        for (var place : places) {
            if (path.startsWith(place) && (path.length() == place.length() || path.charAt(place.length()) == '/')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHealth(String path) {
        return path.equals("/health/live") || path.equals("/health/ready");
    }

    /** Of what almost every path is made, so that almost none is searched for what is not allowed. */
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= '.' && c <= '/') || c == '-';
            if (!plain || (c == '/' && i > 0 && path.charAt(i - 1) == '/')) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNul(@Nullable String query) {
        return query != null && query.contains("%00");
    }

    private boolean known(@Nullable String host) {
        var hosts = settings.hosts();
        return hosts.isEmpty() || (host != null && hosts.contains(host.toLowerCase(Locale.ROOT)));
    }

    private @Nullable Problem refusal(HttpServletRequest request, String path) {
        boolean plain = isPlain(path);
        if (!plain && AMBIGUOUS.matcher(path).find()) {
            return Problem.of(
                    400, "The path has a semicolon, a doubled slash or an encoded dot or slash: write it plainly.");
        } else if (!plain && UNENCODED.matcher(path).find()) {
            return Problem.of(400, "The path has a character that belongs percent-encoded (RFC 3986, section 2.1).");
        } else if (hasNul(request.getQueryString())) {
            return Problem.of(400, "The query has the character U+0000 (%00), which no text here has.");
        } else if (request.getMethod().equals("TRACE")) {
            return Problem.of(405, "TRACE is not answered here.");
        } else if (!known(request.getHeader("Host")) && !isHealth(path)) {
            return Problem.of(
                    421,
                    "This server is not asked for under this Host: a proxy in front hands on the one of"
                            + " lectern.base.url, or its own name is in lectern.hosts, with its port if that is not"
                            + " the scheme's own.");
        } else if (isOf(path, PLATFORM)) {
            return Problem.notFound(path);
        } else if (!readiness.ready() && !isHealth(path)) {
            return Problem.of(503, "The server is starting: /health/ready tells how far it is.");
        }
        return null;
    }
}
