package org.lectern.server.admin.access;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.regex.Pattern;
import org.lectern.server.admin.Senders;
import org.lectern.server.http.body.BodyRoute;

/** The small bodies that are taken here. */
@Singleton
class AccessBodies {

    private static final int MOST_BYTES = 20_000;
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final int BYTES_PER_SECOND = 500;

    private final Senders senders;

    @Inject
    AccessBodies(Senders senders) {
        this.senders = senders;
    }

    @Produces
    @Singleton
    BodyRoute postsOfStrangers() {
        return route("POST", "(session|setup|password)");
    }

    @Produces
    @Singleton
    BodyRoute posts() {
        return route("POST", "(account/password|accounts|tokens)").knowing(senders::areKnown);
    }

    @Produces
    @Singleton
    BodyRoute puts() {
        return route("PUT", "accounts/[^/]+").knowing(senders::areKnown);
    }

    private static BodyRoute route(String method, String path) {
        return BodyRoute.of(method, Pattern.compile("/api/v1/admin/" + path), MOST_BYTES, DEADLINE, BYTES_PER_SECOND);
    }
}
