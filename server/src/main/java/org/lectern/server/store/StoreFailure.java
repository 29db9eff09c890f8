package org.lectern.server.store;

import org.jspecify.annotations.Nullable;

/** The database refused or could not be reached; nothing of the transaction was kept. The message is a sentence. */
public final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoreFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
