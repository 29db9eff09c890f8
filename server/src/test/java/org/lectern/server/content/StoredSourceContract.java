package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.api.Query;
import org.lectern.engine.query.Source;
import org.lectern.server.store.Database;

/** The same of sources that are databases. */
abstract class StoredSourceContract extends SourceContract {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    Database database;
    Follower follower;
    Entries entries;

    abstract Database open();

    @BeforeEach
    void openDatabase() {
        database = open();
        follower = Follower.start(database);
        entries = new Entries(database, Samples.TYPES, follower, Clock.systemUTC());
    }

    @AfterEach
    void closeDatabase() {
        follower.close();
        database.close();
    }

    @Test
    void aSnapshotDoesNotSeeWhatIsWrittenMeanwhile() {
        var source = source(List.of(Spec.of("note", "a", Samples.titled("Old"))));
        var query = SourceContract.selection(Query.of("note"), NOON, null);

        var slugs = source.snapshot(snapshot -> {
            var before = SourceContract.slugs(snapshot.find(query));
            Spec.stored(List.of(Spec.of("note", "b", Samples.titled("New"))), database, entries);
            assertThat(snapshot.bySlug("main", "note", "b", NOON).value()).isEmpty();
            assertThat(snapshot.find(query).entries()).hasSameSizeAs(before);
            return before;
        });

        assertThat(slugs).containsExactly("a");
        assertThat(SourceContract.slugs(source.find(query))).containsExactlyInAnyOrder("a", "b");
    }

    @Override
    Source source(List<Spec> specs) {
        return Spec.stored(specs, database, entries);
    }
}
