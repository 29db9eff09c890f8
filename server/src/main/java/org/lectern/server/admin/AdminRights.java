package org.lectern.server.admin;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.lectern.server.http.ProblemType;

/**
 * Lets nobody reach a method of the admin API who may not do what it {@link Needs} anywhere. A method that says nothing
 * is reached by nobody.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AdminRights implements ContainerRequestFilter {

    @Inject
    @SuppressWarnings("NullAway.Init") // set by the container
    private Asking asking;

    @Context
    @SuppressWarnings("NullAway.Init") // set by the container
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        var method = resource.getResourceMethod();
        if (!AdminPaths.isAdmin(path) || method == null) {
            return; // the framework's own answer to OPTIONS has no method
        }
        var needs = method.getAnnotation(Needs.class);
        if (needs == null) {
            if (!method.isAnnotationPresent(OpenToStrangers.class) || !AdminPaths.isOpen(request.getMethod(), path)) {
                throw new ProblemException(Problem.notFound("/" + path));
            }
            return;
        }
        var caller = asking.callerIfAny()
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemType.NOT_SIGNED_IN, "Sign in first, by POST /api/v1/admin/session.")));
        if (!caller.may(needs.value())) {
            asking.isRefused(needs.value() + " is needed");
            throw new ProblemException(Problem.of(
                    ProblemType.NOT_ALLOWED,
                    needs.value().isInPerson() && !caller.isInPerson()
                            ? "No token may do this, whatever its scopes: sign in."
                            : "Your account may not do this: ask an administrator for the role it needs."));
        }
    }
}
