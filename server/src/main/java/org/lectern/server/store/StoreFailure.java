package org.lectern.server.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database refused or could not be reached; nothing of the transaction was kept, unless it is {@link Kind#UNKNOWN}.
 * The message is a sentence for the log.
 */
public final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What it means to whoever asked. */
    public enum Kind {
        /** It is not there, or has no time: asked again, it may answer. */
        GONE,
        /** The connection broke while what was written was being kept: whether it was cannot be known. */
        UNKNOWN,
        /** Its disk takes nothing more; what is there can be read. */
        FULL,
        /** It found something wrong with what it was asked. */
        REFUSED
    }

    private final Kind kind;

    StoreFailure(String sentence, @Nullable Throwable cause) {
        this(Kind.REFUSED, sentence, cause);
    }

    StoreFailure(Kind kind, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The failure that something was thrown for, if it was. */
    public static Optional<StoreFailure> in(@Nullable Throwable thrown) {
        for (var one = thrown; one != null; one = one.getCause() == one ? null : one.getCause()) {
            if (one instanceof StoreFailure failure) {
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }
}
