package org.lectern.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.api.Condition;
import org.lectern.api.Order;
import org.lectern.api.Query;
import org.lectern.api.Window;

class SelectingTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @Test
    void textComparesFoldedAndNormalisedAndOnlyWithText() {
        var facts = one("a", field("topics", "Straße"), field("topics", "ﬁt"), field("size", 7));

        assertThat(Conditions.holds(Condition.eq("topics", "STRASSE"), facts)).isTrue();
        assertThat(Conditions.holds(Condition.eq("topics", "FIT"), facts)).isTrue();
        assertThat(Conditions.holds(Condition.contains("topics", "rass"), facts))
                .isTrue();
        assertThat(Conditions.holds(Condition.in("topics", "x", "fit"), facts)).isTrue();
        assertThat(Conditions.holds(Condition.ne("topics", "fit"), facts)).isFalse();
        assertThat(Conditions.holds(Condition.ne("nothing", "fit"), facts)).isTrue();
        assertThat(Conditions.holds(Condition.eq("size", "7"), facts)).isFalse();
        assertThat(Conditions.holds(compare("size", Condition.Operator.GT, "0"), facts))
                .isFalse();
        assertThat(Conditions.holds(compare("size", Condition.Operator.GE, 7), facts))
                .isTrue();
        assertThat(Conditions.holds(compare("size", Condition.Operator.LT, 7), facts))
                .isFalse();
    }

    @Test
    void textKeepsTheOrderOfCodePointsAndDropsWhatADatabaseCannotHold() {
        assertThat(Value.text("\uFFEE")).isLessThan(Value.text("\uD83D\uDE00"));
        assertThat(Value.text("a\0b\uD83Dc")).isEqualTo(new Value.Text("abc"));
        assertThat(Value.of(-0.0)).isEqualTo(Value.of(0));
        assertThatThrownBy(() -> Value.of(Double.NaN)).hasMessage("Nothing can be compared with what is not a number");
    }

    @Test
    void whoHasNoValueComesLastInBothDirectionsAndManyValuesCountBySmallest() {
        var all = List.of(
                candidate(one("a")),
                candidate(one("b", field("n", 3), field("n", 9))),
                candidate(one("c", field("n", 5))),
                candidate(one("d", field("n", "text"))),
                candidate(one("e", field("n", 5))));

        assertThat(ids(all, Query.of().orderBy(Order.by("n")))).containsExactly("b", "c", "e", "d", "a");
        assertThat(ids(all, Query.of().orderBy(Order.by("n").reversed()))).containsExactly("d", "c", "e", "b", "a");
    }

    @Test
    void pagesGoOnWhereTheLastEndedAlsoWhenItsLastEntryIsGone() {
        var all = new ArrayList<Candidate>();
        for (var id : List.of("a", "b", "c", "d")) {
            all.add(candidate(one(id, field("n", 1))));
        }
        var query = Query.of().orderBy(Order.by("n")).limit(2);
        var first = Selecting.from(all, selection(query, 0, null));
        all.remove(1);
        var second = Selecting.from(all, selection(query, 0, first.next()));

        assertThat(ids(first)).containsExactly("a", "b");
        assertThat(ids(second)).containsExactly("c", "d");
        assertThat(second.next()).isNull();
    }

    @Test
    void aPositionOfAnotherOrderIsRefused() {
        var query = Query.of().orderBy(Order.by("a"), Order.by("b"));

        assertThatThrownBy(() -> selection(query, 0, new Position(List.of(Value.of(1)), "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A position in this order has 2 values, not 1");
    }

    @Test
    void upcomingEndsWithTheFirstShownToEndOrTheFirstToBecomeVisible() {
        var all = List.of(
                candidate(happening("a", 10, 20)),
                candidate(happening("b", 15, 18)),
                candidate(happening("c", 16, 17)));
        var soon = candidate(new Facts("t", "d", "main", "d", at(12), null, at(90), at(91), List.of()));
        var query = Query.of().in(new Window.Upcoming());

        assertThat(Selecting.from(all, selection(query, 0, null)).until()).isEqualTo(at(17));
        assertThat(Selecting.from(all, selection(query.limit(1), 0, null)).until())
                .as("a and, as the proof of a next page, b are shown")
                .isEqualTo(at(18));
        assertThat(Selecting.from(all, selection(query.limit(1).withTotal(), 0, null))
                        .until())
                .isEqualTo(at(17));
        var more = new ArrayList<>(all);
        more.add(soon);
        assertThat(Selecting.from(more, selection(query, 0, null)).until()).isEqualTo(at(12));
    }

    @Test
    void pastEndsWhenTheNextIsOverAndHappeningWhenOneBeginsOrEnds() {
        var all = List.of(candidate(happening("a", 10, 20)), candidate(happening("b", 15, 30)));

        assertThat(until(all, new Window.Past(), 5)).isEqualTo(at(20));
        assertThat(until(all, new Window.Past(), 20)).isEqualTo(at(30));
        assertThat(until(all, new Window.Past(), 30)).isEqualTo(Instant.MAX);
        assertThat(until(all, new Window.Happening(), 5)).isEqualTo(at(10));
        assertThat(until(all, new Window.Happening(), 10)).isEqualTo(at(15));
        assertThat(until(all, new Window.Happening(), 16)).isEqualTo(at(20));
    }

    @Test
    void daysBeginAndEndWithTheZonesMidnights() {
        var noon = Instant.parse("2026-03-08T17:00:00Z");
        var span = Span.of(new Window.Days(0, 0), noon, CHICAGO);

        assertThat(span)
                .as("23 hours, the clocks go forward")
                .isEqualTo(new Span(Instant.parse("2026-03-08T06:00:00Z"), Instant.parse("2026-03-09T05:00:00Z")));
        assertThat(Span.dayEnds(noon, CHICAGO)).isEqualTo(Instant.parse("2026-03-09T05:00:00Z"));
        assertThat(Span.dayEnds(Instant.parse("2026-03-08T06:00:00Z"), CHICAGO))
                .as("at the change of offset")
                .isEqualTo(Instant.parse("2026-03-08T08:00:00Z"));
        assertThat(Span.dayEnds(noon, ZoneOffset.UTC)).isEqualTo(Instant.parse("2026-03-09T00:00:00Z"));
        assertThat(span.touches(span.from(), span.from())).as("an instant").isTrue();
        assertThat(span.touches(span.from().minusMillis(1), span.from())).isFalse();
        assertThat(span.touches(span.until(), span.until())).isFalse();
    }

    @Test
    void aMidnightThatComesTwiceEndsTheDayTwice() {
        // At 00:01 on 29 October 2006 the clocks of St. John's went back to 23:01.
        var zone = ZoneId.of("America/St_Johns");
        var again = Instant.parse("2006-10-29T02:45:00Z");

        assertThat(again.atZone(zone).toLocalDateTime()).hasToString("2006-10-28T23:15");
        assertThat(Span.dayEnds(again, zone)).isEqualTo(Instant.parse("2006-10-29T03:30:00Z"));
    }

    @Test
    void aChangeConcernsAQueryThatFindsItsFactsBeforeOrAfter() {
        var climate = List.of(one("a", field("topics", "climate")));
        var query = Query.of("t").where(Condition.eq("topics", "Climate"));
        var main = Set.of(Space.MAIN);

        assertThat(Concern.mayConcern(query, main, climate, List.of())).isTrue();
        assertThat(Concern.mayConcern(query, main, List.of(), climate)).isTrue();
        assertThat(Concern.mayConcern(query, main, List.of(one("a")), List.of()))
                .isFalse();
        assertThat(Concern.mayConcern(query, Set.of("law"), climate, climate)).isFalse();
        assertThat(Concern.mayConcern(Query.of("u"), main, climate, climate)).isFalse();
        assertThat(Concern.mayConcern(query.in(new Window.Past()), main, climate, climate))
                .as("it does not happen in time")
                .isFalse();
        assertThat(Concern.mayConcern(Query.of().where(Condition.contains("body", "x")), main, climate, climate))
                .as("parts of text always count as met")
                .isTrue();
    }

    private static Condition compare(String field, Condition.Operator operator, Object value) {
        return new Condition(field, operator, List.of(value));
    }

    private static Instant until(List<Candidate> all, Window window, long at) {
        return Selecting.from(all, selection(Query.of().in(window), at, null)).until();
    }

    private static Selection selection(Query query, long at, Position after) {
        return new Selection(query, Set.of(Space.MAIN), at(at), CHICAGO, after);
    }

    private static List<String> ids(Collection<Candidate> all, Query query) {
        return ids(Selecting.from(all, selection(query, 0, null)));
    }

    private static List<String> ids(Found found) {
        return found.entries().stream().map(Published::id).toList();
    }

    private static Instant at(long seconds) {
        return Instant.ofEpochSecond(seconds);
    }

    private static IndexedField field(String name, Object value) {
        return new IndexedField(name, "", Value.of(value));
    }

    private static Facts one(String id, IndexedField... fields) {
        return new Facts("t", id, "main", id, at(0), null, null, null, List.of(fields));
    }

    private static Facts happening(String id, long from, long until) {
        return new Facts("t", id, "main", id, at(0), null, at(from), at(until), List.of());
    }

    private static Candidate candidate(Facts facts) {
        var document = jakarta.json.JsonObject.EMPTY_JSON_OBJECT;
        return new Candidate(
                facts, new Published("t", facts.id(), "main", facts.id(), "r", 1, document, at(0), null, false, null));
    }
}
