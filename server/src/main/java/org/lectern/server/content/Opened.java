package org.lectern.server.content;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.lectern.engine.query.Source;
import org.lectern.engine.tracking.Moments;
import org.lectern.engine.type.Types;
import org.lectern.server.config.Settings;
import org.lectern.server.content.cache.Makers;
import org.lectern.server.content.cache.ReadyCache;
import org.lectern.server.content.embedding.Directory;
import org.lectern.server.content.embedding.Embeddings;
import org.lectern.server.store.Database;
import org.lectern.server.store.Neighbours;

/** Opens the database that the settings name when something first asks for it, and closes it at the end. */
@Singleton
class Opened {

    /** How long a request waits for an answer that is being made. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

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
    Neighbours neighbours(Database database, Follower follower) {
        return database.neighbours(follower::look);
    }

    void close(@Disposes Neighbours neighbours) {
        neighbours.close();
    }

    @Produces
    @Singleton
    ChangeLog changeLog(Database database, Follower follower, Neighbours neighbours, Moments moments) {
        return new ChangeLog(database, follower, neighbours, moments);
    }

    @Produces
    @Singleton
    Entries entries(Database database, Types types, Follower follower) {
        return new Entries(database, types, follower, Clock.systemUTC());
    }

    @Produces
    @Singleton
    Desk desk(Database database, Types types) {
        return new Desk(database, types, InstantSource.system());
    }

    @Produces
    @Singleton
    Embeddings embeddings(Database database, Follower follower) {
        return new Embeddings(database, follower, InstantSource.system());
    }

    @Produces
    @Singleton
    Directory directory(Database database, Follower follower) {
        return new Directory(database, follower);
    }

    @Produces
    @Singleton
    Remembered remembered(Database database) {
        return new Remembered(database);
    }

    @Produces
    @Singleton
    Source source(Database database) {
        return new PublishedSource(database);
    }

    /** @param directory listens before it: what is made after a change was taken notice of is made for sites as they are */
    @Produces
    @Singleton
    ReadyCache readyCache(Settings settings, Follower follower, Directory directory, Moments moments, Makers makers) {
        return new ReadyCache(
                settings.cacheMegabytes() * 1024L * 1024L, follower::listenFrom, moments, makers, PATIENCE);
    }

    /** Begins at the newest change at the earliest: a clock that was set back does not hide what is published. */
    @Produces
    @Singleton
    Moments moments(Database database) {
        var newest = database.read(transaction -> transaction.changes().newestAt());
        return new Moments(InstantSource.system(), newest.orElse(Instant.MIN));
    }
}
