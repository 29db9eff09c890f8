package org.lectern.server.store;

import java.time.Instant;
import java.util.Map;

/**
 * An answer that is given again when its request comes again.
 *
 * @param key which the sender chose; another for each request of an account
 * @param request a hash of the request
 * @param headers by name
 * @param body may be empty
 */
public record AnswerRow(
        String account, String key, String request, int status, Map<String, String> headers, String body, Instant at) {

    public AnswerRow {
        headers = Map.copyOf(headers);
    }
}
