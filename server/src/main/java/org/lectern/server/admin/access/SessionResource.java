package org.lectern.server.admin.access;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.lectern.server.admin.AdminDoor;
import org.lectern.server.admin.Asking;
import org.lectern.server.admin.Needs;
import org.lectern.server.admin.OpenToStrangers;
import org.lectern.server.http.Problem;
import org.lectern.server.http.json.Input;
import org.lectern.server.security.Accounts;
import org.lectern.server.security.Action;
import org.lectern.server.security.Caller;
import org.lectern.server.security.Sessions;
import org.lectern.server.security.SignIns;

/** Signing in and out, and who one is. */
@Path("/api/v1/admin/session")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Singleton
public class SessionResource {

    private final Asking asking;
    private final SignIns signIns;
    private final Accounts accounts;

    @Inject
    public SessionResource(Asking asking, SignIns signIns, Accounts accounts) {
        this.asking = asking;
        this.signIns = signIns;
        this.accounts = accounts;
    }

    /** Signs in: the secret of the new session is in the cookie alone, its token against forged requests in the body. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenToStrangers(why = "whoever signs in is not signed in yet")
    public Response signIn(byte[] body) {
        var input = Input.of(body);
        var signIn = input.text("signIn", AccountJson.MOST);
        var password = input.text("password", AccountJson.MOST);
        input.end();
        var signedIn = signIns.signIn(signIn, password, asking.from());
        asking.session().ifPresent(signIns::forget);
        var answer = who(signedIn.caller()).add("csrf", signedIn.csrf());
        return Response.ok(answer.build().toString())
                .header(HttpHeaders.SET_COOKIE, cookie(signedIn.secret(), ""))
                .build();
    }

    /** Who one is and what one may, for tokens too; by a session also its token against forged requests. */
    @GET
    @Needs(Action.SIGNED_IN)
    public Response who() {
        var answer = who(asking.caller());
        if (asking.caller().isInPerson()) {
            asking.session().ifPresent(secret -> answer.add("csrf", Sessions.csrf(secret)));
        }
        return Response.ok(answer.build().toString()).build();
    }

    /** Signs out. */
    @DELETE
    @Needs(Action.SELF)
    public Response signOut() {
        signIns.signOut(asking.caller());
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("", "; Max-Age=0"))
                .build();
    }

    private JsonObjectBuilder who(Caller caller) {
        return JSON.createObjectBuilder()
                .add("account", AccountJson.of(accounts.find(caller.account())))
                .add("by", caller.isInPerson() ? "session" : "token")
                .add("grants", AccountJson.grants(caller.grants()));
    }

    /** Written here, since the framework adds a Version that no browser knows. */
    private static String cookie(String secret, String more) {
        return AdminDoor.COOKIE + "=" + secret + "; Path=/; Secure; HttpOnly; SameSite=Strict" + more;
    }
}
