package org.lectern.server.delivery;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lectern.server.boot.Readiness;
import org.lectern.server.boot.Step;
import org.lectern.server.content.Follower;

/** For whoever watches over the server: is it alive, may it get requests. */
@Path("/health")
@Singleton
public class HealthResource {
    private final Readiness readiness;
    private final Instance<Follower> follower;

    /** @param follower looked for only once the start is over: it opens the database */
    @Inject
    public HealthResource(Readiness readiness, Instance<Follower> follower) {
        this.readiness = readiness;
        this.follower = follower;
    }

    /** 200 as long as requests are answered at all. */
    @GET
    @Path("live")
    @Produces(MediaType.APPLICATION_JSON)
    public Response live() {
        return answer(200, "{\"status\":\"live\"}");
    }

    /** 200 when every step of the start is done, 503 before; the body lists the steps. */
    @GET
    @Path("ready")
    @Produces(MediaType.APPLICATION_JSON)
    public Response ready() {
        JsonArrayBuilder steps = JSON.createArrayBuilder();
        readiness
                .steps()
                .forEach(step -> steps.add(JSON.createObjectBuilder()
                        .add("name", step.name())
                        .add("state", word(step))
                        .add("detail", step.detail())));
        String body = JSON.createObjectBuilder()
                .add("status", word())
                .add("log", log())
                .add("steps", steps)
                .build()
                .toString();
        return answer(status(), body);
    }

    /** The same for a program without a JSON parser: a line for the whole, then one for each step, tabs between. */
    @GET
    @Path("ready")
    @Produces("text/plain;charset=utf-8;qs=0.5")
    public Response readyAsText() {
        String body = readiness.steps().stream()
                .map(step -> step.name() + "\t" + word(step) + "\t" + step.detail() + "\n")
                .collect(Collectors.joining("", word() + "\n", ""));
        return answer(status(), body);
    }

    /**
     * Whether it knows what others change. Cut off, it still answers what it has, up to its moment, and lets no cache
     * keep it: so it stays ready.
     */
    private String log() {
        return !readiness.ready() ? "" : follower.get().isCutOff() ? "cut off" : "followed";
    }

    private int status() {
        return readiness.ready() ? 200 : 503;
    }

    private String word() {
        return readiness.ready() ? "ready" : readiness.failed() ? "failed" : "starting";
    }

    private static String word(Step step) {
        return step.state().name().toLowerCase(Locale.ROOT);
    }

    private static Response answer(int status, String body) {
        return Response.status(status)
                .header("Cache-Control", "no-store")
                .entity(body)
                .build();
    }
}
