package org.lectern.server.content;

import static org.lectern.server.content.Samples.json;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.lectern.api.Condition;
import org.lectern.api.Condition.Operator;
import org.lectern.api.Order;
import org.lectern.api.Query;
import org.lectern.api.Window;

/** Entries, queries and moments drawn from few values, so that they meet often; the same for the same seed. */
final class RandomContent {

    static final Instant START = Instant.parse("2026-03-07T00:00:00Z");
    private static final int HOURS = 96;
    private static final List<String> WORDS =
            List.of("Sea", "SEA", "Straße", "strasse", "ﬁre", "\uD83D\uDE00", "\uFFEE", "Ä", "a_b%", "");
    private static final List<String> FIELDS =
            List.of("title", "topics", "size", "@sort", "@happens", "@published", "@slug", "when.start", "nothing");

    private final Random random;

    RandomContent(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <V> V one(List<V> values) {
        return values.get(below(values.size()));
    }

    /** On the hour or a little beside it, so that boundaries are met exactly as well as not. */
    Instant moment() {
        var hour = START.plus(Duration.ofHours(below(HOURS)));
        return one(List.of(hour, hour, hour.minusMillis(1), hour.plusNanos(1), hour.plusSeconds(below(3600))));
    }

    private Instant hour() {
        return START.plus(Duration.ofHours(below(HOURS)));
    }

    /** Entries of both types and spaces, each with one to three publications, some of which lie ahead. */
    List<Spec> specs(int entries) {
        var specs = new ArrayList<Spec>();
        for (int i = 0; i < entries; i++) {
            var type = one(List.of("talk", "talk", "note"));
            var space = one(List.of("main", "main", "law"));
            boolean stub = below(10) == 0;
            Instant from = below(2) == 0 ? Instant.EPOCH : hour();
            for (int publications = 1 + below(3); publications > 0; publications--) {
                Instant until = below(2) == 0 ? null : from.plus(Duration.ofHours(1 + below(30)));
                specs.add(new Spec(space, type, "s" + i, document(type), from, until, stub, null));
                if (until == null) {
                    break;
                }
                from = until.plus(Duration.ofHours(below(3)));
            }
        }
        return specs;
    }

    JsonObject document(String type) {
        var title = below(4) == 0 && type.equals("talk")
                ? "{'en':'" + one(WORDS) + " x','de':'" + one(WORDS) + " y'}"
                : "'" + one(WORDS) + " x'";
        var text = new StringBuilder("{'title':" + title);
        if (below(4) > 0) {
            text.append(",'topics':['")
                    .append(one(WORDS))
                    .append("','")
                    .append(one(WORDS))
                    .append("']");
        }
        if (below(3) > 0) {
            text.append(",'size':").append(type.equals("note") ? "'" + below(4) + "'" : below(4));
        }
        if (type.equals("talk") && below(4) > 0) {
            text.append(",'when':").append(when());
        }
        return json(text.append("}").toString());
    }

    private String when() {
        var start = LocalDateTime.ofInstant(hour(), Spec.MAIN.zone());
        var end = start.plusHours(below(12));
        return "{'start':'" + start + "','end':" + (below(3) == 0 ? "null" : "'" + end + "'")
                + ",'zone':'America/Chicago','allDay':" + (below(4) == 0) + "}";
    }

    Query query() {
        var conditions = new ArrayList<Condition>();
        for (int i = below(3); i > 0; i--) {
            conditions.add(condition());
        }
        var orders = new ArrayList<Order>();
        for (int i = below(3); i > 0; i--) {
            orders.add(new Order(one(FIELDS), random.nextBoolean()));
        }
        var types = one(List.of(Set.<String>of(), Set.of("talk"), Set.of("note"), Set.of("talk", "note")));
        return new Query(types, conditions, window(), orders, 1 + below(below(2) == 0 ? 4 : 100), random.nextBoolean());
    }

    Window window() {
        int first = below(5) - 2;
        return one(List.of(
                new Window.Any(),
                new Window.Upcoming(),
                new Window.Past(),
                new Window.Happening(),
                new Window.Days(first, first + below(3))));
    }

    private Condition condition() {
        var field = below(2) == 0 ? "topics" : one(FIELDS);
        var operator = below(2) == 0 ? Operator.EQ : one(List.of(Operator.values()));
        return operator == Operator.IN
                ? Condition.in(field, value(), value())
                : new Condition(field, operator, List.of(value()));
    }

    private Object value() {
        return switch (below(5)) {
            case 0 -> below(4);
            case 1 -> Integer.toString(below(4));
            case 2 -> hour();
            case 3 -> one(List.of("s3", "s1", "x", "e"));
            default -> one(WORDS);
        };
    }
}
