package org.lectern.server.admin.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.lectern.engine.tracking.Dependencies;
import org.lectern.server.content.cache.Encoding;
import org.lectern.server.content.cache.Ready;

/** Text that changes with the program alone: compressed once, and tagged, so that nobody fetches it twice. */
final class Sendable {

    private final Ready ready;

    /** @param type its media type, charset included */
    Sendable(String text, String type) {
        this.ready = new Ready(text, type, null, Dependencies.NONE, Set.of());
    }

    /** The answer to a request, but for how long it may be kept: 200, or 304 where the client has it already. */
    Response.ResponseBuilder answer(HttpServletRequest request) {
        var body = ready.body(Encoding.of(request.getHeader(HttpHeaders.ACCEPT_ENCODING)));
        boolean isKnown = body.isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        var answer = Response.status(isKnown ? 304 : 200)
                .header(HttpHeaders.ETAG, body.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (isKnown) {
            return answer;
        }
        if (body.encoding() != Encoding.IDENTITY) {
            answer.header(HttpHeaders.CONTENT_ENCODING, body.encoding().coding());
        }
        return answer.type(ready.type()).entity(body.bytes());
    }
}
