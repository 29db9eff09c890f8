package org.lectern.server.store;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Ref;

/** The table of who refers to whom. */
public final class ReferenceRows {

    private final Transaction transaction;

    ReferenceRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /** The ids of the entries whose draft or any of whose publications refers to the entry. */
    public List<String> to(Ref target) {
        return transaction
                .sql(
                        "select distinct entry from reference where target = ? and target_type = ? order by entry",
                        target.id(),
                        target.type())
                .stream()
                .map(row -> row.text("entry"))
                .toList();
    }

    /** Replaces what the draft refers to. */
    public void ofDraft(String entry, Collection<Ref> targets) {
        transaction.run("delete from reference where entry = ? and publication is null", entry);
        insert(entry, null, targets);
    }

    /** Replaces what a publication refers to; it goes with the publication. */
    public void ofPublication(String entry, long publication, Collection<Ref> targets) {
        transaction.run("delete from reference where publication = ?", publication);
        insert(entry, publication, targets);
    }

    private void insert(String entry, @Nullable Long publication, Collection<Ref> targets) {
        for (var target : targets) {
            transaction.run(
                    "insert into reference (entry, publication, target_type, target) values (?, ?, ?, ?)",
                    entry,
                    publication,
                    target.type(),
                    target.id());
        }
    }
}
