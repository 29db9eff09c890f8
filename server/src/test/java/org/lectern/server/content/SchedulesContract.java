package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.content.Samples.json;
import static org.lectern.server.content.Samples.titled;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.engine.tracking.Moments;
import org.lectern.server.store.Actor;
import org.lectern.server.store.PublicationRow;
import org.lectern.server.store.ScheduledRow;
import org.lectern.server.store.Scope;
import org.lectern.server.store.Stage;
import org.lectern.server.store.Wall;

/** What editors leave to time, on any database. The zone is two hours ahead of the clock. */
abstract class SchedulesContract extends EditingContract {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Set<Scope> ALL = Set.of(Scope.ALL);

    @Test
    void aScheduledRevisionTakesThePlaceOfWhatIsPublicAndADraftDoesNot() {
        var note = published("a");
        var second = revise(note.id(), "Second");
        var made = schedule(note.id(), second, "2026-05-01T15:00", null);
        revise(note.id(), "Third");

        assertThat(made.visibleFrom()).isEqualTo(Instant.parse("2026-05-01T13:00:00Z"));
        assertThat(made.from()).isEqualTo(new Wall("2026-05-01T15:00", "Europe/Berlin"));
        assertThat(shown("note", "a")).contains("a");
        clock.move(Duration.ofHours(1));
        assertThat(shown("note", "a")).contains("Second");
        assertThat(stage(note.id())).isEqualTo(Stage.CHANGED);
    }

    @Test
    void whatWasSubmittedWaitsForNobodyOnceItIsScheduled() {
        var note = note("a");
        entries.run(ADA, writing -> writing.workflow().submit(note.id(), note.draft(), null));
        schedule(note.id(), note.draft(), "2026-05-01T15:00", null);

        assertThat(stage(note.id())).isEqualTo(Stage.DRAFT);
        clock.move(Duration.ofHours(1));
        assertThat(stage(note.id())).isEqualTo(Stage.PUBLISHED);
    }

    @Test
    void aStubIsNoneAnyMoreOnceSomebodyPublishesIt() {
        var stub = entries.write(
                Actor.SYSTEM,
                writing ->
                        writing.create(NewEntry.named("note", "b", titled("b")).asStub()));
        entries.run(Actor.SYSTEM, writing -> writing.publish(stub.id(), stub.draft()));
        assertThat(isStub(stub.id())).isTrue();
        var whole = revise(stub.id(), "Whole");
        entries.run(ADA, writing -> writing.publish(stub.id(), whole));

        assertThat(isStub(stub.id())).isFalse();
    }

    private boolean isStub(String id) {
        return entries.write(ADA, writing -> writing.standing(id).entry().stub());
    }

    @Test
    void itEndsWhenItIsSaidTo() {
        var note = note("a");
        schedule(note.id(), note.draft(), "2026-05-01T15:00", "2026-05-01T16:00");
        assertThat(shown("note", "a")).isEmpty();
        clock.move(Duration.ofHours(1));
        assertThat(shown("note", "a")).contains("a");
        clock.move(Duration.ofHours(1));
        assertThat(shown("note", "a")).isEmpty();
    }

    @Test
    void theLogTellsAScheduleWhenItsTimeComes() {
        var note = note("a");
        schedule(note.id(), note.draft(), "2026-05-01T15:00", null);
        clock.move(Duration.ofHours(1));
        told.clear();
        try (var neighbours = database.neighbours(follower::look)) {
            new ChangeLog(database, follower, neighbours, new Moments(clock, Instant.MIN)).announce();
        }
        assertThat(told).singleElement().satisfies(change -> assertThat(change.after())
                .hasSize(1));
    }

    @Test
    void anEndAloneEndsWhatIsPublicThen() {
        var note = published("a");
        var ending = entries.write(ADA, writing -> writing.schedules().unpublish(note.id(), at("2026-05-01T15:00")));

        assertThat(ending.visibleUntil()).isEqualTo(Instant.parse("2026-05-01T13:00:00Z"));
        assertThat(ending.until()).isEqualTo(new Wall("2026-05-01T15:00", "Europe/Berlin"));
        clock.move(Duration.ofHours(1));
        assertThat(shown("note", "a")).isEmpty();
        refused(
                "Nothing of entry " + note.id()
                        + " is public just before 2026-05-01T14:00:00Z, so nothing can end then",
                writing -> writing.schedules().unpublish(note.id(), at("2026-05-01T16:00")));
    }

    @Test
    void anEndCanBeSaidOfWhatIsOnlyScheduledAndMoved() {
        var note = note("a");
        schedule(note.id(), note.draft(), "2026-05-01T15:00", null);
        by(ADA, writing -> writing.schedules().unpublish(note.id(), at("2026-05-01T16:00")));
        by(ADA, writing -> writing.schedules().unpublish(note.id(), at("2026-05-01T15:30")));
        clock.move(Duration.ofMinutes(90));
        assertThat(shown("note", "a")).isEmpty();
    }

