package org.lectern.server.admin;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.lectern.server.http.HeaderText;
import org.lectern.server.security.Caller;
import org.lectern.server.security.Refusals;
import org.lectern.server.store.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all answers of the admin API have in common: no cache keeps them, and what was refused is in the audit. */
@Provider
public class AdminAnswers implements ContainerResponseFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AdminAnswers.class);

    @Inject
    @SuppressWarnings("NullAway.Init") // set by the container
    private Asking asking;

    /** Looked for only once the start is over: it opens the database. */
    @Inject
    @SuppressWarnings("NullAway.Init") // set by the container
    private Instance<Refusals> refusals;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!AdminPaths.isAdmin(request.getUriInfo().getPath())) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (response.getStatus() == 401) {
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, challenge(request));
        }
        asking.refusal().ifPresent(why -> note(request, why));
        asking.end();
    }

    /** RFC 6750, section 3: whoever sent no token is not told that it was wrong. */
    private static String challenge(ContainerRequestContext request) {
        return request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION)
                ? "Bearer realm=\"lectern\", error=\"invalid_token\""
                : "Bearer realm=\"lectern\"";
    }

    private void note(ContainerRequestContext request, String why) {
        var who = asking.callerIfAny()
                .map(Caller::actor)
                .orElseGet(() -> Actor.stranger(asking.from().address()));
        var what =
                HeaderText.of(request.getMethod() + " /" + request.getUriInfo().getPath());
        try {
            refusals.get().note(who, what, why);
        } catch (RuntimeException e) {
            // It is refused all the same, and the answer must say so.
            LOG.warn("The audit could not note that {} was refused", what, e);
        }
    }
}
