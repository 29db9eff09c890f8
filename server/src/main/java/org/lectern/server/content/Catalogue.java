package org.lectern.server.content;

import java.util.ArrayList;
import org.lectern.engine.query.SearchWords;
import org.lectern.server.store.Actor;
import org.lectern.server.store.DraftRow;
import org.lectern.server.store.EntryRow;
import org.lectern.server.store.RevisionRow;
import org.lectern.server.store.Transaction;

/** What lists of drafts know: kept in the transaction that writes a draft, and derived again where that is not enough. */
final class Catalogue {

    private final Transaction transaction;
    private final Documents documents;

    Catalogue(Transaction transaction, Documents documents) {
        this.transaction = transaction;
        this.documents = documents;
    }

    /** The entry has a new draft. */
    void put(EntryRow entry, RevisionRow draft) {
        put(entry, draft, by(draft.author()));
    }

    /** Derives what is known of an entry's draft again; who changed it when stays. */
    void renew(String id) {
        var entry = transaction.entries().find(id).orElseThrow();
        var draft = transaction.revisions().find(entry.draft()).orElseThrow();
        var by = transaction
                .drafts()
                .of(id)
                .filter(known -> known.revision().equals(draft.id()))
                .map(DraftRow::changedBy)
                .orElseGet(() -> by(draft.author()));
        put(entry, draft, by);
    }

    private void put(EntryRow entry, RevisionRow draft, String by) {
        var space = transaction.spaces().find(entry.space()).orElseThrow();
        var drafted = documents.drafted(entry, draft, space);
        var texts = new ArrayList<>(drafted.texts());
        texts.add(0, drafted.title());
        transaction.drafts().put(documents.draft(entry, draft, drafted, by), SearchWords.of(texts), drafted.fields());
    }

    private static String by(Actor author) {
        return author.account() == null ? author.id() : author.account();
    }
}
