package org.lectern.engine.rendering.dates;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How a language writes dates and times. The forms are ours: those of the JDK change with its release, in words and in
 * the kind of space before "PM".
 */
interface Forms {

    /** The forms of a language, by its tag without a region; plain ones for languages that have none of their own. */
    static Forms of(java.util.Locale language) {
        return switch (language.getLanguage()) {
            case "en" -> new EnglishForms();
            case "de" -> new GermanForms();
            default -> new PlainForms(language);
        };
    }

    /** {@code 6 October 2031}. */
    String day(LocalDate date);

    /** {@code 6 October}. */
    String dayAndMonth(LocalDate date);

    /** {@code 6}, as it begins {@code 6 – 8 October}. */
    String dayOfMonth(LocalDate date);

    /** {@code Monday}; what goes before the day. */
    String weekday(LocalDate date);

    String shortWeekday(LocalDate date);

    String shortMonth(LocalDate date);

    /** A time that stands alone: {@code 1:30 pm}. */
    String time(LocalTime time);

    /** A time before another of the same day: without what the other one says for both. */
    String timeBefore(LocalTime time, LocalTime other);

    /** How far off something is, such as {@code in 3 hours}; null if the language has no words for it. */
    @Nullable
    String relative(Distance distance, long count);

    /** The kinds of distance that have words; the last three take a count. */
    enum Distance {
        NOW,
        TODAY,
        TOMORROW,
        MINUTES,
        HOURS,
        DAYS
    }
}
