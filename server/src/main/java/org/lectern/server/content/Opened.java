package org.lectern.server.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.lectern.engine.query.Source;
import org.lectern.engine.type.Types;
import org.lectern.server.config.Settings;
import org.lectern.server.store.Database;

/** Opens the database that the settings name when something first asks for it, and closes it at the end. */
@ApplicationScoped
class Opened {

    @Produces
    @Singleton
    Database database(Settings settings) {
        var server = settings.database();
        return server == null
                ? Database.sqlite(settings.dataDir())
                : Database.postgresql(server.url(), server.user(), server.password());
    }

    void close(@Disposes Database database) {
        database.close();
    }

    @Produces
    @Singleton
    Follower follower(Database database) {
        return Follower.start(database);
    }

    void close(@Disposes Follower follower) {
        follower.close();
    }

    @Produces
    @Singleton
    Entries entries(Database database, Types types, Follower follower) {
        return new Entries(database, types, follower, Clock.systemUTC());
    }

    @Produces
    @Singleton
    Source source(Database database) {
        return new PublishedSource(database);
    }
}
