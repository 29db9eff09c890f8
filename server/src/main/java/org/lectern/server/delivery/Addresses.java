package org.lectern.server.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import org.lectern.engine.query.Published;
import org.lectern.server.config.Settings;

/** The absolute addresses of what Lectern delivers; every one begins with {@code lectern.base.url}. */
@Singleton
public class Addresses {

    private final String base;

    @Inject
    public Addresses(Settings settings) {
        this.base = settings.baseUrl().toString();
    }

    /** The address of a path that begins with a slash. */
    public URI of(String path) {
        return URI.create(base + path);
    }

    /** Where a program reads the entry. */
    public URI content(Published entry) {
        return of("/api/v1/content/" + entry.type() + "/" + entry.slug());
    }
}
