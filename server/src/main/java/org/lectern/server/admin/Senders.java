package org.lectern.server.admin;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.server.security.Caller;
import org.lectern.server.security.Sessions;
import org.lectern.server.security.Tokens;
import org.lectern.server.store.StoreFailure;

/**
 * Tells whether a body comes from somebody with an account, before it is received: strangers' bodies have a room of their
 * own. It lets nobody in; that is the door's, which looks again.
 */
@Singleton
public class Senders {

    private final Peers peers;
    private final Instance<Sessions> sessions;
    private final Instance<Tokens> tokens;

    @Inject
    Senders(Peers peers, Instance<Sessions> sessions, Instance<Tokens> tokens) {
        this.peers = peers;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Whether a session or a token that is good stands behind a request; false too when nobody can tell. */
    public boolean areKnown(HttpServletRequest request) {
        try {
            return caller(request).isPresent();
        } catch (StoreFailure e) {
            return false;
        }
    }

    private Optional<Caller> caller(HttpServletRequest request) {
        var address = peers.from(request).address();
        var bearer = request.getHeader(HttpHeaders.AUTHORIZATION);
        return bearer == null
                ? cookie(request).flatMap(secret -> sessions.get().caller(secret, address))
                : AdminDoor.token(bearer).flatMap(token -> tokens.get().caller(token, address));
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(AdminDoor.COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }
}
