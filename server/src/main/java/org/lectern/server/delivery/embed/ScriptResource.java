package org.lectern.server.delivery.embed;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.lectern.engine.tracking.Dependencies;
import org.lectern.server.content.cache.Ready;
import org.lectern.server.content.cache.Terms;
import org.lectern.server.delivery.Addresses;
import org.lectern.server.delivery.Answers;
import org.lectern.server.delivery.hot.Prepared;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;

/** The scripts of embedded widgets: {@code /embed/v1.js}, and under an address with its hash one that never changes. */
@Path("/embed")
@Singleton
public class ScriptResource {

    private static final String TYPE = "text/javascript;charset=utf-8";

    private final Scripts scripts;
    private final Prepared prepared;
    private final Addresses addresses;

    @Inject
    public ScriptResource(Scripts scripts, Prepared prepared, Addresses addresses) {
        this.scripts = scripts;
        this.prepared = prepared;
        this.addresses = addresses;
    }

    /** The script as it is today. */
    @GET
    @Path("{name}.js")
    public Response script(@PathParam("name") String name, @Context HttpServletRequest request) {
        var script = scripts.find(name).orElseThrow(() -> unknown(name));
        return prepared.answer(request, "script " + name, null, () -> ready(script, Terms.USUAL));
    }

    /** The same for ever: another content has another hash. */
    @GET
    @Path("{name}.{hash: [0-9a-f]{16}}.js")
    public Response immutable(
            @PathParam("name") String name, @PathParam("hash") String hash, @Context HttpServletRequest request) {
        var script = scripts.find(name, hash).orElseThrow(() -> unknown(name + "." + hash));
        return prepared.answer(request, "script " + script.path(), null, () -> ready(script, Terms.FOREVER));
    }

    /** What a page names the loader by. */
    @GET
    @Path("v1.json")
    public Response loader() {
        return Answers.json(JSON.createObjectBuilder()
                .add("src", addresses.of(scripts.loader().path()).toString())
                .add("integrity", scripts.loader().integrity())
                .build());
    }

    private static Ready ready(Script script, Terms terms) {
        return new Ready(script.text(), TYPE, null, Dependencies.NONE, Set.of(), terms);
    }

    private static ProblemException unknown(String name) {
        return new ProblemException(
                Problem.of(404, "There is no script " + name + "; /embed/v1.json names the loader."));
    }
}
