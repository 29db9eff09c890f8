package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.server.content.Samples.titled;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.engine.query.Facts;
import org.lectern.server.store.Actor;
import org.lectern.server.store.PublicationRow;

/** What is public when, on any database. */
abstract class PublicationsContract extends EditingContract {

    @Override
    Actor writer() {
        return GUEST;
    }

    @Test
    void aDraftIsNotPublicAndAPublicationGoesOnUntilAnotherTakesItsPlace() {
        var note = note("a", "First");
        assertThat(shown("note", "a")).isEmpty();

        publish(note.id(), note.draft());
        assertThat(shown("note", "a")).contains("First");

        var second = entries.write(GUEST, writing -> writing.revise(note.id(), note.draft(), titled("Second"), "why"));
        assertThat(shown("note", "a")).contains("First");

        clock.move(Duration.ofSeconds(1));
        publish(note.id(), second);
        assertThat(shown("note", "a")).contains("Second");
        assertThat(title(clock.instant().minusMillis(1)))
                .as("as of a moment before")
                .contains("First");
        var revision = entries.write(GUEST, writing -> writing.revision(second)).orElseThrow();
        assertThat(revision.author()).isEqualTo(GUEST);
        assertThat(revision.note()).isEqualTo("why");
        assertThat(revision.at()).isEqualTo(clock.instant().minusSeconds(1));
    }

    @Test
    void publishingTwiceAtOneMomentLeavesTheLast() {
        var note = note("a", "First");
        publish(note.id(), note.draft());
        var second = entries.write(GUEST, writing -> {
            var revision = writing.revise(note.id(), note.draft(), titled("Second"), null);
            writing.publish(note.id(), revision);
            return revision;
        });

        assertThat(shown("note", "a")).contains("Second");
        var publications = entries.write(GUEST, writing -> writing.publications(note.id()));
        assertThat(publications).singleElement().satisfies(publication -> assertThat(publication.revision())
                .isEqualTo(second));
    }

    @Test
    void aClockThatIsSetBackDoesNotBringTheOldRevisionBack() {
        var note = note("a", "First");
        publish(note.id(), note.draft());
        clock.move(Duration.ofHours(-1));
        var at = entries.write(GUEST, writing -> {
            writing.publish(note.id(), writing.revise(note.id(), note.draft(), titled("Second"), null));
            return writing.at();
        });

        assertThat(title(at.plusSeconds(86400))).contains("Second");
    }

    @Test
    void windowsThatOverlapAreRefused() {
        var note = note("a", "First");
        var noon = clock.instant();
        entries.write(GUEST, writing -> {
            writing.publish(note.id(), note.draft(), noon, noon.plusSeconds(60));
            writing.publish(note.id(), note.draft(), noon.plusSeconds(60), noon.plusSeconds(90));
            return note;
        });

        assertThatThrownBy(() -> entries.write(GUEST, writing -> {
                    writing.publish(note.id(), note.draft(), noon.plusSeconds(59), null);
                    return note;
                }))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "Revision " + note.draft() + " is public from 2026-05-01T12:00:00Z until"
                                + " 2026-05-01T12:01:00Z, which overlaps: choose another window, or end that publication first");
        assertThatThrownBy(() -> entries.write(GUEST, writing -> {
                    writing.publish(note.id(), note.draft(), noon.plusSeconds(90), noon.plusSeconds(90));
                    return note;
                }))
                .hasMessage("A publication from 2026-05-01T12:01:30Z until 2026-05-01T12:01:30Z is never visible:"
                        + " let it end later");
    }

    @Test
    void theDatabaseItselfRefusesAnOverlap() {
        var note = note("a", "First");
        publish(note.id(), note.draft());
        var facts = new Facts("note", note.id(), "main", "a", clock.instant(), null, null, null, List.of());

        assertThatThrownBy(() -> database.write(transaction -> transaction
                        .publications()
                        .insert(PublicationRow.window(note.id(), note.draft(), clock.instant(), null), facts)))
                .hasMessageContaining("publications of one entry overlap");
    }

    @Test
    void whatIsScheduledWaitsForItsMomentAndPublishingNowEndsThere() {
        var note = note("a", "Now");
        var later = clock.instant().plusSeconds(3600);
        entries.write(GUEST, writing -> {
            var scheduled = writing.revise(note.id(), note.draft(), titled("Later"), null);
            writing.publish(note.id(), scheduled, later, null);
            writing.publish(note.id(), note.draft());
            return scheduled;
        });

        assertThat(shown("note", "a")).contains("Now");
        assertThat(source.bySlug("main", "note", "a", clock.instant()).until()).isEqualTo(later);
        assertThat(title(later)).contains("Later");
    }

    @Test
    void unpublishingTakesOffWhatIsVisibleAndWithdrawsWhatIsScheduled() {
        var note = note("a", "Now");
        entries.write(GUEST, writing -> {
            writing.publish(
                    note.id(), note.draft(), Instant.EPOCH, clock.instant().plusSeconds(5));
            writing.publish(note.id(), note.draft(), clock.instant().plusSeconds(9), null);
            writing.unpublish(note.id());
            return note;
        });

        assertThat(shown("note", "a")).isEmpty();
        assertThat(source.bySlug("main", "note", "a", clock.instant()).until()).isEqualTo(Instant.MAX);
        assertThat(title(clock.instant().minusMillis(1))).contains("Now");
    }

    private Optional<String> title(Instant at) {
        return source.bySlug("main", "note", "a", at)
                .value()
                .map(published -> published.document().getString("title"));
    }
}
