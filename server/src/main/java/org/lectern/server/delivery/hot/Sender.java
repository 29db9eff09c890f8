package org.lectern.server.delivery.hot;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.tracking.Moments;
import org.lectern.server.content.Follower;
import org.lectern.server.content.cache.Body;
import org.lectern.server.content.cache.Encoding;
import org.lectern.server.content.cache.Ready;
import org.lectern.server.delivery.Cors;
import org.lectern.server.http.HttpDates;

/**
 * Says how a ready answer is sent: in which encoding, whether at all, and how long others may keep it.
 *
 * <p>Freshness is an absolute {@code Expires} and never {@code max-age}: a proxy that hands on a lifetime in seconds
 * lets it begin anew. It ends a second before the answer's moment, since caches count in whole seconds, and at most a
 * minute from now, which is how long an edit may take to reach a browser. What never becomes another lasts a year, the
 * longest that caches are told (RFC 9111, section 5.2.2.1; {@code immutable}: RFC 8246).
 */
@Singleton
public class Sender {

    private static final long LONGEST = 60;
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final Moments moments;
    private final BooleanSupplier cutOff;
    private final HttpDates dates = new HttpDates();

    @Inject
    public Sender(Moments moments, Follower follower) {
        this(moments, follower::isCutOff);
    }

    Sender(Moments moments, BooleanSupplier cutOff) {
        this.moments = moments;
        this.cutOff = cutOff;
    }

    /**
     * How the answer is sent now.
     *
     * @param isKept false for one that is good just for now
     * @param header the request's header of a name, if any
     */
    public Sent send(Ready ready, boolean isKept, Function<String, @Nullable String> header) {
        var body = ready.body(Encoding.of(header.apply("Accept-Encoding")));
        return new Sent(
                body.isKnown(header.apply("If-None-Match")) ? 304 : 200,
                ready,
                body,
                isKept ? expires(ready) : null,
                header);
    }

    private @Nullable String expires(Ready ready) {
        if (cutOff.getAsBoolean()) {
            return null;
        }
        // Who keeps it goes by the clock, though it was set back.
        long now = moments.clock().toEpochMilli();
        long soonest = Math.floorDiv(now, 1000L) + LONGEST;
        var until = ready.validUntil();
        long last = until.equals(Instant.MAX) ? soonest : Math.min(soonest, until.getEpochSecond() - 1);
        return last * 1000 > now ? dates.text(last) : null;
    }

    /**
     * An answer on its way.
     *
     * @param status 200, or 304 where the client has it already
     * @param body what is sent with 200
     * @param expires null if it may not be used again without asking
     * @param header the request's header of a name, if any
     */
    public record Sent(
            int status, Ready ready, Body body, @Nullable String expires, Function<String, @Nullable String> header) {

        /** Tells each header but Content-Type and Content-Length, which a 304 has not. */
        public void headers(BiConsumer<String, String> to) {
            to.accept("ETag", body.tag());
            var origins = ready.terms().origins();
            to.accept("Vary", origins == null ? "Accept-Encoding" : "Accept-Encoding, Origin");
            if (origins != null) {
                Cors.tell(origins, header, to);
            }
            ready.terms().headers().forEach(to);
            to.accept("Surrogate-Key", ready.surrogateKey());
            if (ready.terms().forever()) {
                to.accept("Cache-Control", FOREVER);
            } else if (expires == null) {
                to.accept("Cache-Control", "no-cache");
            } else {
                to.accept("Cache-Control", "public");
                to.accept("Expires", expires);
            }
            if (ready.language() != null) {
                to.accept("Content-Language", ready.language());
            }
            if (status == 200 && body.encoding() != Encoding.IDENTITY) {
                to.accept("Content-Encoding", body.encoding().coding());
            }
        }
    }
}
