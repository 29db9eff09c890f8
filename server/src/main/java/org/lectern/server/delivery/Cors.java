package org.lectern.server.delivery;

import java.util.Map;

/** What lets scripts of other origins read an answer (Fetch standard, CORS protocol); never with credentials. */
public final class Cors {

    /** Whose scripts may read it. */
    public static final String ALLOWED = "Access-Control-Allow-Origin";

    /** Which of its headers they may read, beside the simple ones. */
    public static final Map<String, String> EXPOSED =
            Map.of("Access-Control-Expose-Headers", "Lectern-Problem, Lectern-Ignored, ETag, Expires, Retry-After");

    private Cors() {}
}
