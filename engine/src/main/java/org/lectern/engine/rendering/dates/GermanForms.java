package org.lectern.engine.rendering.dates;

import java.time.LocalDate;
import java.time.LocalTime;

/** {@code Montag, 6. Oktober 2031}, {@code 12:00 – 13:30 Uhr}. */
record GermanForms() implements Forms {

    private static final String[] MONTHS = {
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember"
    };
    private static final String[] SHORT_MONTHS = {
        "Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"
    };
    private static final String[] WEEKDAYS = {
        "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"
    };

    @Override
    public String day(LocalDate date) {
        return dayAndMonth(date) + " " + date.getYear();
    }

    @Override
    public String dayAndMonth(LocalDate date) {
        return dayOfMonth(date) + " " + MONTHS[date.getMonthValue() - 1];
    }

    @Override
    public String dayOfMonth(LocalDate date) {
        return date.getDayOfMonth() + ".";
    }

    @Override
    public String weekday(LocalDate date) {
        return WEEKDAYS[date.getDayOfWeek().getValue() - 1];
    }

    @Override
    public String shortWeekday(LocalDate date) {
        return weekday(date).substring(0, 2);
    }

    @Override
    public String shortMonth(LocalDate date) {
        return SHORT_MONTHS[date.getMonthValue() - 1];
    }

    @Override
    public String time(LocalTime time) {
        return Numbers.clock(time) + " Uhr";
    }

    @Override
    public String timeBefore(LocalTime time, LocalTime other) {
        return Numbers.clock(time);
    }

    @Override
    public String relative(Distance distance, long count) {
        return switch (distance) {
            case NOW -> "jetzt";
            case TODAY -> "heute";
            case TOMORROW -> "morgen";
            case MINUTES -> "in " + count + (count == 1 ? " Minute" : " Minuten");
            case HOURS -> "in " + count + (count == 1 ? " Stunde" : " Stunden");
            case DAYS -> "in " + count + (count == 1 ? " Tag" : " Tagen");
        };
    }
}
