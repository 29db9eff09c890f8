package org.lectern.server.content;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lectern.api.Lasting;
import org.lectern.engine.query.Found;
import org.lectern.engine.query.Published;
import org.lectern.engine.query.Selection;
import org.lectern.engine.query.Source;
import org.lectern.engine.query.Space;
import org.lectern.server.store.Database;
import org.lectern.server.store.Transaction;

/** What is public in the database. Outside {@link #snapshot} each answer is read from a snapshot of its own. */
public final class PublishedSource implements Source {

    private final Database database;

    public PublishedSource(Database database) {
        this.database = database;
    }

    @Override
    public <T> T snapshot(Function<Source, T> work) {
        return database.read(transaction -> work.apply(new Snapshot(transaction)));
    }

    @Override
    public Lasting<Optional<Published>> byId(String type, String id, Instant at) {
        return snapshot(source -> source.byId(type, id, at));
    }

    @Override
    public Lasting<Optional<Published>> bySlug(String space, String type, String slug, Instant at) {
        return snapshot(source -> source.bySlug(space, type, slug, at));
    }

    @Override
    public Found find(Selection selection) {
        return snapshot(source -> source.find(selection));
    }

    @Override
    public Set<Space> spaces() {
        return snapshot(Source::spaces);
    }

    /** The database as one transaction sees it. */
    private record Snapshot(Transaction transaction) implements Source {

        @Override
        public Lasting<Optional<Published>> byId(String type, String id, Instant at) {
            return transaction.published().byId(type, id, at);
        }

        @Override
        public Lasting<Optional<Published>> bySlug(String space, String type, String slug, Instant at) {
            return transaction.published().bySlug(space, type, slug, at);
        }

        @Override
        public Found find(Selection selection) {
            return transaction.published().find(selection);
        }

        @Override
        public Set<Space> spaces() {
            return transaction.spaces().all();
        }
    }
}
