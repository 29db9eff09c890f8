package org.lectern.engine.rendering.dates;

import java.time.LocalDate;
import java.time.LocalTime;

/** {@code Monday, 6 October 2031}, {@code 12:00 – 1:30 pm}. */
record EnglishForms() implements Forms {

    private static final String[] MONTHS = {
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December"
    };
    private static final String[] SHORT_MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    private static final String[] WEEKDAYS = {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
    };

    @Override
    public String day(LocalDate date) {
        return dayAndMonth(date) + " " + date.getYear();
    }

    @Override
    public String dayAndMonth(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS[date.getMonthValue() - 1];
    }

    @Override
    public String dayOfMonth(LocalDate date) {
        return Integer.toString(date.getDayOfMonth());
    }

    @Override
    public String weekday(LocalDate date) {
        return WEEKDAYS[date.getDayOfWeek().getValue() - 1];
    }

    @Override
    public String shortWeekday(LocalDate date) {
        return weekday(date).substring(0, 3);
    }

    @Override
    public String shortMonth(LocalDate date) {
        return SHORT_MONTHS[date.getMonthValue() - 1];
    }

    @Override
    public String time(LocalTime time) {
        return clock(time) + half(time);
    }

    @Override
    public String timeBefore(LocalTime time, LocalTime other) {
        return half(time).equals(half(other)) ? clock(time) : time(time);
    }

    @Override
    public String relative(Distance distance, long count) {
        return switch (distance) {
            case NOW -> "now";
            case TODAY -> "today";
            case TOMORROW -> "tomorrow";
            case MINUTES -> "in " + count + (count == 1 ? " minute" : " minutes");
            case HOURS -> "in " + count + (count == 1 ? " hour" : " hours");
            case DAYS -> "in " + count + (count == 1 ? " day" : " days");
        };
    }

    private static String clock(LocalTime time) {
        int hour = time.getHour() % 12;
        return (hour == 0 ? 12 : hour) + ":" + Numbers.two(time.getMinute());
    }

    private static String half(LocalTime time) {
        return time.getHour() < 12 ? " am" : " pm";
    }
}
