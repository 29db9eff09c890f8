package org.lectern.engine.rendering.dates;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Day, name of the month, year and 24 hours: understood everywhere. Only the names come from the JDK. */
record PlainForms(Locale language) implements Forms {

    @Override
    public String day(LocalDate date) {
        return dayAndMonth(date) + " " + date.getYear();
    }

    @Override
    public String dayAndMonth(LocalDate date) {
        return dayOfMonth(date) + " " + date.getMonth().getDisplayName(TextStyle.FULL, language);
    }

    @Override
    public String dayOfMonth(LocalDate date) {
        return Integer.toString(date.getDayOfMonth());
    }

    @Override
    public String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, language);
    }

    @Override
    public String shortWeekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, language);
    }

    @Override
    public String shortMonth(LocalDate date) {
        return date.getMonth().getDisplayName(TextStyle.SHORT, language);
    }

    @Override
    public String time(LocalTime time) {
        return Numbers.clock(time);
    }

    @Override
    public String timeBefore(LocalTime time, LocalTime other) {
        return Numbers.clock(time);
    }

    @Override
    public @Nullable String relative(Distance distance, long count) {
        return null;
    }
}
