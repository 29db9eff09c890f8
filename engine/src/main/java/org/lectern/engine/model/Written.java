package org.lectern.engine.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.Millis;

/** The values that are written as text in a fixed form. */
final class Written {

    private static final int LONGEST_ADDRESS = 2048;
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private static final String DATE =
            "(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private static final String MINUTE = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private static final String TIME = MINUTE + "(:[0-5][0-9])?";
    private static final String OFFSET = "([Zz]|[+-]((0[0-9]|1[0-7]):[0-5][0-9]|18:00))";

    /** By the class of the component. */
    static final Map<Class<?>, Shape> SHAPES = Map.of(
            LocalDate.class, matching("a date such as 2026-05-01", DATE, LocalDate::parse, "date"),
            LocalTime.class, matching("a time of day such as 14:30", TIME, LocalTime::parse, null),
            LocalDateTime.class,
                    matching(
                            "a wall time without offset such as 2026-05-01T10:00",
                            DATE + "T" + TIME,
                            LocalDateTime::parse,
                            null),
            Instant.class,
                    matching(
                            "a moment such as 2026-05-01T10:00:00Z",
                            DATE + "[Tt]" + MINUTE + ":[0-5][0-9](\\.[0-9]{1,9})?" + OFFSET,
                            Written::instant,
                            "date-time"),
            ZoneId.class, shape("a time zone such as Europe/Berlin", Written::zone, schema -> {}),
            Locale.class, shape("a language such as en or pt-BR", Written::language, schema -> {}),
            URI.class,
                    shape(
                            "an absolute http, https, mailto or tel address",
                            Written::address,
                            schema -> schema.add("format", "uri")));

    private Written() {}

    private static Shape shape(String expected, Function<String, Object> read, WrittenShape.SchemaKeys keys) {
        return new WrittenShape(expected, read, Written::text, keys);
    }

    /** Years 0001 to 9999: java.time reads more, which neither a calendar nor RFC 3339 knows. */
    private static Shape matching(
            String expected, String regexp, Function<String, Object> read, @Nullable String format) {
        var pattern = Pattern.compile(regexp);
        return shape(
                expected,
                text -> {
                    if (!pattern.matcher(text).matches()) {
                        throw new IllegalArgumentException(text);
                    }
                    return read.apply(text);
                },
                schema -> {
                    if (format != null) {
                        schema.add("format", format);
                    }
                    schema.add("pattern", "^" + regexp + "$");
                });
    }

    /** Times as short as they are: 10:00, not 10:00:00. */
    private static String text(Object value) {
        return value instanceof Locale language ? language.toLanguageTag() : value.toString();
    }

    /** RFC 3339: any offset, kept as UTC in milliseconds. */
    private static Instant instant(String text) {
        var moment = Millis.cut(OffsetDateTime.parse(text).toInstant());
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException(text);
        }
        return moment;
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
