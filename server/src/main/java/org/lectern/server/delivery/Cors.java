package org.lectern.server.delivery;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What lets scripts of other origins read an answer (Fetch standard, CORS protocol); never with credentials. */
public final class Cors {

    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final String TIMED = "Timing-Allow-Origin";

    /** Scripts of any origin may read it, and how long it took (Resource Timing, section 4.5.1). */
    public static final Map<String, String> EVERYONE = Map.of(ALLOWED, "*", TIMED, "*");

    /** Which of its headers they may read, beside the simple ones. */
    public static final Map<String, String> EXPOSED =
            Map.of("Access-Control-Expose-Headers", "Lectern-Problem, Lectern-Ignored, ETag, Expires, Retry-After");

    private Cors() {}

    /**
     * Tells what lets the origin that asks read an answer which not all may read. It is named as it is known here and not
     * as it was sent, so it is never {@code null}, which is that of every sandbox.
     *
     * @param origins whose scripts may read it
     * @param header the request's header of a name, if any
     */
    public static void tell(
            Set<String> origins, Function<String, @Nullable String> header, BiConsumer<String, String> to) {
        var asks = header.apply("Origin");
        origins.stream().filter(one -> one.equals(asks)).findFirst().ifPresent(origin -> {
            to.accept(ALLOWED, origin);
            to.accept(TIMED, origin);
        });
    }
}
