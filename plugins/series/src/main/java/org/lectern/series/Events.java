package org.lectern.series;

import java.util.List;
import org.lectern.api.Condition;
import org.lectern.api.Entry;
import org.lectern.api.Order;
import org.lectern.api.Query;
import org.lectern.api.Reading;
import org.lectern.api.Ref;
import org.lectern.api.Window;

/** The events of the series that is described, asked for by what they say of themselves. */
final class Events {

    /** The most that one list holds. */
    static final int MOST = 200;

    private static final String EVENT = "event";
    private static final String FIELD = "series";

    private Events() {}

    /** By their start; those without a date last. */
    static List<Entry> all(Reading reading) {
        return find(reading, new Window.Any(), MOST);
    }

    /** Those that are not over, the next first. */
    static List<Entry> upcoming(Reading reading, int most) {
        return find(reading, new Window.Upcoming(), most);
    }

    /** Those that are over, the latest first. */
    static List<Entry> past(Reading reading) {
        return find(reading, new Window.Past(), MOST);
    }

    private static List<Entry> find(Reading reading, Window window, int most) {
        return reading.self()
                .map(series -> reading.find(query(series, window, most)).list())
                .orElse(List.of());
    }

    private static Query query(Ref series, Window window, int most) {
        var query =
                Query.of(EVENT).where(Condition.eq(FIELD, series)).in(window).limit(most);
        return window instanceof Window.Any ? query.orderBy(Order.by(Order.HAPPENS), Order.by(Order.SORT_KEY)) : query;
    }
}
