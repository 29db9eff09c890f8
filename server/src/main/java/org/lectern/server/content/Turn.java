package org.lectern.server.content;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.lectern.engine.query.Millis;
import org.lectern.engine.query.Space;
import org.lectern.server.store.Actor;
import org.lectern.server.store.AuditRow;
import org.lectern.server.store.Change;
import org.lectern.server.store.EntryRow;
import org.lectern.server.store.Ids;
import org.lectern.server.store.RevisionRow;
import org.lectern.server.store.Transaction;

/**
 * A writer's turn: what the operations of one transaction share.
 *
 * @param at the moment of everything that is done in it
 */
record Turn(Transaction transaction, Documents documents, Ids ids, Actor actor, Instant at, Recorder recorder) {

    /** The entry, wherever it is. */
    EntryRow require(String id) {
        return transaction.entries().find(id).orElseThrow(() -> new Refused(new Refusal.NoEntry(id)));
    }

    /** The entry if it can be worked on: it is neither in the trash nor archived. */
    EntryRow active(String id) {
        var entry = require(id);
        if (entry.isTrashed()) {
            throw new Refused(new Refusal.Trashed(id));
        } else if (entry.isArchived()) {
            throw new Refused(new Refusal.Archived(id));
        }
        return entry;
    }

    RevisionRow revision(String entry, String revision) {
        return transaction
                .revisions()
                .find(revision)
                .filter(found -> found.entry().equals(entry))
                .orElseThrow(() -> new Refused(new Refusal.NoRevision(entry, revision)));
    }

    /** The entry if it can be worked on and the writer knows its newest revision. */
    EntryRow known(String id, String expected) {
        var entry = active(id);
        if (!entry.draft().equals(expected)) {
            throw new Refused(new Refusal.Stale(expected, entry.draft()));
        }
        return entry;
    }

    Space space(String name) {
        return transaction.spaces().find(name).orElseThrow(() -> new Refused(new Refusal.NoSpace(name)));
    }

    void audit(String action, String entry, String detail) {
        audit(action, entry, detail, List.of());
    }

    /** @param changed pointers of the fields that changed */
    void audit(String action, String entry, String detail, List<String> changed) {
        transaction.audit().append(new AuditRow(0, at, actor, action, Change.ENTRY, entry, detail, changed));
    }

    /** The moment of a transaction: never before the last change, though the clock may have been set back. */
    static Instant moment(Transaction transaction, InstantSource clock) {
        var now = Millis.cut(clock.instant());
        return transaction.changes().newestAt().filter(now::isBefore).orElse(now);
    }
}
