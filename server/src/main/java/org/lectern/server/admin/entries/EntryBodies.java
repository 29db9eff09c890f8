package org.lectern.server.admin.entries;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.lectern.server.http.body.BodyRoute;

/** The bodies that are taken here: documents of up to a megabyte. */
@Singleton
class EntryBodies {

    private static final Pattern ENTRIES = Pattern.compile(EntriesResource.PATH + "(/.+)?");

    @Produces
    @Singleton
    BodyRoute posts() {
        return BodyRoute.json("POST", ENTRIES);
    }

    @Produces
    @Singleton
    BodyRoute puts() {
        return BodyRoute.json("PUT", ENTRIES);
    }

    @Produces
    @Singleton
    BodyRoute patches() {
        return BodyRoute.json("PATCH", ENTRIES);
    }
}
