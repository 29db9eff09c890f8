package org.lectern.server.admin.entries;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.lectern.server.admin.Senders;
import org.lectern.server.http.body.BodyRoute;

/** The bodies that are taken here: documents of up to a megabyte, those of accounts before those of strangers. */
@Singleton
class EntryBodies {

    private static final Pattern ENTRIES = Pattern.compile(EntriesResource.PATH + "(/.+)?");

    private final Senders senders;

    @Inject
    EntryBodies(Senders senders) {
        this.senders = senders;
    }

    @Produces
    @Singleton
    BodyRoute posts() {
        return route("POST");
    }

    @Produces
    @Singleton
    BodyRoute puts() {
        return route("PUT");
    }

    @Produces
    @Singleton
    BodyRoute patches() {
        return route("PATCH");
    }

    private BodyRoute route(String method) {
        return BodyRoute.json(method, ENTRIES).knowing(senders::areKnown);
    }
}
