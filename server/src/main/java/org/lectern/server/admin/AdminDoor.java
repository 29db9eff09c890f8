package org.lectern.server.admin;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.lectern.server.http.ProblemType;
import org.lectern.server.security.Caller;
import org.lectern.server.security.Sessions;
import org.lectern.server.security.Tokens;

/**
 * The door of everything under {@code /api/v1/admin}: finds out who asks, by the cookie of a session or by a bearer token
 * and never by both, before it is known whether there is anything at the address. So strangers learn of no address. What a
 * cookie alone would allow is refused unless a page of ours sent it with the token of its session.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class AdminDoor implements ContainerRequestFilter {

    /** Bound to this host and to TLS by its name's beginning (RFC 6265bis, section 4.1.3.2). */
    public static final String COOKIE = "__Host-lectern-session";

    /** The header with the token that belongs to the session. */
    public static final String CSRF = "Lectern-CSRF";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String BEARER = "Bearer ";

    @Inject
    @SuppressWarnings("NullAway.Init") // set by the container
    private Asking asking;

    @Inject
    @SuppressWarnings("NullAway.Init") // set by the container
    private Origins origins;

    @Inject
    @SuppressWarnings("NullAway.Init") // set by the container
    private Peers peers;

    /** Looked for only once the start is over: it opens the database. */
    @Inject
    @SuppressWarnings("NullAway.Init") // set by the container
    private Instance<Sessions> sessions;

    /** The same. */
    @Inject
    @SuppressWarnings("NullAway.Init") // set by the container
    private Instance<Tokens> tokens;

    @Context
    @SuppressWarnings("NullAway.Init") // set by the container
    private HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        if (!AdminPaths.isAdmin(path)) {
            return;
        }
        var cookie = request.getCookies().get(COOKIE);
        var secret = cookie == null ? null : cookie.getValue();
        asking.begin(peers.from(servletRequest), secret);
        var bearer = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (AdminPaths.isOpen(request.getMethod(), path)) {
            mustBeOfOurPage(request);
        } else if (bearer != null && secret != null) {
            throw new ProblemException(Problem.of(
                    400, "The request has a session cookie and an Authorization header: send one of the two."));
        } else if (bearer != null) {
            asking.is(byToken(bearer));
        } else if (secret != null) {
            asking.is(bySession(secret));
            mustBeMeant(request, secret);
        } else {
            throw new ProblemException(
                    Problem.of(
                            ProblemType.NOT_SIGNED_IN,
                            "Sign in first, by POST /api/v1/admin/session, or send a token: Authorization: Bearer lectern_..."));
        }
    }

    private Caller byToken(String header) {
        var found = token(header)
                .flatMap(token -> tokens.get().caller(token, asking.from().address()))
                .orElse(null);
        return known(
                found,
                "a token that is not good",
                "This token is not good: it was revoked, has expired, is mistyped, or its account is not active.");
    }

    /** What stands after {@code Bearer}; schemes are written in any case (RFC 9110, section 11.1). */
    static Optional<String> token(String header) {
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private Caller bySession(String secret) {
        var found = sessions.get().caller(secret, asking.from().address()).orElse(null);
        return known(found, null, "This session is over: sign in again, by POST /api/v1/admin/session.");
    }

    private Caller known(@Nullable Caller caller, @Nullable String forAudit, String sentence) {
        if (caller != null) {
            return caller;
        }
        if (forAudit != null) {
            asking.isRefused(forAudit);
        }
        throw new ProblemException(Problem.of(ProblemType.NOT_SIGNED_IN, sentence));
    }

    private void mustBeMeant(ContainerRequestContext request, String secret) {
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        mustBeOfOurPage(request);
        var token = request.getHeaderString(CSRF);
        if (token == null || !Sessions.isCsrf(token, secret)) {
            asking.isRefused("without the token of its session");
            throw new ProblemException(Problem.of(
                    ProblemType.NOT_MEANT,
                    "With a cookie, every change needs the header " + CSRF
                            + " with the csrf that signing in answered (GET /api/v1/admin/session tells it again)."));
        }
    }

    private void mustBeOfOurPage(ContainerRequestContext request) {
        if (!request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION)
                && !origins.isOwn(request.getHeaderString("Sec-Fetch-Site"), request.getHeaderString("Origin"))) {
            asking.isRefused("not from a page of ours");
            throw new ProblemException(
                    Problem.of(
                            ProblemType.NOT_MEANT,
                            "The request must come from a page of this server: its Origin has to be that of lectern.base.url, or"
                                    + " Sec-Fetch-Site same-origin. Programs other than browsers send the header Origin themselves."));
        }
    }
}
