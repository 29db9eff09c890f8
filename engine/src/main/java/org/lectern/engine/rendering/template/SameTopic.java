package org.lectern.engine.rendering.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Condition;
import org.lectern.api.Entries;
import org.lectern.api.Entry;
import org.lectern.api.HasTopics;
import org.lectern.api.Order;
import org.lectern.api.Query;
import org.lectern.api.Window;

/**
 * The rule for an entry that names no others: entries of any type that share a topic with it. What is to come is first,
 * the soonest at the head; then what has a day, the most recent at the head; then the rest, the newest publication at
 * the head.
 */
final class SameTopic {

    /** The most entries it gives: each that is looked at is opened, and that is what the rule costs. */
    static final int MOST = 12;

    /** One more than is shown, since the entry itself may be among them. */
    private static final int ENOUGH = MOST + 1;

    private SameTopic() {}

    static List<Entry> of(Entry entry, Function<Query, Entries> found) {
        if (entry.topics().isEmpty()) {
            return List.of();
        }
        var sharing = Query.of()
                .where(Condition.in(HasTopics.FIELD, entry.topics().toArray()))
                .limit(ENOUGH);
        var coming = found.apply(sharing.in(new Window.Upcoming())).list();
        var past = found.apply(sharing.in(new Window.Past())).list();
        // What is not in time cannot be asked for alone: it may hide behind as many that are.
        var others = found.apply(sharing.orderBy(Order.by("published").reversed(), newest())
                        .limit(2 * ENOUGH))
                .list();
        var all = new LinkedHashMap<String, Entry>();
        Stream.concat(coming.stream(), recent(past, others).stream())
                .filter(other -> !other.ref().equals(entry.ref()))
                .forEach(other -> all.putIfAbsent(other.ref().id(), other));
        return all.values().stream().limit(MOST).toList();
    }

    private static Order newest() {
        return Order.by(Order.PUBLISHED).reversed();
    }

    private static List<Entry> recent(List<Entry> past, List<Entry> others) {
        var recent = new ArrayList<>(past);
        recent.addAll(others);
        recent.sort(Comparator.comparing(SameTopic::day, Comparator.nullsLast(Comparator.reverseOrder())));
        return recent;
    }

    private static @Nullable LocalDate day(Entry entry) {
        var when = entry.when() == null ? entry.card().when() : entry.when();
        return when == null ? null : when.firstDay();
    }
}
