package org.lectern.engine.tracking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.lectern.api.Lasting;
import org.lectern.api.Now;
import org.lectern.engine.query.Span;

/** The clock of one rendering: frozen, and it remembers when each answer ends. */
final class TrackedNow implements Now {

    private final Instant at;
    private final Boundaries boundaries;

    TrackedNow(Instant at, Boundaries boundaries) {
        this.at = at;
        this.boundaries = boundaries;
    }

    @Override
    public boolean reached(Instant moment) {
        boolean reached = !moment.isAfter(at);
        if (!reached) {
            boundaries.endsAt(moment);
        }
        return reached;
    }

    @Override
    public LocalDate today(ZoneId zone) {
        return boundaries.remember(new Lasting<>(LocalDate.ofInstant(at, zone), Span.dayEnds(at, zone)));
    }

    @Override
    public long until(Instant moment, ChronoUnit unit) {
        if (unit != ChronoUnit.HOURS && unit != ChronoUnit.MINUTES) {
            throw new IllegalArgumentException(
                    "until() counts HOURS or MINUTES, not " + unit + "; for days compare with today(zone)");
        }
        if (reached(moment)) {
            return 0;
        }
        var one = unit.getDuration();
        var left = Duration.between(at, moment);
        long whole = left.dividedBy(one);
        long units = one.multipliedBy(whole).equals(left) ? whole : whole + 1;
        // "3 hours" holds while more than two hours are left: it ends when exactly two are.
        boundaries.endsAt(moment.minus(one.multipliedBy(units - 1)));
        return units;
    }

    @Override
    public <V> V ask(Function<Instant, Lasting<V>> question) {
        return boundaries.remember(question.apply(at));
    }
}
