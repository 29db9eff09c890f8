package org.lectern.server.content;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.model.Strictness;
import org.lectern.engine.query.Facts;
import org.lectern.engine.query.Space;
import org.lectern.server.store.EntryRow;
import org.lectern.server.store.PublicationRow;
import org.lectern.server.store.RevisionRow;
import org.lectern.server.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Windows in which revisions are public. Those of one entry never overlap. */
final class Publishing {

    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    private final Turn turn;
    private final Transaction transaction;
    private final Documents documents;

    Publishing(Turn turn) {
        this.turn = turn;
        this.transaction = turn.transaction();
        this.documents = turn.documents();
    }

    /**
     * The entry as it is published. A stub is one no more when the first revision that its own source brought is, or one
     * that somebody publishes: what only the import knows of it stays a mention.
     */
    EntryRow prepared(String id, String revision) {
        var entry = turn.active(id);
        turn.recorder().touch(id);
        boolean filled = entry.stub()
                && (turn.actor().account() != null
                        || transaction
                                .origins()
                                .of(id)
                                .filter(origin -> revision.equals(origin.importedRevision()))
                                .isPresent());
        if (!filled) {
            return entry;
        }
        turn.recorder().touchWholly(id);
        transaction.entries().stub(id, false);
        return entry.filled();
    }

    /** In place of what is visible now, for as long as that would have been; else until the next begins. */
    void now(EntryRow entry, RevisionRow revision, Instant at) {
        var current = current(entry.id(), at);
        if (current.isPresent() && current.get().revision().equals(revision.id())) {
            return;
        }
        var document = fit(entry, revision);
        current.ifPresent(publication -> end(publication, at));
        var window = PublicationRow.window(entry.id(), revision.id(), at, null);
        insert(
                entry,
                document,
                current.map(one -> one.isOpen()
                                ? window.followedAt(one.visibleUntil())
                                : window.until(one.visibleUntil(), one.until()))
                        .orElseGet(() -> window.followedAt(next(entry.id(), at)
                                .map(PublicationRow::visibleFrom)
                                .orElse(null))));
    }

    void during(EntryRow entry, RevisionRow revision, Instant from, @Nullable Instant until) {
        if (until != null && !until.isAfter(from)) {
            throw new Refused(new Refusal.NoWindow(from, until));
        }
        for (var other : transaction.publications().of(entry.id())) {
            if (other.overlaps(from, until)) {
                throw new Refused(new Refusal.Overlap(other.revision(), other.visibleFrom(), other.visibleUntil()));
            }
        }
        insert(entry, fit(entry, revision), PublicationRow.window(entry.id(), revision.id(), from, until));
    }

    /**
     * Ends what is visible now and removes what is scheduled.
     *
     * @return whether there was either
     */
    boolean stop(String entry, Instant at) {
        var current = current(entry, at);
        current.ifPresent(publication -> end(publication, at));
        boolean scheduled = false;
        for (var publication : transaction.publications().of(entry)) {
            if (!publication.visibleFrom().isBefore(at)) {
                transaction.publications().delete(publication.id());
                scheduled = true;
            }
        }
        return scheduled || current.isPresent();
    }

    boolean isVisible(String entry, String revision, Instant at) {
        return current(entry, at).filter(one -> one.revision().equals(revision)).isPresent();
    }

    /**
     * Works out again what queries can ask and what is referred to; what is not fit for its type stays as it was.
     *
     * @return why something stayed: a sentence that begins with the entry
     */
    Optional<String> index(EntryRow entry) {
        Optional<String> problem = Optional.empty();
        for (var publication : transaction.publications().of(entry.id())) {
            try {
                index(entry, publication);
            } catch (RuntimeException | LinkageError e) {
                LOG.debug("{}/{} is not indexed again", entry.type(), entry.slug(), e);
                var why = e instanceof Refused ? e.getMessage() : e.toString();
                problem = Optional.of(entry.type() + "/" + entry.slug() + ": " + why);
            }
        }
        return problem;
    }

    private void index(EntryRow entry, PublicationRow publication) {
        var document =
                fit(entry, transaction.revisions().find(publication.revision()).orElseThrow());
        var facts = facts(entry, document, publication);
        var references = documents.references(entry.type(), document);
        transaction.publications().index(publication.id(), facts);
        transaction.references().ofPublication(entry.id(), publication.id(), references);
    }

    /** The document of a revision as it would be public. */
    JsonObject fit(EntryRow entry, RevisionRow revision) {
        var document = documents.present(entry.type(), revision);
        documents.check(entry.type(), document, entry.stub(), Strictness.PUBLISH);
        return document;
    }

    /** The new publication's id. */
    long insert(EntryRow entry, JsonObject document, PublicationRow window) {
        transaction.revisions().keep(window.revision());
        long id = transaction.publications().insert(window, facts(entry, document, window));
        transaction.references().ofPublication(entry.id(), id, documents.references(entry.type(), document));
        return id;
    }

    /** Makes another revision public in the window of a publication. */
    void pin(EntryRow entry, JsonObject document, String revision, PublicationRow window) {
        transaction.revisions().keep(revision);
        transaction.publications().pin(window.id(), revision, facts(entry, document, window));
        transaction.references().ofPublication(entry.id(), window.id(), documents.references(entry.type(), document));
    }

    private Facts facts(EntryRow entry, JsonObject document, PublicationRow window) {
        Space space = transaction.spaces().find(entry.space()).orElseThrow();
        return documents.facts(entry, document, window, space);
    }

    /** What would have been visible for no time at all is removed. */
    private void end(PublicationRow publication, Instant at) {
        if (publication.visibleFrom().isBefore(at)) {
            transaction.publications().window(publication.until(at, null));
        } else {
            transaction.publications().delete(publication.id());
        }
    }

    private Optional<PublicationRow> current(String entry, Instant at) {
        return transaction.publications().of(entry).stream()
                .filter(one -> one.isVisible(at))
                .findFirst();
    }

    private Optional<PublicationRow> next(String entry, Instant at) {
        return transaction.publications().of(entry).stream()
                .filter(one -> one.visibleFrom().isAfter(at))
                .findFirst();
    }
}
