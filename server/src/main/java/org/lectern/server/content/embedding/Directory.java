package org.lectern.server.content.embedding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.server.content.Follower;
import org.lectern.server.store.Change;
import org.lectern.server.store.Database;
import org.lectern.server.store.EmbedRow;
import org.lectern.server.store.SiteRow;
import org.lectern.server.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All sites and saved embeds, as of the last change that this node has taken notice of: what a public address means is known
 * without a look into the database, whoever asks for whatever, and also while the database is away. Who is told of changes
 * after it may rely on its knowing them. Safe for many threads.
 */
public final class Directory {

    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);

    private final Database database;

    /** One asks for all; who comes meanwhile is told why it is not there. */
    private final Semaphore asking = new Semaphore(1);

    /** Null if it could not be read after a change: whoever asks next tries again. */
    private volatile @Nullable State state;

    /** Why it could not be read the last time. */
    private volatile @Nullable RuntimeException failure;

    /** What was read before it went up may be old. */
    private int lost;

    /** Reads all, and follows from now on. */
    public Directory(Database database, Follower follower) {
        this.database = database;
        follower.listen(new Follower.Listener() {
            @Override
            public void changed(List<Change> changes) {
                Directory.this.changed(changes);
            }

            @Override
            public void lost(long upTo) {
                outdate();
                state = null;
                tryToRead();
            }
        });
        tryToRead();
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
        if (known != null) {
            return known;
        }
        var why = failure;
        if (why == null) {
            asking.acquireUninterruptibly();
        } else if (!asking.tryAcquire()) {
            throw why;
        }
        try {
            return read();
        } finally {
            asking.release();
        }
    }

    private State read() {
        while (true) {
            int before = lost();
            try {
                var read = database.read(State::read);
                if (keep(read, before)) {
                    return read;
                }
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
    }

    private synchronized int lost() {
        return lost;
    }

    /** Whether nothing was changed while it was read. */
    private synchronized boolean keep(State read, int before) {
        if (lost != before) {
            return false;
        }
        failure = null;
        state = read;
        return true;
    }

    private synchronized void outdate() {
        lost++;
    }

    private void tryToRead() {
        try {
            read();
        } catch (RuntimeException e) {
            LOG.warn("Sites and embeds cannot be read for now: {}", e.getMessage());
        }
    }

    /** On the follower's thread, which alone brings what is there up to date. */
    private void changed(List<Change> changes) {
        if (changes.stream().anyMatch(Directory::concerns)) {
            outdate();
            var known = state;
            if (known != null) {
                try {
                    state = database.read(transaction -> known.with(changes, transaction));
                } catch (RuntimeException e) {
                    state = null;
                    tryToRead();
                }
            }
        }
    }

    private static boolean concerns(Change change) {
        return change.subjectKind().equals(Change.SITE) || change.subjectKind().equals(Change.EMBED);
    }
}
