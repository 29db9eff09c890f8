package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.content.Samples.json;
import static org.lectern.server.content.Samples.titled;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lectern.server.store.Actor;
import org.lectern.server.store.EntryRow;
import org.lectern.server.store.Stage;

/** How entries come before the public and are taken from it again, on any database. */
abstract class WorkflowContract extends EditingContract {

    @Test
    void anEntryBelongsToTheAccountThatMadeItAlsoByAToken() {
        assertThat(note("a").owner()).isEqualTo("ada");
        var program = Actor.token("t1", "Program", "bob", null);
        var owner = entries.write(program, writing -> {
            var made = writing.create(NewEntry.named("note", "b", titled("B")));
            return writing.entry(made.id()).orElseThrow().owner();
        });
        assertThat(owner).isEqualTo("bob");
        var imported = entries.write(Actor.SYSTEM, writing -> writing.create(NewEntry.named("note", "c", titled("C"))));
        assertThat(imported.owner()).isNull();
    }

    @Test
    void theStagesOfAnEntryFollowFromWhatIsStored() {
        var note = note("a");
        assertThat(stage(note.id())).isEqualTo(Stage.DRAFT);
        by(ADA, writing -> writing.publish(note.id(), note.draft()));
        assertThat(stage(note.id())).isEqualTo(Stage.PUBLISHED);
        var second = revise(note.id(), "Second");
        assertThat(stage(note.id())).isEqualTo(Stage.CHANGED);
        by(ADA, writing -> writing.workflow().submit(note.id(), second, "please"));
        assertThat(stage(note.id())).isEqualTo(Stage.IN_REVIEW);
        assertThat(shown("note", "a")).contains("a");
        by(BOB, writing -> writing.workflow().archive(note.id()));
        assertThat(stage(note.id())).isEqualTo(Stage.ARCHIVED);
        by(BOB, writing -> writing.trash().put(note.id()));
        assertThat(stage(note.id())).isEqualTo(Stage.TRASHED);
        by(BOB, writing -> writing.trash().restore(note.id()));
        assertThat(stage(note.id())).isEqualTo(Stage.DRAFT);
    }

    @Test
    void whatIsScheduledIsADraftUntilItsTimeComesAndAfterItEnds() {
        var note = note("a");
        by(
                ADA,
                writing -> writing.publish(
                        note.id(),
                        note.draft(),
                        clock.instant().plusSeconds(60),
                        clock.instant().plusSeconds(120)));
        assertThat(stage(note.id())).isEqualTo(Stage.DRAFT);
        clock.move(Duration.ofSeconds(60));
        assertThat(stage(note.id())).isEqualTo(Stage.PUBLISHED);
        clock.move(Duration.ofSeconds(60));
        assertThat(stage(note.id())).isEqualTo(Stage.DRAFT);
    }

    @Test
    void approvingPublishesTheRevisionThatWasSubmittedThoughTheDraftWentOn() {
        var note = note("a");
        by(ADA, writing -> writing.workflow().submit(note.id(), note.draft(), "please"));
        var later = revise(note.id(), "Later");
        assertThat(stage(note.id())).isEqualTo(Stage.IN_REVIEW);

        by(BOB, writing -> writing.workflow().approve(note.id(), note.draft()));

        assertThat(shown("note", "a")).contains("a");
        assertThat(stage(note.id())).isEqualTo(Stage.CHANGED);
        assertThat(later).isNotEqualTo(note.draft());
        refused(
                "No revision of entry " + note.id() + " waits for approval: it was approved, sent back or withdrawn"
                        + " meanwhile, or never submitted",
                writing -> writing.workflow().approve(note.id(), note.draft()));
    }

    @Test
    void aReviewerWhoHasReadAnotherRevisionThanTheSubmittedOneIsRefused() {
        var note = note("a");
        by(ADA, writing -> writing.workflow().submit(note.id(), note.draft(), null));
        var second = revise(note.id(), "Second");
        by(ADA, writing -> writing.workflow().submit(note.id(), second, null));

        refused(
                "Revision " + second + " waits for approval, not " + note.draft() + ": look at it and decide again",
                writing -> writing.workflow().approve(note.id(), note.draft()));
    }