    @Test
    void whatIsScheduledCanBeMovedAndWithdrawn() {
        var note = published("a");
        var second = revise(note.id(), "Second");
        var made = schedule(note.id(), second, "2026-05-01T15:00", null);
        var moved = entries.write(ADA, writing -> writing.schedules()
                .move(note.id(), made.id(), at("2026-05-01T17:00"), at("2026-05-01T18:00")));
        assertThat(moved.id()).isEqualTo(made.id());
        assertThat(shownAt("2026-05-01T14:59:59Z")).isEqualTo("a");
        assertThat(shownAt("2026-05-01T15:00:00Z")).isEqualTo("Second");
        assertThat(shownAt("2026-05-01T16:00:00Z")).isEqualTo("-");

        told.clear();
        by(ADA, writing -> writing.schedules().cancel(note.id(), made.id()));
        assertThat(shownAt("2026-05-01T16:00:00Z"))
                .as("what ended because it began goes on")
                .isEqualTo("a");
        assertThat(told).singleElement().satisfies(change -> assertThat(change.isPublic())
                .isTrue());
        refused(
                "Entry " + note.id() + " has nothing scheduled as " + made.id()
                        + ": it was withdrawn meanwhile, or is over",
                writing -> writing.schedules().cancel(note.id(), made.id()));
    }

    @Test
    void theEndOfWhatIsPublicCanBeWithdrawnAndItsBeginCannotBeMoved() {
        var note = published("a");
        var ending = entries.write(ADA, writing -> writing.schedules().unpublish(note.id(), at("2026-05-01T15:00")));
        refused(
                "Publication " + ending.id()
                        + " has begun at 2026-05-01T12:00:00Z: only its end can be moved; to change"
                        + " what is public, publish another revision",
                writing -> writing.schedules().move(note.id(), ending.id(), at("2026-05-01T15:00"), null));
        by(ADA, writing -> writing.schedules().cancel(note.id(), ending.id()));
        assertThat(shownAt("2027-01-01T00:00:00Z")).isEqualTo("a");
        refused(
                "Entry " + note.id() + " has nothing scheduled as " + ending.id()
                        + ": it was withdrawn meanwhile, or is over",
                writing -> writing.schedules().cancel(note.id(), ending.id()));
    }

