package org.lectern.server.delivery;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The answers of public addresses: asked for anew each time. */
public final class Answers {

    private Answers() {}

    /** Public JSON. */
    public static Response json(JsonObject body) {
        return revalidated(Response.ok(body.toString(), MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8")))
                .build();
    }

    /**
     * Revalidated before each use (RFC 9111, section 5.2.2.4), so that nothing outlives its moment in a cache on the
     * way.
     */
    public static Response.ResponseBuilder revalidated(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-cache");
    }
}
