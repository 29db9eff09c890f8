package org.lectern.server.security;

import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.server.store.AccountRow;
import org.lectern.server.store.Transaction;

/** A person who may sign in, and what the person may. */
public record Account(AccountRow row, Set<Grant> grants) {

    public Account {
        grants = Set.copyOf(grants);
    }

    /** Its id. */
    public String id() {
        return row.id();
    }

    static Account of(Transaction transaction, AccountRow row) {
        return new Account(row, Grant.all(transaction.grants().ofAccount(row.id())));
    }

    /** The account of an id. */
    static Account find(Transaction transaction, String id) {
        return transaction
                .accounts()
                .find(id)
                .map(row -> of(transaction, row))
                .orElseThrow(() -> new Denied(new Denial.NoAccount(id)));
    }

    /** What it may, for the audit, such as {@code editor main/talk, viewer}. */
    String words() {
        return grants.stream().map(Grant::words).sorted().collect(Collectors.joining(", "));
    }
}
