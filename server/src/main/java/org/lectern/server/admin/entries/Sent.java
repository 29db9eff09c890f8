package org.lectern.server.admin.entries;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.Digest;
import org.lectern.server.admin.IfMatch;
import org.lectern.server.http.Faults;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.lectern.server.http.json.Input;

/** What a writing request says beside its body. Made by the framework for each request. */
public class Sent {

    private static final int LONGEST_KEY = 200;

    @HeaderParam(HttpHeaders.IF_MATCH)
    private @Nullable String ifMatch;

    @HeaderParam("Idempotency-Key")
    private @Nullable String key;

    @QueryParam("merge")
    private @Nullable String merge;

    @QueryParam("autosave")
    private @Nullable String autosave;

    @Context
    @SuppressWarnings("NullAway.Init") // set by the container
    private UriInfo uri;

    @Context
    @SuppressWarnings("NullAway.Init") // set by the container
    private Request request;

    /**
     * The version of the entry that the writer knows.
     *
     * @throws ProblemException 428 without one
     */
    String version() {
        return IfMatch.tag(ifMatch);
    }

    /** Whether changes to other fields than another writer's are to be brought together with them. */
    boolean merges() {
        return flag("merge", merge);
    }

    /** Whether nobody asked to save. */
    boolean autosaves() {
        return flag("autosave", autosave);
    }

    /**
     * The name that the sender gave the request, so that it is done once however often it comes; null if none.
     *
     * @throws ProblemException 400 for one that is empty, too long or not visible ASCII
     */
    @Nullable
    String key() {
        if (key != null && (key.isEmpty() || key.length() > LONGEST_KEY || !key.matches("[!-~]+"))) {
            throw new ProblemException(
                    Problem.of(400, "Idempotency-Key is not 1 to " + LONGEST_KEY + " visible ASCII characters."));
        }
        return key;
    }

    /**
     * Makes sure that a request says nothing that would not be heeded.
     *
     * @param body that may be there and be empty; whoever takes one reads it first
     * @throws ProblemException 400 with each member, and each parameter
     */
    void mustBring(byte[] body, String... parameters) {
        Input.orNothing(body).end();
        mustAsk(parameters);
    }

    /** The same of the parameters alone. */
    void mustAsk(String... parameters) {
        var known = List.of(parameters);
        var faults = new Faults();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                faults.add(
                        name,
                        known.isEmpty()
                                ? "no parameters are taken here"
                                : "there is no such parameter here; there are " + String.join(", ", known));
            } else if (values.size() > 1) {
                faults.add(name, "this parameter is given more than once; give it once");
            }
        });
        faults.refuseIfAny();
    }

    /** Differs wherever two requests would do different things. */
    String hash(byte[] body) {
        var head = request.getMethod() + " " + uri.getRequestUri().getRawPath() + "?"
                + uri.getRequestUri().getRawQuery() + "\n" + ifMatch + "\n";
        return Digest.sha256(head.getBytes(StandardCharsets.UTF_8), body).hex();
    }

    private static boolean flag(String name, @Nullable String value) {
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw new ProblemException(Problem.of(400, "The parameter " + name + " is neither true nor false.")
                    .atParameter(name, "is neither true nor false."));
        }
        return "true".equals(value);
    }
}