    @Test
    void whatIsSentBackIsADraftWithTheReviewersCommentUntilItIsSubmittedAgain() {
        var note = note("a");
        by(ADA, writing -> writing.workflow().submit(note.id(), note.draft(), "please"));
        refused("A comment is missing: say what is to be changed", writing -> writing.workflow()
                .sendBack(note.id(), " "));
        by(BOB, writing -> writing.workflow().sendBack(note.id(), "Too short"));

        assertThat(stage(note.id())).isEqualTo(Stage.DRAFT);
        by(ADA, writing -> assertThat(writing.review(note.id())).hasValueSatisfying(review -> {
            assertThat(review.waiting()).isFalse();
            assertThat(review.by().name()).isEqualTo("Bob");
            assertThat(review.comment()).isEqualTo("Too short");
            assertThat(review.revision()).isEqualTo(note.draft());
        }));
        by(ADA, writing -> writing.workflow().submit(note.id(), note.draft(), null));
        by(BOB, writing -> writing.workflow().approve(note.id(), note.draft()));
        by(ADA, writing -> assertThat(writing.review(note.id())).isEmpty());
    }

    @Test
    void whatIsSubmittedCanBeWithdrawn() {
        var note = note("a");
        by(ADA, writing -> writing.workflow().submit(note.id(), note.draft(), null));
        by(ADA, writing -> writing.workflow().withdraw(note.id()));
        assertThat(stage(note.id())).isEqualTo(Stage.DRAFT);
    }

    @Test
    void onlyWhatIsNewAndCouldBePublishedCanBeSubmitted() {
        var unfit = create("note", "x", json("{}"));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> by(ADA, writing -> writing.workflow().submit(unfit.id(), unfit.draft(), null)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.Unfit.class));
        var note = published("a");
        refused(
                "Revision " + note.draft() + " of entry " + note.id()
                        + " is public or waits for approval already: there is nothing new to submit",
                writing -> writing.workflow().submit(note.id(), note.draft(), null));
    }

    @Test
    void publishingTheSubmittedOrANewerRevisionEndsTheReview() {
        var note = note("a");
        by(ADA, writing -> writing.workflow().submit(note.id(), note.draft(), null));
        var second = revise(note.id(), "Second");
        by(BOB, writing -> writing.publish(note.id(), second));
        assertThat(stage(note.id())).isEqualTo(Stage.PUBLISHED);
    }

    @Test
    void whatIsArchivedIsNotPublicAndNobodyEditsIt() {
        var note = published("a");
        by(
                BOB,
                writing -> writing.publish(
                        note.id(),
                        note.draft(),
                        clock.instant().plusSeconds(-60),
                        clock.instant().plusSeconds(-30)));
        clock.move(Duration.ofSeconds(1));
        by(BOB, writing -> writing.workflow().archive(note.id()));

        assertThat(shown("note", "a")).isEmpty();
        var archived = "Entry " + note.id() + " is archived: take it out of the archive first";
        refused(archived, writing -> writing.revise(note.id(), note.draft(), titled("B"), null));
        refused(archived, writing -> writing.publish(note.id(), note.draft()));
        refused(archived, writing -> writing.rename(note.id(), "b"));
        refused(archived, writing -> writing.workflow().submit(note.id(), note.draft(), null));
        by(BOB, writing -> writing.workflow().unarchive(note.id()));
        assertThat(stage(note.id())).isEqualTo(Stage.DRAFT);
        refused("Entry " + note.id() + " is not archived", writing -> writing.workflow()
                .unarchive(note.id()));
    }

    @Test
    void whatIsNotPublicCannotBeTakenOff() {
        var note = note("a");
        refused(
                "Nothing of entry " + note.id() + " is public now, nor scheduled to be",
                writing -> writing.unpublish(note.id()));
    }

    @Test
    void aDuplicateIsADraftOfItsOwnWithAFreeSlug() {
        var note = published("a");
        EntryRow copy = entries.write(BOB, writing -> writing.duplicate(note.id()));

        assertThat(copy.slug()).isEqualTo("a-2");
        assertThat(copy.owner()).isEqualTo("bob");
        assertThat(stage(copy.id())).isEqualTo(Stage.DRAFT);
        by(BOB, writing -> assertThat(
                        writing.revision(copy.draft()).orElseThrow().document())
                .isEqualTo(titled("a")));
    }
}
