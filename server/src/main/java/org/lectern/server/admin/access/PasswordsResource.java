package org.lectern.server.admin.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.lectern.server.admin.Asking;
import org.lectern.server.admin.Needs;
import org.lectern.server.admin.OpenToStrangers;
import org.lectern.server.http.Problem;
import org.lectern.server.http.json.Input;
import org.lectern.server.security.Action;
import org.lectern.server.security.ChosenPasswords;

/** Passwords that people choose: of the first account, by a link, or their own anew. */
@Path("/api/v1/admin")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Singleton
public class PasswordsResource {

    private final Asking asking;
    private final ChosenPasswords passwords;

    @Inject
    public PasswordsResource(Asking asking, ChosenPasswords passwords) {
        this.asking = asking;
        this.passwords = passwords;
    }

    /** Makes the first administrator, by the token that the server printed. */
    @POST
    @Path("setup")
    @OpenToStrangers(why = "nobody has an account yet")
    public Response setUp(byte[] body) {
        var input = Input.of(body);
        var token = input.text("token", AccountJson.MOST);
        var name = input.text("name", AccountJson.MOST);
        var signIn = input.text("signIn", AccountJson.MOST);
        var password = input.text("password", AccountJson.MOST);
        input.end();
        var account =
                passwords.setUp(token, name, signIn, password, asking.from().address());
        return Response.status(201)
                .entity(AccountJson.of(account).build().toString())
                .build();
    }

    /** Chooses the password of an account, by the token that an administrator handed on. */
    @POST
    @Path("password")
    @OpenToStrangers(why = "whoever lost the password cannot sign in")
    public Response choose(byte[] body) {
        var input = Input.of(body);
        var token = input.text("token", AccountJson.MOST);
        var password = input.text("password", AccountJson.MOST);
        input.end();
        passwords.choose(token, password, asking.from().address());
        return Response.noContent().build();
    }

    /** Changes one's own password; every other session of the account ends. */
    @POST
    @Path("account/password")
    @Needs(Action.SELF)
    public Response change(byte[] body) {
        var input = Input.of(body);
        var current = input.text("current", AccountJson.MOST);
        var password = input.text("password", AccountJson.MOST);
        input.end();
        passwords.change(asking.caller(), current, password, asking.from().address());
        return Response.noContent().build();
    }
}