    @Test
    void aNewerRevisionCanBePinnedInTheSameWindow() {
        var note = note("a");
        var made = schedule(note.id(), note.draft(), "2026-05-01T15:00", null);
        var second = revise(note.id(), "Second");
        assertThat(scheduled()).extracting(ScheduledRow::isBehind).containsExactly(true);
        by(ADA, writing -> writing.schedules().pin(note.id(), made.id(), second));
        assertThat(scheduled()).extracting(ScheduledRow::isBehind).containsExactly(false);
        assertThat(shownAt("2026-05-01T13:00:00Z")).isEqualTo("Second");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        var note = note("a");
        refused(
                "2026-03-29T02:30 does not exist in Europe/Berlin, where clocks are put forward then: 2026-03-29T01:59"
                        + " is the last minute before, 2026-03-29T03:00 the first after",
                writing -> writing.schedules().publish(note.id(), note.draft(), at("2026-03-29T02:30"), null));
        refused(
                "2026-05-01T14:00 in Europe/Berlin (2026-05-01T12:00:00Z) is over: choose a time that is still to come,"
                        + " or do it now",
                writing -> writing.schedules().publish(note.id(), note.draft(), at("2026-05-01T14:00"), null));
        refused(
                "A publication from 2026-05-01T13:00:00Z until 2026-05-01T13:00:00Z is never visible: let it end later",
                writing -> writing.schedules()
                        .publish(note.id(), note.draft(), at("2026-05-01T15:00"), at("2026-05-01T15:00")));
        schedule(note.id(), note.draft(), "2026-05-01T15:00", "2026-05-01T16:00");
        refused(
                "Revision " + note.draft() + " is public from 2026-05-01T13:00:00Z until 2026-05-01T14:00:00Z, which"
                        + " overlaps: choose another window, or end that publication first",
                writing -> writing.schedules().publish(note.id(), note.draft(), at("2026-05-01T15:30"), null));
        var unfit = create("note", "x", json("{}"));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> schedule(unfit.id(), unfit.draft(), "2026-05-01T15:00", null))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.Unfit.class));
    }

    @Test
    void whatIsScheduledIsListedInOrderOfTimeInParts() {
        var one = note("one");
        var two = published("two");
        var talk = create("talk", "t", json("{'title':'T','body':'x'}"));
        schedule(one.id(), one.draft(), "2026-05-01T16:00", "2026-05-01T18:00");
        by(ADA, writing -> writing.schedules().unpublish(two.id(), at("2026-05-01T17:00")));
        schedule(talk.id(), talk.draft(), "2026-05-01T15:00", null);

        assertThat(scheduled())
                .extracting(row -> row.entry().slug() + " " + row.begins() + " " + row.at())
                .containsExactly(
                        "t true 2026-05-01T13:00:00Z",
                        "one true 2026-05-01T14:00:00Z",
                        "two false 2026-05-01T15:00:00Z",
                        "one false 2026-05-01T16:00:00Z");
        var parts = new ArrayList<ScheduledRow>();
        ScheduledRow.Place after = null;
        for (var part = desk.scheduled(ALL, null, null, 1); !part.isEmpty(); ) {
            parts.addAll(part);
            after = part.get(0).place();
            part = desk.scheduled(ALL, null, after, 1);
        }
        assertThat(parts).isEqualTo(scheduled());
        assertThat(desk.scheduled(ALL, one.id(), null, 9)).hasSize(2);
        assertThat(desk.scheduled(Set.of(new Scope("main", "talk")), null, null, 9))
                .hasSize(1);
        assertThat(desk.scheduled(Set.of(new Scope("other", null), new Scope(null, "note")), null, null, 9))
                .hasSize(3);
        assertThat(desk.scheduled(Set.of(), null, null, 9)).isEmpty();
        by(ADA, writing -> writing.trash().put(one.id()));
        assertThat(scheduled()).hasSize(2);
    }

    @Test
    void whatIsReplacedByAScheduleIsNoEndOfItsOwn() {
        var note = published("a");
        var second = revise(note.id(), "Second");
        schedule(note.id(), second, "2026-05-01T15:00", null);
        assertThat(scheduled()).extracting(ScheduledRow::begins).containsExactly(true);
    }

    @Test
    void publishingNowGoesOnUntilWhatIsScheduledBegins() {
        var note = note("a");
        var second = revise(note.id(), "Second");
        var made = schedule(note.id(), second, "2026-05-01T15:00", null);
        by(ADA, writing -> writing.publish(note.id(), note.draft()));
        assertThat(shownAt("2026-05-01T12:59:59Z")).isEqualTo("a");
        by(ADA, writing -> writing.schedules().move(note.id(), made.id(), at("2026-05-01T16:00"), null));
        assertThat(shownAt("2026-05-01T13:59:59Z")).isEqualTo("a");
        assertThat(shownAt("2026-05-01T14:00:00Z")).isEqualTo("Second");
    }

    @Test
    void otherRulesOfTimeZonesMoveWhatIsStillToComeAndKeepTheWallTime() {
        var note = published("a");
        var second = revise(note.id(), "Second");
        var made = schedule(note.id(), second, "2026-05-01T15:00", "2026-05-01T18:00");
        // As if it had been written under rules that were an hour behind.
        database.write(transaction -> {
            transaction.meta().put("tzdata", "1999a");
            var rows = transaction.publications().of(note.id());
            transaction
                    .publications()
                    .windows(List.of(
                            rows.get(0).followedAt(Instant.parse("2026-05-01T14:00:00Z")),
                            rows.get(1)
                                    .from(Instant.parse("2026-05-01T14:00:00Z"), made.from())
                                    .until(Instant.parse("2026-05-01T17:00:00Z"), made.until())));
            return made;
        });
        assertThat(shownAt("2026-05-01T13:30:00Z")).isEqualTo("a");
        told.clear();

        new Foundation(database, clock).followTimeRules(entries);

        assertThat(shownAt("2026-05-01T12:59:59Z")).isEqualTo("a");
        assertThat(shownAt("2026-05-01T13:00:00Z")).isEqualTo("Second");
        assertThat(shownAt("2026-05-01T16:00:00Z")).isEqualTo("-");
        assertThat(told).singleElement().satisfies(change -> assertThat(change.isPublic())
                .isTrue());
    }

    @Test
    void whatIsScheduledIsWithdrawnWithItsEntry() {
        var note = note("a");
        schedule(note.id(), note.draft(), "2026-05-01T15:00", null);
        by(ADA, writing -> writing.workflow().archive(note.id()));
        assertThat(scheduled()).isEmpty();
        refused("Entry " + note.id() + " is archived: take it out of the archive first", writing -> writing.schedules()
                .publish(note.id(), note.draft(), at("2026-05-01T15:00"), null));
    }

    private PublicationRow schedule(String id, String revision, String from, String until) {
        return entries.write(
                ADA, writing -> writing.schedules().publish(id, revision, at(from), until == null ? null : at(until)));
    }

    private List<ScheduledRow> scheduled() {
        return desk.scheduled(ALL, null, null, 99);
    }

    private static WallTime at(String local) {
        return WallTime.of(local, BERLIN);
    }

    private String shownAt(String moment) {
        return source.bySlug("main", "note", "a", Instant.parse(moment))
                .value()
                .map(published -> published.document().getString("title"))
                .orElse("-");
    }
}
