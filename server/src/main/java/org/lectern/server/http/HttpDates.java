package org.lectern.server.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Seconds as headers say them: {@code Sun, 06 Nov 1994 08:49:37 GMT} (RFC 9110, section 5.6.7). */
public final class HttpDates {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final int REMEMBERED = 128;

    /** Every answer of one second says the same few dates. */
    private final AtomicReferenceArray<Said> said = new AtomicReferenceArray<>(REMEMBERED);

    private record Said(long second, String text) {}

    /** @param second since 1970 */
    public String text(long second) {
        int place = (int) (second & (REMEMBERED - 1));
        var known = said.get(place);
        if (known == null || known.second() != second) {
            known = new Said(second, FORMAT.format(Instant.ofEpochSecond(second)));
            said.set(place, known);
        }
        return known.text();
    }
}
