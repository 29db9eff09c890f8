package org.lectern.server.content;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.server.store.AnswerRow;

/**
 * What a request was answered, small enough to be kept and given again.
 *
 * @param headers by name, those that belong to this answer
 * @param body may be empty
 * @param entry the id of the entry that it shows, which is forgotten with it; null if it shows none
 */
public record Answer(
        int status,
        Map<String, String> headers,
        String body,
        @Nullable String entry) {

    /** How long it is kept. */
    public static final Duration KEPT = Duration.ofHours(24);

    public Answer {
        headers = Map.copyOf(headers);
    }

    static Answer of(AnswerRow row) {
        return new Answer(row.status(), row.headers(), row.body(), row.entry());
    }
}
