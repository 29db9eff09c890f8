package org.lectern.server.content;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.lectern.api.Lasting;
import org.lectern.engine.query.Found;
import org.lectern.engine.query.Published;
import org.lectern.engine.query.Selection;
import org.lectern.engine.query.Source;
import org.lectern.engine.query.Space;
import org.lectern.server.store.Database;

/** What is public in the database. Each answer is read from one snapshot. */
public final class PublishedSource implements Source {

    private final Database database;

    public PublishedSource(Database database) {
        this.database = database;
    }

    @Override
    public Lasting<Optional<Published>> byId(String type, String id, Instant at) {
        return database.read(transaction -> transaction.published().byId(type, id, at));
    }

    @Override
    public Lasting<Optional<Published>> bySlug(String space, String type, String slug, Instant at) {
        return database.read(transaction -> transaction.published().bySlug(space, type, slug, at));
    }

    @Override
    public Found find(Selection selection) {
        return database.read(transaction -> transaction.published().find(selection));
    }

    @Override
    public Set<Space> spaces() {
        return database.read(transaction -> transaction.spaces().all());
    }
}
