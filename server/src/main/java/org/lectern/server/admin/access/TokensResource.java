package org.lectern.server.admin.access;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lectern.server.admin.Asking;
import org.lectern.server.admin.Needs;
import org.lectern.server.config.Settings;
import org.lectern.server.http.Problem;
import org.lectern.server.http.json.Input;
import org.lectern.server.security.Action;
import org.lectern.server.security.Tokens;

/** One's own tokens, for programs. */
@Path("/api/v1/admin/tokens")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Singleton
public class TokensResource {

    private static final int USUAL_DAYS = 90;

    private final Asking asking;
    private final Tokens tokens;
    private final String base;

    @Inject
    public TokensResource(Asking asking, Tokens tokens, Settings settings) {
        this.asking = asking;
        this.tokens = tokens;
        this.base = settings.baseUrl().toString();
    }

    /** One's tokens in the order of their making. */
    @GET
    @Needs(Action.SELF)
    public Response list() {
        return list(tokens.of(asking.caller().account()));
    }

    static Response list(List<Tokens.Token> tokens) {
        var data = JSON.createArrayBuilder();
        tokens.stream().map(AccountJson::of).forEach(data::add);
        return Response.ok(JSON.createObjectBuilder().add("data", data).build().toString())
                .build();
    }

    /** Makes a token, whose secret is in this answer and in no other. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Action.SELF)
    public Response make(byte[] body) {
        var input = Input.of(body);
        var name = input.text("name", AccountJson.MOST);
        var scopes = AccountJson.grants(input, "scopes");
        int days = input.number("days", 1, (int) Tokens.LONGEST.toDays(), USUAL_DAYS);
        input.end();
        var made = tokens.make(asking.caller(), name, scopes, Instant.now().plus(Duration.ofDays(days)));
        return Response.created(URI.create(
                        base + "/api/v1/admin/tokens/" + made.token().row().id()))
                .entity(AccountJson.of(made.token())
                        .add("secret", made.secret())
                        .build()
                        .toString())
                .build();
    }

    @DELETE
    @Path("{id}")
    @Needs(Action.SELF)
    public Response revoke(@PathParam("id") String id) {
        tokens.revoke(asking.caller(), asking.caller().account(), id);
        return Response.noContent().build();
    }
}
