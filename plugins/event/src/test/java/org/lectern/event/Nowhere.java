package org.lectern.event;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.lectern.api.Entries;
import org.lectern.api.Entry;
import org.lectern.api.Now;
import org.lectern.api.Query;
import org.lectern.api.Reading;
import org.lectern.api.Ref;

/** A world without entries and without a clock. */
record Nowhere() implements Reading {

    @Override
    public Now now() {
        throw new UnsupportedOperationException("Nothing here may depend on the clock");
    }

    @Override
    public Locale language() {
        return Locale.ENGLISH;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("America/Chicago");
    }

    @Override
    public Optional<Entry> entry(Ref ref) {
        return Optional.empty();
    }

    @Override
    public Entries find(Query query) {
        return new Entries(List.of(), OptionalLong.empty());
    }
}
