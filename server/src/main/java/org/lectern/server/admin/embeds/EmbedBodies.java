package org.lectern.server.admin.embeds;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.lectern.server.admin.Senders;
import org.lectern.server.http.body.BodyRoute;

/** The bodies that are taken here. */
@Singleton
class EmbedBodies {

    private static final Pattern PATHS = Pattern.compile("/api/v1/admin/(sites|embeds)(/[^/]+)?");

    private final Senders senders;

    @Inject
    EmbedBodies(Senders senders) {
        this.senders = senders;
    }

    @Produces
    @Singleton
    BodyRoute posts() {
        return BodyRoute.json("POST", PATHS).knowing(senders::areKnown);
    }

    @Produces
    @Singleton
    BodyRoute puts() {
        return BodyRoute.json("PUT", PATHS).knowing(senders::areKnown);
    }
}
