package org.lectern.engine.rendering.dates;

import java.time.LocalTime;

/** Numbers of two digits. */
final class Numbers {

    private Numbers() {}

    static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** {@code 09:30}. */
    static String clock(LocalTime time) {
        return two(time.getHour()) + ":" + two(time.getMinute());
    }
}
