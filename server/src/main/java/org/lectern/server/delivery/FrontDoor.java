package org.lectern.server.delivery;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.server.boot.Readiness;
import org.lectern.server.config.Settings;

/**
 * The first of ours to see every request: nothing but health before the server is ready, none of the platform's own
 * addresses, and no path that two programs could read in two ways. Its place is in web.xml.
 */
public class FrontDoor extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final HttpDates DATES = new HttpDates();

    private static final Pattern PLATFORM = Pattern.compile("/(metrics|openapi|application\\.wadl)(/.*)?");
    private static final Pattern HEALTH = Pattern.compile("/health/(live|ready)");
    private static final Pattern OPEN = Pattern.compile("/(widgets|themes|api/v1(?!/admin(/|$)))(/.*)?");

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

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        // The platform leaves it out, though a server with a clock must send it (RFC 9110, section 6.6.1).
        response.setHeader("Date", DATES.text(Math.floorDiv(System.currentTimeMillis(), 1000L)));
        String path = request.getRequestURI();
        if (OPEN.matcher(path).matches()) {
            // Readable by scripts of any origin (Fetch standard, CORS protocol), problems included.
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader(
                    "Access-Control-Expose-Headers", "Lectern-Problem, Lectern-Ignored, ETag, Expires, Retry-After");
        }
        var refusal = Framing.refusal(request);
        if (refusal != null) {
            response.setHeader("Connection", "close");
        } else {
            refusal = refusal(request, path);
        }
        if (refusal == null) {
            chain.doFilter(request, response);
            return;
        }
        ProblemAnswers.send(refusal, path, request, response);
    }

    private boolean known(@Nullable String host) {
        var hosts = settings.hosts();
        return hosts.isEmpty() || (host != null && hosts.contains(host.toLowerCase(Locale.ROOT)));
    }

    private @Nullable Problem refusal(HttpServletRequest request, String path) {
        if (AMBIGUOUS.matcher(path).find()) {
            return Problem.of(
                    400, "The path has a semicolon, a doubled slash or an encoded dot or slash: write it plainly.");
        } else if (UNENCODED.matcher(path).find()) {
            return Problem.of(400, "The path has a character that belongs percent-encoded (RFC 3986, section 2.1).");
        } else if (request.getMethod().equals("TRACE")) {
            return Problem.of(405, "TRACE is not answered here.");
        } else if (!known(request.getHeader("Host")) && !HEALTH.matcher(path).matches()) {
            return Problem.of(
                    421,
                    "This server is not asked for under this Host: a proxy in front hands on the one of"
                            + " lectern.base.url, or its own name is in lectern.hosts.");
        } else if (PLATFORM.matcher(path).matches()) {
            return Problem.notFound(path);
        } else if (!readiness.ready() && !HEALTH.matcher(path).matches()) {
            return Problem.of(503, "The server is starting: /health/ready tells how far it is.");
        }
        return null;
    }
}
