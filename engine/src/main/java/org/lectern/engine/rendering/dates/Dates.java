package org.lectern.engine.rendering.dates;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Now;
import org.lectern.api.When;
import org.lectern.engine.rendering.dates.Forms.Distance;

/** Dates and times in the words of a language. What depends on the moment goes through {@link Now}. */
public final class Dates {

    private static final DateTimeFormatter MACHINE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx", Locale.ROOT);

    private static final String JOIN = " – ";

    /** From so many days on, {@link #relative} has nothing to say that the date does not say better. */
    private static final int FAR = 14;

    private final Locale language;
    private final Forms forms;
    private final ZoneId site;
    private final Now now;

    /** @param site the zone in which no zone is shown */
    public Dates(Locale language, ZoneId site, Now now) {
        this.language = language;
        this.forms = Forms.of(language);
        this.site = site;
        this.now = now;
    }

    /** {@code 6 October 2031}. */
    public Stamp day(LocalDate date) {
        return new Stamp(date.toString(), forms.day(date));
    }

    /** The first day. */
    public Stamp day(When when) {
        return day(when.firstDay());
    }

    /** {@code Monday, 6 October 2031}. */
    public Stamp weekday(LocalDate date) {
        return new Stamp(date.toString(), forms.weekday(date) + ", " + forms.day(date));
    }

    /** The first day. */
    public Stamp weekday(When when) {
        return weekday(when.firstDay());
    }

    /** {@code Mon}, {@code 6}, {@code Oct}, {@code 2031}. */
    public Badge badge(LocalDate date) {
        return new Badge(
                date.toString(),
                forms.shortWeekday(date),
                Integer.toString(date.getDayOfMonth()),
                forms.shortMonth(date),
                Integer.toString(date.getYear()));
    }

    /** The first day. */
    public Badge badge(When when) {
        return badge(when.firstDay());
    }

    /** Days and times from start to end. */
    public Span range(When when) {
        return when.allDay() ? days(when) : timed(when);
    }

    /** Only the times, where the day stands elsewhere; an end on another day has its date. Null for whole days. */
    public @Nullable Span times(When when) {
        if (when.allDay()) {
            return null;
        }
        var start = when.start();
        var end = end(when);
        var machine = machine(start, when);
        if (end == null) {
            return new Span(new Stamp(machine, forms.time(start.toLocalTime())), null, JOIN, zone(when));
        }
        if (sameDay(start, end)) {
            var text = forms.timeBefore(start.toLocalTime(), end.toLocalTime());
            var until = new Stamp(machine(end, when), forms.time(end.toLocalTime()));
            return new Span(new Stamp(machine, text), until, JOIN, zone(when));
        }
        return new Span(new Stamp(machine, forms.time(start.toLocalTime())), dated(end, when), JOIN, zone(when));
    }

    /**
     * How far off it is: {@code now}, {@code in 25 minutes}, {@code in 3 hours}, {@code tomorrow}, {@code in 3 days}.
     * Null when it is over, far off, or the language has no words. Days are those of the site's zone, or of the
     * event's if it lasts whole days.
     */
    public @Nullable Stamp relative(When when) {
        if (now.reached(when.until())) {
            return null;
        }
        var machine = when.allDay() ? when.firstDay().toString() : machine(when.start(), when);
        var text = now.reached(when.from()) ? begun(when) : ahead(when);
        return text == null ? null : new Stamp(machine, text);
    }

    private @Nullable String begun(When when) {
        return forms.relative(when.allDay() ? Distance.TODAY : Distance.NOW, 0);
    }

    private @Nullable String ahead(When when) {
        var zone = when.allDay() ? when.zone() : site;
        var first = when.allDay() ? when.firstDay() : when.from().atZone(site).toLocalDate();
        long days = ChronoUnit.DAYS.between(now.today(zone), first);
        if (days >= FAR) {
            return null;
        } else if (days > 1) {
            return forms.relative(Distance.DAYS, days);
        } else if (days == 1) {
            return forms.relative(Distance.TOMORROW, 1);
        }
        // Minutes are asked only when they are shown: each question makes the page end sooner.
        long hours = now.until(when.from(), ChronoUnit.HOURS);
        return hours > 1
                ? forms.relative(Distance.HOURS, hours)
                : forms.relative(Distance.MINUTES, now.until(when.from(), ChronoUnit.MINUTES));
    }

    private Span days(When when) {
        var first = when.firstDay();
        var last = when.lastDay();
        if (first.equals(last)) {
            return new Span(day(first), null, JOIN, null);
        }
        String text;
        if (first.getYear() != last.getYear()) {
            text = forms.day(first);
        } else if (first.getMonth() == last.getMonth()) {
            text = forms.dayOfMonth(first);
        } else {
            text = forms.dayAndMonth(first);
        }
        return new Span(new Stamp(first.toString(), text), day(last), JOIN, null);
    }

    private Span timed(When when) {
        var start = when.start();
        var end = end(when);
        if (end == null) {
            return new Span(dated(start, when), null, JOIN, zone(when));
        }
        if (sameDay(start, end)) {
            var text = forms.day(start.toLocalDate()) + ", " + forms.timeBefore(start.toLocalTime(), end.toLocalTime());
            var until = new Stamp(machine(end, when), forms.time(end.toLocalTime()));
            return new Span(new Stamp(machine(start, when), text), until, JOIN, zone(when));
        }
        return new Span(dated(start, when), dated(end, when), JOIN, zone(when));
    }

    private Stamp dated(LocalDateTime time, When when) {
        return new Stamp(machine(time, when), forms.day(time.toLocalDate()) + ", " + forms.time(time.toLocalTime()));
    }

    /** An end that is not after the start says nothing. */
    private static @Nullable LocalDateTime end(When when) {
        var end = when.end();
        return end != null && end.isAfter(when.start()) ? end : null;
    }

    private static boolean sameDay(LocalDateTime start, LocalDateTime end) {
        return start.toLocalDate().equals(end.toLocalDate());
    }

    private static String machine(LocalDateTime wall, When when) {
        return ZonedDateTime.of(wall, when.zone()).format(MACHINE);
    }

    private @Nullable String zone(When when) {
        boolean same = site.getRules()
                        .getOffset(when.from())
                        .equals(when.zone().getRules().getOffset(when.from()))
                && site.getRules()
                        .getOffset(when.until())
                        .equals(when.zone().getRules().getOffset(when.until()));
        return same ? null : Zones.name(when.zone(), when.from(), language);
    }
}
