package org.lectern.server.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.lectern.api.Entry;
import org.lectern.engine.model.Languages;
import org.lectern.engine.query.Published;
import org.lectern.engine.query.Source;
import org.lectern.engine.query.Space;
import org.lectern.engine.tracking.TrackedReading;
import org.lectern.engine.type.Types;
import org.lectern.server.content.Entries;
import org.lectern.server.content.Follower;
import org.lectern.server.content.Foundation;
import org.lectern.server.content.PublishedSource;
import org.lectern.server.store.Database;

/** A real database, a folder of pages, and imports from it. */
final class Library implements AutoCloseable {

    static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    final Path folder;
    final Entries entries;
    final Source source;
    private final Types types;
    private final Database database;
    private final Follower follower;
    private final List<String> log = new ArrayList<>();

    Library(Path place) {
        this(place, Sample.TYPES);
    }

    Library(Path place, Types types) {
        this.types = types;
        this.folder = place.resolve("pages");
        this.database = Database.sqlite(place.resolve("data"));
        this.follower = Follower.start(database);
        this.entries = new Entries(database, types, follower, Clock.systemUTC());
        this.source = new PublishedSource(database);
        new Foundation(database, Clock.systemUTC()).lay(new Space(Space.MAIN, Locale.ENGLISH, ZoneId.of("UTC")));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Library put(String name, String text) {
        return put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Library put(String name, byte[] bytes) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Imports the folder; the numbers of files created, changed, unchanged and refused. */
    String load() {
        return load(InstantSource.system());
    }

    String load(InstantSource clock) {
        log.clear();
        var logger = Logger.getLogger(Import.class.getPackageName());
        var handler = new Listening();
        logger.addHandler(handler);
        try {
            var load = new Import(types, entries, ZoneId.of("America/Chicago"), clock);
            return load.run(PageFiles.in(folder), said -> {}).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            logger.removeHandler(handler);
        }
    }

    /** The lines that the last import warned with. */
    List<String> warnings() {
        return log.stream()
                .filter(line -> line.startsWith("WARNING "))
                .map(line -> line.substring(8))
                .toList();
    }

    /** All lines of the last import. */
    List<String> log() {
        return List.copyOf(log);
    }

    /** What is public of the type; its slugs in order. */
    List<String> slugs(String type) {
        return all(type).stream().map(Published::slug).sorted().toList();
    }

    List<Published> all(String type) {
        return database.read(transaction -> transaction.entries().published("", 1000)).stream()
                .flatMap(id -> source.byId(type, id, LATER).value().stream())
                .toList();
    }

    Published one(String type, String slug) {
        return source.bySlug(Space.MAIN, type, slug, LATER).value().orElseThrow();
    }

    /** The entry as a page would see it in the year 2100. */
    Entry entry(String type, String slug) {
        var view = new TrackedReading.View(
                Set.of(Space.MAIN),
                LATER,
                new Languages(Locale.ENGLISH, Locale.ENGLISH),
                ZoneId.of("America/Chicago"),
                published -> Objects.requireNonNullElse(
                        published.source(), URI.create("https://lectern.example/" + published.slug())));
        return new TrackedReading(source, types, view).entry(type, slug).orElseThrow();
    }

    /** The number of the newest change. */
    long changes() {
        return database.read(transaction -> transaction.changes().last());
    }

    @Override
    public void close() {
        follower.close();
        database.close();
    }

    private final class Listening extends Handler {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord record) {
            var cause = record.getThrown() == null ? "" : " | " + record.getThrown();
            log.add(record.getLevel() + " " + formatter.formatMessage(record) + cause);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
