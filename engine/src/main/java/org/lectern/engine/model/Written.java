package org.lectern.engine.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The values that are written as text in a fixed form. */
final class Written {

    private static final int LONGEST_ADDRESS = 2048;
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    /** By the class of the component. */
    static final Map<Class<?>, Shape> SHAPES = Map.of(
            LocalDate.class, shape("a date such as 2026-05-01", LocalDate::parse, "format", "date"),
            LocalTime.class,
                    shape("a time of day such as 14:30", LocalTime::parse, "pattern", "^\\d\\d:\\d\\d(:\\d\\d)?$"),
            LocalDateTime.class,
                    shape(
                            "a wall time without offset such as 2026-05-01T10:00",
                            LocalDateTime::parse,
                            "pattern",
                            "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?$"),
            Instant.class, shape("a moment such as 2026-05-01T10:00:00Z", Written::instant, "format", "date-time"),
            ZoneId.class, shape("a time zone such as Europe/Berlin", Written::zone, "type", "string"),
            Locale.class, shape("a language such as en or pt-BR", Written::language, "type", "string"),
            URI.class, shape("an absolute http, https, mailto or tel address", Written::address, "format", "uri"));

    private Written() {}

    private static Shape shape(
            String expected, java.util.function.Function<String, Object> read, String key, String value) {
        return new WrittenShape(expected, read, Written::text, schema -> schema.add(key, value));
    }

    /** Times as short as they are: 10:00, not 10:00:00. */
    private static String text(Object value) {
        return value instanceof Locale language ? language.toLanguageTag() : value.toString();
    }

    /** RFC 3339: any offset, kept as UTC. */
    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** A region of the tz database or UTC: an offset alone knows no summer time. */
    private static ZoneId zone(String text) {
        if (!text.contains("/") && !text.equals("UTC")) {
            throw new IllegalArgumentException(text);
        }
        return ZoneId.of(text);
    }

    private static Locale language(String text) {
        try {
            return new Locale.Builder().setLanguageTag(text).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static URI address(String text) {
        try {
            var uri = new URI(text);
            var scheme = uri.getScheme();
            boolean web = scheme != null && scheme.toLowerCase(Locale.ROOT).startsWith("http");
            if (scheme == null
                    || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                    || (web && uri.getHost() == null)
                    || text.length() > LONGEST_ADDRESS) {
                throw new IllegalArgumentException(text);
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
