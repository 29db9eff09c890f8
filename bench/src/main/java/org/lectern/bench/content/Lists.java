package org.lectern.bench.content;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.lectern.api.Condition;
import org.lectern.engine.type.Types;
import org.lectern.server.content.Desk;
import org.lectern.server.content.Entries;
import org.lectern.server.content.Follower;
import org.lectern.server.content.Foundation;
import org.lectern.server.store.Attention;
import org.lectern.server.store.Database;
import org.lectern.server.store.DraftFilter;
import org.lectern.server.store.DraftOrder;
import org.lectern.server.store.DraftQuery;
import org.lectern.server.store.Scope;
import org.lectern.server.store.Stage;

/** How long editors' lists take over the data folder of a server that is not running, one after the other. */
public final class Lists {

    private static final int PAGE = 50;
    private static final DraftFilter ALL = DraftFilter.all(Set.of(Scope.ALL));

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Lists() {}

    /** @param arguments a data folder that {@link Fill} has filled, and how many lists of each kind */
    public static void main(String[] arguments) {
        var types = Types.load(Lists.class.getClassLoader());
        int rounds = Integer.parseInt(arguments[1]);
        try (var database = Database.sqlite(Path.of(arguments[0]));
                var follower = Follower.start(database)) {
            var entries = new Entries(database, types, follower, Clock.systemUTC());
            new Foundation(database, Clock.systemUTC()).followDrafts(entries, types, said -> {});
            var desk = new Desk(database, types, InstantSource.system());
            System.out.printf(Locale.ROOT, "%d entries, %d of each kind%n", desk.count(ALL), rounds);
            kinds().forEach((name, query) -> {
                measure(name, rounds, () -> desk.list(query).size());
                var all = desk.list(query);
                if (all.size() == PAGE) {
                    measure(name + ", later", rounds, () -> desk.list(
                                    query.after(all.get(PAGE - 1).place()))
                            .size());
                }
            });
            measure("count of all", rounds, () -> (int) desk.count(ALL));
            measure("count of published", rounds, () -> (int) desk.count(ALL.withStages(Stage.PUBLISHED)));
        }
    }

    private static Map<String, DraftQuery> kinds() {
        var kinds = new LinkedHashMap<String, DraftQuery>();
        for (var order : DraftOrder.FIXED) {
            for (boolean down : List.of(false, true)) {
                kinds.put(
                        "by " + order + (down ? " down" : ""),
                        DraftQuery.latest(ALL, PAGE).by(order, down));
            }
        }
        var filters = new LinkedHashMap<String, DraftFilter>();
        filters.put("type", ALL.withTypes("event"));
        filters.put("rare type", ALL.withTypes("series"));
        filters.put("published", ALL.withStages(Stage.PUBLISHED));
        filters.put("in review (none)", ALL.withStages(Stage.IN_REVIEW));
        for (var one : Attention.values()) {
            filters.put(one.toString(), ALL.withAttention(one));
        }
        filters.put("any attention", ALL.withAttention(Attention.values()));
        filters.put("a common word", ALL.withText("the"));
        filters.put("letters", ALL.withText("s"));
        filters.put("two words", ALL.withText("the w"));
        filters.put("no such word", ALL.withText("nowhere"));
        filters.put(
                "another's since",
                new DraftFilter(
                        Set.of(Scope.ALL),
                        "main",
                        Set.of(),
                        Set.of(),
                        null,
                        "nobody",
                        Instant.EPOCH,
                        null,
                        "e",
                        Set.of(),
                        null,
                        List.of()));
        filters.put("a field", ALL.withTypes("event").with(Condition.contains("title", "the")));
        kinds.put("by a field", DraftQuery.latest(ALL.withTypes("event"), PAGE).by(DraftOrder.of("title"), false));
        filters.forEach((name, filter) -> kinds.put(name, DraftQuery.latest(filter, PAGE)));
        return kinds;
    }

    private static void measure(String name, int rounds, IntSupplier work) {
        int warm = 0;
        for (int i = 0; i < rounds / 4; i++) {
            warm += work.getAsInt();
        }
        var clock = new long[rounds];
        var processor = new long[rounds];
        int size = 0;
        for (int i = 0; i < rounds; i++) {
            long from = System.nanoTime();
            long used = THREADS.getCurrentThreadCpuTime();
            size = work.getAsInt();
            processor[i] = THREADS.getCurrentThreadCpuTime() - used;
            clock[i] = System.nanoTime() - from;
        }
        System.out.printf(
                Locale.ROOT,
                "%-28s %5d rows  p50 %6.2f ms  p99 %6.2f ms  of the processor p50 %6.2f ms  p99 %6.2f ms%n",
                name,
                size,
                percentile(clock, 50),
                percentile(clock, 99),
                percentile(processor, 50),
                percentile(processor, 99));
    }

    private static double percentile(long[] nanos, int percent) {
        Arrays.sort(nanos);
        return nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)] / 1e6;
    }
}
