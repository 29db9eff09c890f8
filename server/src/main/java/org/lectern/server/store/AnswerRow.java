package org.lectern.server.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is given again when its request comes again.
 *
 * @param key which the sender chose; another for each request of an account
 * @param request a hash of the request
 * @param headers by name
 * @param body may be empty
 * @param entry the id of the entry that it shows; null if it shows none
 */
public record AnswerRow(
        String account,
        String key,
        String request,
        int status,
        Map<String, String> headers,
        String body,
        @Nullable String entry,
        Instant at) {

    public AnswerRow {
        headers = Map.copyOf(headers);
    }
}
