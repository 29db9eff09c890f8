package org.lectern.engine.rendering.template;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.lectern.api.Lasting;
import org.lectern.api.Now;

/** A clock that stands still and forgets what it was asked. */
record StillNow(Instant at) implements Now {

    StillNow() {
        this(Instant.parse("2031-10-06T16:00:00Z"));
    }

    @Override
    public boolean reached(Instant moment) {
        return !moment.isAfter(at);
    }

    @Override
    public LocalDate today(ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    @Override
    public long until(Instant moment, ChronoUnit unit) {
        return Math.max(0, at.until(moment, unit));
    }

    @Override
    public <V> V ask(Function<Instant, Lasting<V>> question) {
        return question.apply(at).value();
    }
}
