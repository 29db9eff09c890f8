package org.lectern.server.admin.access;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.type.Types;
import org.lectern.server.admin.Asking;
import org.lectern.server.admin.IfMatch;
import org.lectern.server.admin.Needs;
import org.lectern.server.config.Settings;
import org.lectern.server.http.Problem;
import org.lectern.server.http.json.Input;
import org.lectern.server.security.Account;
import org.lectern.server.security.Accounts;
import org.lectern.server.security.Action;
import org.lectern.server.security.Tokens;

/** Everyone's accounts, for administrators. */
@Path("/api/v1/admin/accounts")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Singleton
public class AccountsResource {

    private static final String PATH = "/api/v1/admin/accounts/";
    private static final int PAGE = 100;

    private final Asking asking;
    private final Accounts accounts;
    private final Tokens tokens;
    private final String base;
    private final Types types;

    @Inject
    public AccountsResource(Asking asking, Accounts accounts, Tokens tokens, Types types, Settings settings) {
        this.asking = asking;
        this.accounts = accounts;
        this.tokens = tokens;
        this.base = settings.baseUrl().toString();
        this.types = types;
    }

    /** A hundred accounts in the order of their making. */
    @GET
    @Needs(Action.ACCOUNTS)
    public Response list(@QueryParam("after") @DefaultValue("") String after) {
        var page = accounts.after(after, PAGE + 1);
        var data = JSON.createArrayBuilder();
        page.stream().limit(PAGE).map(AccountJson::of).forEach(data::add);
        var next = page.size() > PAGE ? JSON.createValue(page.get(PAGE - 1).id()) : JsonValue.NULL;
        return Response.ok(JSON.createObjectBuilder()
                        .add("data", data)
                        .add("next", next)
                        .build()
                        .toString())
                .build();
    }

    /** Makes an account without a password; a link lets its person choose one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Action.ACCOUNTS)
    public Response create(byte[] body) {
        var account = accounts.create(asking.caller(), wanted(body, false));
        return answer(Response.created(URI.create(base + PATH + account.id())), account);
    }

    @GET
    @Path("{id}")
    @Needs(Action.ACCOUNTS)
    public Response read(@PathParam("id") String id) {
        return answer(Response.ok(), accounts.find(id));
    }

    /** Makes the account what the body says. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Action.ACCOUNTS)
    public Response change(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, byte[] body) {
        var version = IfMatch.version(ifMatch);
        return answer(Response.ok(), accounts.change(asking.caller(), id, version, wanted(body, true)));
    }

    @DELETE
    @Path("{id}")
    @Needs(Action.ACCOUNTS)
    public Response remove(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        accounts.remove(asking.caller(), id, IfMatch.version(ifMatch));
        return Response.noContent().build();
    }

    /** A one-time token by which the account's person chooses a password; it replaces an earlier one. */
    @POST
    @Path("{id}/link")
    @Needs(Action.ACCOUNTS)
    public Response link(@PathParam("id") String id) {
        var link = accounts.link(asking.caller(), id);
        return Response.status(201)
                .entity(JSON.createObjectBuilder()
                        .add("token", link.secret())
                        .add("expires", link.expires().toString())
                        .build()
                        .toString())
                .build();
    }

    /** Ends all sessions of the account. */
    @DELETE
    @Path("{id}/sessions")
    @Needs(Action.ACCOUNTS)
    public Response endSessions(@PathParam("id") String id) {
        accounts.endSessions(asking.caller(), id);
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/tokens")
    @Needs(Action.ACCOUNTS)
    public Response tokens(@PathParam("id") String id) {
        return TokensResource.list(tokens.of(accounts.find(id).id()));
    }

    @DELETE
    @Path("{id}/tokens/{token}")
    @Needs(Action.ACCOUNTS)
    public Response revoke(@PathParam("id") String id, @PathParam("token") String token) {
        tokens.revoke(asking.caller(), id, token);
        return Response.noContent().build();
    }

    /** @param whole whether nothing may be left out, because it would be taken away */
    private Accounts.Wanted wanted(byte[] body, boolean whole) {
        var input = Input.of(body);
        var wanted = AccountJson.wanted(input);
        for (var key : List.of("active", "grants")) {
            if (whole && !input.has(key)) {
                input.fault(key, "is missing.");
            }
        }
        for (var grant : wanted.grants()) {
            if (grant.type() != null && types.find(grant.type()).isEmpty()) {
                input.fault("grants", "names the type " + grant.type() + ", which is not installed.");
            }
        }
        input.end();
        return wanted;
    }

    private static Response answer(Response.ResponseBuilder answer, Account account) {
        return answer.tag(AccountJson.tag(account))
                .entity(AccountJson.of(account).build().toString())
                .build();
    }
}
