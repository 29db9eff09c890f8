package org.lectern.server.delivery;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The answers of public addresses: readable from any page, and asked for anew each time. */
public final class Answers {

    private Answers() {}

    /** Public JSON. */
    public static Response json(JsonObject body) {
        return open(Response.ok(body.toString(), MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8")))
                .build();
    }

    /**
     * Readable by scripts of any origin (Fetch standard, CORS protocol), and revalidated before each use (RFC 9111,
     * section 5.2.2.4), so that nothing outlives its moment in a cache on the way.
     */
    public static Response.ResponseBuilder open(Response.ResponseBuilder answer) {
        return answer.header("Access-Control-Allow-Origin", "*").header("Cache-Control", "no-cache");
    }

    /** The same answer, readable by scripts of any origin: those who embed want to know what they did wrong. */
    static Response readableByAll(Response answer) {
        return Response.fromResponse(answer)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
