package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.content.Samples.json;
import static org.lectern.server.content.Samples.titled;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.api.Query;
import org.lectern.api.Ref;
import org.lectern.engine.query.Facts;
import org.lectern.server.store.Change;
import org.lectern.server.store.Counting;
import org.lectern.server.store.OriginRow;
import org.lectern.server.store.Stage;

/** What is thrown away, brought back and truly removed, and who is told, on any database. */
abstract class TrashContract extends EditingContract {

    @Test
    void whatIsTrashedLeavesThePublicAtOnceAndEverybodyIsTold() {
        var note = published("a");
        by(ADA, writing -> writing.publish(note.id(), note.draft(), Instant.EPOCH, Instant.EPOCH.plusSeconds(1)));
        clock.move(Duration.ofSeconds(1));
        by(ADA, writing -> writing.unpublish(note.id()));
        by(
                ADA,
                writing -> writing.publish(
                        note.id(),
                        note.draft(),
                        clock.instant(),
                        clock.instant().plusSeconds(60)));
        by(
                ADA,
                writing ->
                        writing.publish(note.id(), note.draft(), clock.instant().plusSeconds(90), null));
        clock.move(Duration.ofSeconds(1));
        told.clear();

        by(ADA, writing -> writing.trash().put(note.id()));

        assertThat(shown("note", "a")).isEmpty();
        assertThat(source.bySlug("main", "note", "a", clock.instant()).until())
                .as("nothing is scheduled any more")
                .isEqualTo(Instant.MAX);
        assertThat(source.find(SourceContract.selection(Query.of("note"), clock.instant(), null))
                        .entries())
                .isEmpty();
        assertThat(told).singleElement().satisfies(change -> {
            assertThat(change.isPublic()).isTrue();
            assertThat(change.slugs()).containsExactly("a");
            assertThat(change.before()).as("the visible and the scheduled one").hasSize(2);
            assertThat(change.after()).extracting(Facts::visibleUntil).containsExactly(clock.instant());
        });
    }

    @Test
    void whatIsInTheTrashKeepsItsSlugAndCannotBeWorkedOn() {
        var note = published("a");
        by(ADA, writing -> writing.trash().put(note.id()));

        var trashed = "Entry " + note.id() + " is in the trash: restore it first";
        refused(trashed, writing -> writing.revise(note.id(), note.draft(), titled("B"), null));
        refused(trashed, writing -> writing.publish(note.id(), note.draft()));
        refused(trashed, writing -> writing.publish(note.id(), note.draft(), clock.instant(), null));
        refused(trashed, writing -> writing.fill(note.id(), note.draft(), titled("B"), null));
        refused(trashed, writing -> writing.unpublish(note.id()));
        refused(trashed, writing -> writing.rename(note.id(), "b"));
        refused(trashed, writing -> writing.duplicate(note.id()));
        refused(trashed, writing -> writing.workflow().submit(note.id(), note.draft(), null));
        refused(trashed, writing -> writing.workflow().archive(note.id()));
        refused(trashed, writing -> writing.workflow().unarchive(note.id()));
        refused(trashed, writing -> writing.trash().put(note.id()));
        refused(
                "The slug a belongs to note/" + note.id() + ": choose another",
                writing -> writing.create(NewEntry.named("note", "a", titled("B"))));
    }

    @Test
    void whatIsRestoredIsADraftWithItsSlugAndHistory() {
        var note = published("a");
        by(ADA, writing -> writing.workflow()
                .submit(note.id(), writing.revise(note.id(), note.draft(), titled("B"), null), null));
        by(ADA, writing -> writing.trash().put(note.id()));
        told.clear();
        by(BOB, writing -> writing.trash().restore(note.id()));

        assertThat(stage(note.id())).isEqualTo(Stage.DRAFT);
        assertThat(shown("note", "a")).isEmpty();
        assertThat(told).hasSize(1);
        by(BOB, writing -> writing.publish(note.id(), draft(writing, note.id())));
        assertThat(shown("note", "a")).contains("B");
        var notThere = "Entry " + note.id() + " is not in the trash: only what is there can be restored or purged";
        refused(notThere, writing -> writing.trash().restore(note.id()));
        refused(notThere, writing -> writing.trash().purge(note.id()));
    }

