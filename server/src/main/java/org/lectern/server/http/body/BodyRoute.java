package org.lectern.server.http.body;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.server.http.Problem;

/**
 * Addresses that take a body. A CDI producer of one of these is all that such an address needs; what no route takes is
 * refused unread. A resource is not called before its body is there.
 *
 * @param method such as {@code POST}
 * @param path matches the whole path, which begins with a slash
 * @param mostBytes more is refused unread
 * @param deadline from the end of the headers to the last byte of the body
 * @param bytesPerSecond on the average, after the first {@link #GRACE}
 * @param known whether a request comes from somebody whom the server knows; bodies of strangers never take the room of
 *     theirs
 */
public record BodyRoute(
        String method,
        Pattern path,
        int mostBytes,
        Duration deadline,
        int bytesPerSecond,
        Predicate<HttpServletRequest> known) {

    /** Takes nothing: of bodies that no route takes. */
    static final BodyRoute NONE = of("NONE", Pattern.compile("(?!)"), 0, Duration.ZERO, 0);

    /** How long a body may take to get going. */
    public static final Duration GRACE = Duration.ofSeconds(5);

    /** A route of which it does not matter who sends. */
    public static BodyRoute of(String method, Pattern path, int mostBytes, Duration deadline, int bytesPerSecond) {
        return new BodyRoute(method, path, mostBytes, deadline, bytesPerSecond, request -> false);
    }

    /** The same, where some who send are known. */
    public BodyRoute knowing(Predicate<HttpServletRequest> senders) {
        return new BodyRoute(method, path, mostBytes, deadline, bytesPerSecond, senders);
    }

    /** Documents of JSON: up to a megabyte, within 30 s, at 1,000 bytes a second. */
    public static BodyRoute json(String method, Pattern path) {
        return of(method, path, 1_000_000, Duration.ofSeconds(30), 1000);
    }

    boolean takes(String asked, String where) {
        return method.equals(asked) && path.matcher(where).matches();
    }

    boolean isKnown(HttpServletRequest request) {
        return known.test(request);
    }

    /** Why a body of a length is refused before it is read; null if it is not. */
    @Nullable
    Problem refusal(long length) {
        return length <= mostBytes
                ? null
                : Problem.of(413, "The body has " + length + " bytes: at most " + mostBytes + " are taken here.");
    }

    /**
     * Why a body that has not come whole is waited for no longer; null if it is.
     *
     * @param waited since the end of the headers
     */
    @Nullable
    Problem lateness(int received, Duration waited) {
        if (waited.compareTo(deadline) >= 0) {
            return Problem.of(
                    408, "The body did not come within " + deadline.toSeconds() + " s: send less, or faster.");
        }
        long due = bytesPerSecond * waited.minus(GRACE).toMillis() / 1000;
        return received >= due
                ? null
                : Problem.of(
                        408,
                        "The body comes too slowly, " + received + " bytes in " + waited.toSeconds()
                                + " s: send at least " + bytesPerSecond + " a second.");
    }
}
