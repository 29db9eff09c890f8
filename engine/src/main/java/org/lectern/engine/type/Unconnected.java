package org.lectern.engine.type;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.lectern.api.Entries;
import org.lectern.api.Entry;
import org.lectern.api.Lasting;
import org.lectern.api.Now;
import org.lectern.api.Query;
import org.lectern.api.Reading;
import org.lectern.api.Ref;

/**
 * A world with nothing in it, for what must follow from a document alone: the title that an entry sorts by is stored,
 * so it cannot depend on other entries or on the time. Tests of a type can look at its content in it.
 */
public record Unconnected(Locale language) implements Reading {

    @Override
    public Optional<Ref> self() {
        return Optional.empty();
    }

    @Override
    public Now now() {
        return Epoch.ONLY;
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Optional<Entry> entry(Ref ref) {
        return Optional.empty();
    }

    @Override
    public Entries find(Query query) {
        return new Entries(List.of(), OptionalLong.empty());
    }

    private enum Epoch implements Now {
        ONLY;

        @Override
        public boolean reached(Instant moment) {
            return !moment.isAfter(Instant.EPOCH);
        }

        @Override
        public LocalDate today(ZoneId zone) {
            return LocalDate.EPOCH;
        }

        @Override
        public long until(Instant moment, ChronoUnit unit) {
            return Duration.between(Instant.EPOCH, moment).dividedBy(unit.getDuration());
        }

        @Override
        public <V> V ask(Function<Instant, Lasting<V>> question) {
            return question.apply(Instant.EPOCH).value();
        }
    }
}