    @Test
    void whatIsPurgedIsTrulyGoneButForARowThatNamesNoContent() {
        var other = note("other");
        var talk = create("talk", "secret", json("{'title':'Secret','speaker':'note/other','body':'x'}"));
        by(ADA, writing -> {
            writing.publish(talk.id(), talk.draft());
            writing.remember(new OriginRow(
                    talk.id(),
                    "main",
                    "talk",
                    "page",
                    "example.org/secret",
                    URI.create("https://example.org/secret"),
                    talk.draft(),
                    null));
        });
        var admirer = create("talk", "admirer", json("{'title':'A','speaker':'note/other'}"));
        clock.move(Duration.ofSeconds(1));
        by(ADA, writing -> writing.rename(talk.id(), "most-secret"));
        by(ADA, writing -> writing.workflow()
                .submit(talk.id(), writing.revise(talk.id(), talk.draft(), json("{'title':'B'}"), null), "secretly"));
        by(ADA, writing -> writing.trash().put(talk.id()));
        told.clear();
        by(BOB, writing -> writing.trash().purge(talk.id()));

        for (var table :
                List.of("revision", "publication", "field", "slug_history", "reference", "origin", "review", "draft")) {
            assertThat(Counting.rows(database, table, "entry = '" + talk.id() + "'"))
                    .as(table)
                    .isZero();
        }
        assertThat(Counting.rows(database, "audit", "detail like '%secret%'")).isZero();
        assertThat(Counting.rows(
                        database, "audit", "action = 'purge' and detail = '' and subject = '" + talk.id() + "'"))
                .isEqualTo(1);
        assertThat(told).singleElement().extracting(Change::slugs).isEqualTo(java.util.Set.of("secret", "most-secret"));
        List<String> referring =
                database.read(transaction -> transaction.references().to(new Ref("note", other.id())));
        assertThat(referring).containsExactly(admirer.id());
        assertThat(create("talk", "secret", json("{'title':'Anew'}")).slug()).isEqualTo("secret");
        refused("There is no entry " + talk.id(), writing -> writing.trash().restore(talk.id()));
    }

    @Test
    void aReferenceToWhatWasPurgedStaysAndLeadsNowhere() {
        var note = published("ada");
        var talk = create("talk", "t", json("{'title':'T','speaker':'note/ada','body':'x'}"));
        by(ADA, writing -> writing.publish(talk.id(), talk.draft()));
        by(ADA, writing -> writing.trash().put(note.id()));
        by(ADA, writing -> writing.trash().purge(note.id()));

        assertThat(shown("talk", "t")).contains("T");
        assertThat(source.byId("note", note.id(), clock.instant()).value()).isEmpty();
    }

    @Test
    void whatHasBeenInTheTrashForThirtyDaysIsPurged() {
        var old = note("old");
        var young = note("young");
        note("kept");
        by(ADA, writing -> writing.trash().put(old.id()));
        clock.move(Duration.ofDays(1));
        by(ADA, writing -> writing.trash().put(young.id()));
        clock.move(Duration.ofDays(29).plusMillis(1).minus(SteadyClock.LONG));
        assertThat(lookForADay()).isEqualTo(1);

        assertThat(entries.emptyTrash()).isZero();
        by(ADA, writing -> {
            assertThat(writing.entry(old.id())).isEmpty();
            assertThat(writing.entry(young.id())).isPresent();
        });
    }

    @Test
    void aWholeTrashIsEmptiedInSeveralTurns() {
        by(ADA, writing -> {
            for (int i = 0; i < 101; i++) {
                writing.trash()
                        .put(writing.create(NewEntry.named("note", "n" + i, titled("N")))
                                .id());
            }
        });
        clock.move(Duration.ofDays(31));
        assertThat(lookForADay()).isEqualTo(101);
    }

    @Test
    void aClockThatJumpsByAMonthPurgesNothingBeforeSomebodySetsItRight() {
        var note = note("a");
        by(ADA, writing -> writing.trash().put(note.id()));
        assertThat(lookForADay()).isZero();

        clock.move(Duration.ofDays(40));
        assertThat(entries.emptyTrash()).isZero();
        note("written-in-the-future");
        clock.move(Duration.ofHours(2));
        assertThat(entries.emptyTrash()).isZero();
        clock.move(Duration.ofDays(-40));
        assertThat(lookForADay()).as("by the clock it is a day or two").isZero();
        by(ADA, writing -> assertThat(writing.entry(note.id())).isPresent());

        clock.move(Duration.ofDays(30));
        assertThat(lookForADay())
                .as("time passed, and was seen to pass for a day")
                .isEqualTo(1);
    }

    /** What an hourly look at the trash purges in a day. */
    private int lookForADay() {
        int purged = entries.emptyTrash();
        for (int hour = 0; hour < 24; hour++) {
            clock.move(Duration.ofHours(1));
            purged += entries.emptyTrash();
        }
        return purged;
    }
}
