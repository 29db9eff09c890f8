package org.lectern.server.content.embedding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.server.content.Follower;
import org.lectern.server.store.Change;
import org.lectern.server.store.Database;
import org.lectern.server.store.EmbedRow;
import org.lectern.server.store.SiteRow;
import org.lectern.server.store.Transaction;

/**
 * All sites and saved embeds, as of the last change that this node has taken notice of: what a public address means is known
 * without a look into the database, whoever asks for whatever, and also while the database is away. Who is told of changes
 * after it may rely on its knowing them. Safe for many threads.
 */
public final class Directory {

    private final Database database;

    /** Null if it could not be read after a change: whoever asks next tries again. */
    private volatile @Nullable State state;

    /** Reads all, and follows from now on. */
    public Directory(Database database, Follower follower) {
        this.database = database;
        synchronized (this) {
            follower.listen(new Follower.Listener() {
                @Override
                public void changed(List<Change> changes) {
                    Directory.this.changed(changes);
                }

                @Override
                public void lost(long upTo) {
                    forget();
                }
            });
            state();
        }
    }

    private record State(Map<String, SiteRow> sites, Map<String, EmbedRow> embeds) {

        static State read(Transaction transaction) {
            return new State(
                    transaction.sites().all().stream().collect(Collectors.toMap(SiteRow::name, site -> site)),
                    transaction.embeds().all().stream().collect(Collectors.toMap(EmbedRow::id, embed -> embed)));
        }

        /** The same with what changed; all of it is read if what was changed belongs to more than that. */
        State with(List<Change> changes, Transaction transaction) {
            var next = new State(new HashMap<>(sites), new HashMap<>(embeds));
            for (var change : changes) {
                if (change.subjectKind().equals(Change.SITE)) {
                    put(next.sites, change.subject(), transaction.sites().find(change.subject()));
                } else if (change.subjectKind().equals(Change.EMBED)) {
                    put(next.embeds, change.subject(), transaction.embeds().find(change.subject()));
                }
            }
            // A row may be newer than the change that was told of, and so may its site.
            return next.embeds.values().stream().allMatch(embed -> next.sites.containsKey(embed.site()))
                    ? next
                    : read(transaction);
        }

        private static <R> void put(Map<String, R> rows, String name, Optional<R> row) {
            row.ifPresentOrElse(found -> rows.put(name, found), () -> rows.remove(name));
        }
    }

    /**
     * The site of a name, if there is one.
     *
     * @throws org.lectern.server.store.StoreFailure if the database was away at the last change and still is
     */
    public Optional<SiteRow> site(String name) {
        return Optional.ofNullable(state().sites().get(name));
    }

    /**
     * The embed with an id, retired or not, if there is one.
     *
     * @throws org.lectern.server.store.StoreFailure if the database was away at the last change and still is
     */
    public Optional<Saved> embed(String id) {
        var now = state();
        var embed = now.embeds().get(id);
        var site = embed == null ? null : now.sites().get(embed.site());
        return embed == null || site == null ? Optional.empty() : Optional.of(new Saved(embed, site));
    }

    private State state() {
        var known = state;
        return known == null ? read() : known;
    }

    private synchronized State read() {
        var known = state;
        if (known == null) {
            known = database.read(State::read);
            state = known;
        }
        return known;
    }

    private synchronized void changed(List<Change> changes) {
        var known = state;
        if (known != null && changes.stream().anyMatch(Directory::concerns)) {
            try {
                state = database.read(transaction -> known.with(changes, transaction));
            } catch (RuntimeException e) {
                state = null;
                throw e;
            }
        }
    }

    private static boolean concerns(Change change) {
        return change.subjectKind().equals(Change.SITE) || change.subjectKind().equals(Change.EMBED);
    }

    private synchronized void forget() {
        state = null;
    }
}
