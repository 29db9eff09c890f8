package org.lectern.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.testkit.Gathering.document;
import static org.lectern.testkit.Gathering.with;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.api.Condition;
import org.lectern.api.Entry;
import org.lectern.api.Query;
import org.lectern.api.Status;
import org.lectern.api.Window;
import org.lectern.engine.model.Languages;
import org.lectern.engine.query.Space;
import org.lectern.engine.tracking.Absence;
import org.lectern.engine.tracking.TrackedReading;
import org.lectern.engine.type.Types;

class TrackedReadingTest {

    private static final Instant EIGHT = Instant.parse("2031-05-01T08:00:00Z");
    private static final Instant TEN = Instant.parse("2031-05-01T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2031-05-01T11:00:00Z");

    private final Types types = Types.of(new Gathering.Type());
    private final InMemorySource source = new InMemorySource(types);

    private TrackedReading at(Instant moment) {
        return new TrackedReading(
                source,
                types,
                new TrackedReading.View(
                        Set.of(Space.MAIN),
                        moment,
                        new Languages(Locale.ENGLISH, Locale.ENGLISH),
                        ZoneOffset.UTC,
                        entry -> URI.create("https://lectern.example/" + entry.slug())));
    }

    @Test
    void what_was_not_looked_at_is_no_dependency() {
        source.entry("gathering", "a", document("A", "2031-05-01T10:00")).add();
        var reading = at(EIGHT);

        var entry = reading.entry("gathering", "a").orElseThrow();
        entry.card();

        assertThat(reading.dependencies().validUntil()).isEqualTo(Instant.MAX);
        assertThat(reading.dependencies().entries()).containsExactly(entry.ref().id());
        assertThat(entry.card().link()).hasToString("https://lectern.example/a");
    }

    @Test
    void the_status_changes_exactly_at_the_start_and_at_the_end() {
        source.entry("gathering", "a", document("A", "2031-05-01T10:00")).add();

        assertStatus(EIGHT, Status.UPCOMING, TEN);
        assertStatus(TEN.minusMillis(1), Status.UPCOMING, TEN);
        assertStatus(TEN, Status.NOW, ELEVEN);
        assertStatus(ELEVEN.minusMillis(1), Status.NOW, ELEVEN);
        assertStatus(ELEVEN, Status.PAST, Instant.MAX);
    }

    private void assertStatus(Instant moment, Status status, Instant until) {
        var reading = at(moment);
        assertThat(reading.entry("gathering", "a").map(Entry::status)).contains(status);
        assertThat(reading.dependencies().validUntil()).isEqualTo(until);
    }

    @Test
    void what_was_cancelled_or_postponed_is_so_at_any_time() {
        var document = document("A", "2031-05-01T10:00");
        source.entry("gathering", "c", with(document, "state", "cancelled")).add();
        source.entry("gathering", "p", with(document, "state", "postponed")).add();

        assertThat(at(ELEVEN).entry("gathering", "c").map(Entry::status)).contains(Status.CANCELLED);
        assertThat(at(EIGHT).entry("gathering", "p").map(Entry::status)).contains(Status.POSTPONED);
    }

    @Test
    void an_entry_that_is_not_there_is_remembered_and_so_is_the_moment_it_appears() {
        source.entry("gathering", "soon", document("Soon", "2031-05-01T10:00"))
                .from(TEN)
                .add();
        var reading = at(EIGHT);

        assertThat(reading.entry("gathering", "never")).isEmpty();
        assertThat(reading.entry("gathering", "soon")).isEmpty();

        assertThat(reading.dependencies().absences())
                .containsExactlyInAnyOrder(new Absence("gathering", "never"), new Absence("gathering", "soon"));
        assertThat(reading.dependencies().validUntil()).isEqualTo(TEN);
        assertThat(at(TEN).entry("gathering", "soon")).isPresent();
    }

    @Test
    void a_publication_ends_what_was_made_of_it() {
        source.entry("gathering", "a", document("A", "2031-05-01T10:00"))
                .until(ELEVEN)
                .add();
        var reading = at(EIGHT);

        assertThat(reading.entry("gathering", "a")).isPresent();

        assertThat(reading.dependencies().validUntil()).isEqualTo(ELEVEN);
        assertThat(at(ELEVEN).entry("gathering", "a")).isEmpty();
    }

    @Test
    void what_an_entry_shows_of_others_is_a_dependency_too() {
        var whole = source.entry("gathering", "whole", document("Whole", "2031-05-01T08:00"))
                .until(TEN)
                .add();
        var part = with(document("Part", "2031-05-01T10:00"), "partOf", whole.toString());
        source.entry("gathering", "part", part).add();
        var reading = at(EIGHT);

        assertThat(reading.entry("gathering", "part").orElseThrow().card().kicker())
                .isEqualTo("Whole");

        assertThat(reading.dependencies().entries()).hasSize(2).contains(whole.id());
        assertThat(reading.dependencies().validUntil()).isEqualTo(TEN);
    }

    @Test
    void a_query_is_remembered_with_its_next_change_and_its_results() {
        source.entry("gathering", "a", with(document("A", "2031-05-01T10:00"), "topic", "sea"))
                .add();
        source.entry("gathering", "b", with(document("B", "2031-05-02T10:00"), "topic", "sea"))
                .add();
        var reading = at(EIGHT);

        var view = reading.entry("gathering", "b").orElseThrow().view();

        assertThat(view).isEqualTo(new Gathering.View(null, "A"));
        assertThat(reading.dependencies().queries())
                .containsExactly(Query.of("gathering")
                        .where(Condition.eq("topic", "sea"))
                        .in(new Window.Upcoming())
                        .limit(1));
        assertThat(reading.dependencies().entries()).hasSize(2);
        assertThat(reading.dependencies().validUntil()).isEqualTo(ELEVEN);
        assertThat(at(ELEVEN).entry("gathering", "b").orElseThrow().view()).isEqualTo(new Gathering.View(null, "B"));
    }

    @Test
    void an_answer_that_was_remembered_still_counts_with_the_moment_it_ends() {
        source.entry("gathering", "a", document("A", "2031-05-01T10:00"))
                .until(ELEVEN)
                .add();
        var reading = at(EIGHT);
        var first = reading.entry("gathering", "a").orElseThrow();

        var second = reading.entry(first.ref()).orElseThrow();

        assertThat(second).isSameAs(first);
        assertThat(reading.dependencies().validUntil()).isEqualTo(ELEVEN);
    }

    @Test
    void entries_that_show_each_other_are_refused_with_a_sentence() {
        source.entry("gathering", "hen", document("Hen", "2031-05-01T10:00"))
                .until(EIGHT)
                .add();
        source.entry("gathering", "egg", with(document("Egg", "2031-05-01T10:00"), "partOf", "gathering/hen"))
                .add();
        source.entry("gathering", "hen", with(document("Hen", "2031-05-01T10:00"), "partOf", "gathering/egg"))
                .from(EIGHT)
                .add();

        assertThatThrownBy(
                        () -> at(EIGHT).entry("gathering", "hen").orElseThrow().card())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Entries describe each other in a circle, last gathering/")
                .hasMessageEndingWith("; a card must not show what shows it");
    }
}
