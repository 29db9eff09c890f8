package org.lectern.engine.query;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.lectern.api.Ref;

/**
 * A value as it is indexed and compared: text, or a number. Both engines and the in-memory source compare it alike:
 * text by its UTF-8 bytes, which is the order of code points.
 */
public sealed interface Value extends Comparable<Value> {

    /**
     * The longest text that is indexed, in UTF-16 units; the rest does not count in comparisons. At most 1,500 bytes,
     * so that an entry of a PostgreSQL index (2,704 bytes) has room for it and more.
     */
    int MAX_TEXT = 500;

    /** Normalised text. Make it by {@link Value#of}. */
    record Text(String text) implements Value {
        @Override
        public int compareTo(Value other) {
            return other instanceof Text o ? CodePoints.compare(text, o.text) : 1;
        }
    }

    /** A number; instants are milliseconds of the epoch, dates days, wall times seconds, booleans 0 and 1. */
    record Num(double number) implements Value {

        public Num {
            if (Double.isNaN(number)) {
                throw new IllegalArgumentException("Nothing can be compared with what is not a number");
            }
            number += 0.0; // -0.0 becomes 0.0, which a database holds equal
        }

        @Override
        public int compareTo(Value other) {
            return other instanceof Num o ? Double.compare(number, o.number) : -1;
        }
    }

    /**
     * The indexed form of a value.
     *
     * @throws IllegalArgumentException for a class that {@link org.lectern.api.Condition#values()} does not name
     */
    static Value of(Object value) {
        if (value instanceof Value known) {
            return known;
        } else if (value instanceof String text) {
            return text(text);
        } else if (value instanceof Number number) {
            return new Num(number.doubleValue());
        } else if (value instanceof Boolean flag) {
            return new Num(flag ? 1 : 0);
        } else if (value instanceof Instant instant) {
            return new Num(Millis.of(instant));
        } else if (value instanceof LocalDate date) {
            return new Num(date.toEpochDay());
        } else if (value instanceof LocalDateTime wall) {
            return new Num(wall.toEpochSecond(ZoneOffset.UTC));
        } else if (value instanceof LocalTime time) {
            return new Num(time.toSecondOfDay());
        } else if (value instanceof Enum<?> constant) {
            return text(Words.of(constant));
        } else if (value instanceof Ref ref) {
            return text(ref.toString());
        }
        throw new IllegalArgumentException(
                "Nothing can be compared with a " + value.getClass().getSimpleName());
    }

    /** Text normalised for comparing: NFKC, case folded, without NUL and halves of pairs, cut at {@link #MAX_TEXT}. */
    static Text text(String raw) {
        var text = folded(raw);
        return new Text(text.length() <= MAX_TEXT ? text : text.substring(0, cut(text)));
    }

    /** The same, not cut. */
    static String folded(String raw) {
        var folded = Normalizer.normalize(raw, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return CodePoints.whole(Normalizer.normalize(folded, Normalizer.Form.NFKC));
    }

    private static int cut(String text) {
        return Character.isHighSurrogate(text.charAt(MAX_TEXT - 1)) ? MAX_TEXT - 1 : MAX_TEXT;
    }
}
