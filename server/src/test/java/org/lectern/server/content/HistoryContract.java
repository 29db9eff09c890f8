package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.server.content.Samples.json;
import static org.lectern.server.content.Samples.titled;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lectern.server.store.Actor;
import org.lectern.server.store.AuditQuery;
import org.lectern.server.store.AuditRow;
import org.lectern.server.store.Counting;
import org.lectern.server.store.RevisionHead;

/** What is kept of what was done, and how one gets back to it, on any database. */
abstract class HistoryContract extends EditingContract {

    @Test
    void aHistoryComesInPartsTheNewestFirstAndSaysWhatIsPublic() {
        var note = note("a");
        var all = new ArrayList<>(List.of(note.draft()));
        for (int i = 0; i < 4; i++) {
            clock.move(Duration.ofSeconds(1));
            all.add(0, revise(note.id(), "Title " + i));
        }
        by(ADA, writing -> {
            writing.publish(note.id(), all.get(3));
            writing.workflow().submit(note.id(), all.get(0), null);
        });
        var later = clock.instant().plusSeconds(60);
        by(ADA, writing -> {
            writing.unpublish(note.id());
            writing.publish(note.id(), all.get(3), clock.instant(), later);
            writing.publish(note.id(), all.get(1), later, null);
        });

        var first = desk.history(note.id(), null, 2);
        var second = desk.history(note.id(), first.next(), 2);
        var third = desk.history(note.id(), second.next(), 2);

        assertThat(List.of(first, second, third))
                .flatExtracting(Past.Page::revisions)
                .extracting(past -> past.revision().id())
                .containsExactlyElementsOf(all);
        assertThat(third.next()).isNull();
        assertThat(first.revisions()).extracting(Past::newest).containsExactly(true, false);
        assertThat(first.revisions()).extracting(Past::submitted).containsExactly(true, false);
        assertThat(first.revisions()).extracting(Past::scheduled).containsExactly(false, true);
        assertThat(second.revisions()).extracting(Past::visible).containsExactly(false, true);
        assertThat(first.revisions().get(0).revision()).satisfies(revision -> {
            assertThat(revision.author()).isEqualTo(new Actor("user", "ada", "Ada"));
            assertThat(revision.at()).isEqualTo(clock.instant());
        });
        assertThat(desk.history("none", null, 2).revisions()).isEmpty();
    }

    @Test
    void anEarlierRevisionComesBackAsANewDraft() {
        var note = note("a");
        var second = revise(note.id(), "Second");
        var restored = entries.write(BOB, writing -> writing.restore(note.id(), second, note.draft(), "as before"));

        assertThat(desk.revision(note, restored)).satisfies(revision -> {
            assertThat(revision.document()).isEqualTo(titled("a"));
            assertThat(revision.note()).isEqualTo("as before");
            assertThat(revision.author().id()).isEqualTo("bob");
        });
        assertThat(desk.history(note.id(), null, 9).revisions()).hasSize(3);
        refused(
                "Entry " + note.id() + " has no revision other",
                writing -> writing.restore(note.id(), restored, "other", null));
        refused(
                "The newest revision is " + restored + ", not " + second
                        + ": someone wrote meanwhile; look at theirs and write again",
                writing -> writing.restore(note.id(), second, note.draft(), null));
    }

    @Test
    void anAutosaveReplacesTheAuthorsOwnLastOneForTenMinutes() {
        var note = note("a");
        var one = autosave(ADA, note.id(), "One");
        clock.move(Duration.ofMinutes(9));
        var two = autosave(ADA, note.id(), "Two");
        assertThat(kept(note.id())).containsExactly(two, note.draft());
        assertThatThrownBy(() -> desk.revision(note, one)).isInstanceOf(Refused.class);
        clock.move(Duration.ofMinutes(10));
        var three = autosave(ADA, note.id(), "Three");
        assertThat(kept(note.id())).as("the last is too old").containsExactly(three, two, note.draft());
        var four = autosave(BOB, note.id(), "Four");
        assertThat(kept(note.id())).as("it is another's").containsExactly(four, three, two, note.draft());
        var saved = revise(note.id(), "Saved");
        var five = autosave(ADA, note.id(), "Five");
        assertThat(kept(note.id())).as("what was saved stays").startsWith(five, saved, four);
        assertThat(desk.history(note.id(), null, 9).revisions())
                .extracting(past -> past.revision().autosave())
                .containsExactly(true, false, true, true, true, false);
    }

    @Test
    void anAutosaveThatSomethingSpeaksOfStays() {
        var note = note("a");
        var published = autosave(ADA, note.id(), "One");
        by(ADA, writing -> writing.publish(note.id(), published));
        var submitted = autosave(ADA, note.id(), "Two");
        by(ADA, writing -> writing.workflow().submit(note.id(), submitted, null));
        by(ADA, writing -> writing.workflow().withdraw(note.id()));
        var last = autosave(ADA, note.id(), "Three");

        assertThat(kept(note.id())).containsExactly(last, submitted, published, note.draft());
        assertThat(shown("note", "a")).contains("One");
    }

    @Test
    void anAutosaveOfWhatSomebodyElseHasChangedIsRefused() {
        var note = note("a");
        var second = revise(note.id(), "Second");
        refused(
                "The newest revision is " + second + ", not " + note.draft()
                        + ": someone wrote meanwhile; look at theirs and write again",
                writing -> writing.autosave(note.id(), note.draft(), titled("Mine")));
    }

    @Test
    void theAuditSaysWhoDidWhatFromWhereAndWhichFieldsChanged() {
        var talk = create("talk", "t", json("{'title':'Secret','size':1}"));
        by(
                Actor.token("t1", "Program", "bob", "198.51.100.9"),
                writing -> writing.revise(
                        talk.id(), talk.draft(), json("{'title':'Other','size':1,'topics':['x']}"), "why"));

        var rows = desk.audit(AuditQuery.ofEntry(talk.id(), 10));

        assertThat(rows).extracting(AuditRow::action).containsExactly("revise", "create");
        assertThat(rows.get(0).actor()).isEqualTo(Actor.token("t1", "Program", "bob", "198.51.100.9"));
        assertThat(rows.get(0).changed()).containsExactly("/title", "/topics");
        assertThat(rows.get(0).at()).isEqualTo(clock.instant());
        assertThat(rows.get(1).actor()).isEqualTo(ADA);
        assertThat(rows.toString()).doesNotContain("Secret", "Other");
    }

    @Test
    void theAuditIsFilteredAndComesInParts() {
        var first = note("a");
        clock.move(Duration.ofHours(1));
        var second = entries.write(
                Actor.token("t1", "Program", "bob", null),
                writing -> writing.create(NewEntry.named("note", "b", titled("B"))));
        by(BOB, writing -> writing.publish(second.id(), second.draft()));

        assertThat(actions(null, "bob", null, null)).containsExactly("publish", "create");
        assertThat(actions(null, "t1", null, null)).containsExactly("create");
        assertThat(actions("create", null, null, null)).hasSize(2);
        assertThat(actions(null, null, clock.instant(), null)).hasSize(2);
        assertThat(actions(null, null, null, clock.instant())).hasSize(1);
        var newest = desk.audit(AuditQuery.newest(1)).get(0);
        assertThat(desk.audit(new AuditQuery(null, null, null, null, null, null, newest.seq(), 9)))
                .extracting(AuditRow::subject)
                .containsExactly(second.id(), first.id());
    }

    @Test
    void whatWasAnsweredUnderAKeyIsAnsweredAgainForADay() {
        var done = new AtomicInteger();
        var first = once(ADA, "k", "hash", done);

        assertThat(once(ADA, "k", "hash", done)).isEqualTo(first);
        assertThat(first).isEqualTo(new Answer(201, Map.of("ETag", "\"1\""), "{\"n\":1}", null));
        assertThat(once(BOB, "k", "hash", done).body())
                .as("another's key is another")
                .isEqualTo("{\"n\":2}");
        assertThatThrownBy(() -> once(ADA, "k", "other", done))
                .isInstanceOf(Refused.class)
                .hasMessage("The key \"k\" came with another request within 24 hours: choose another key for each"
                        + " request");
        clock.move(Duration.ofHours(24));
        assertThat(once(ADA, "k", "other", done).body()).isEqualTo("{\"n\":3}");
        assertThat(entries.forgetAnswers()).as("bob's, and not ada's new one").isZero();
        clock.move(Duration.ofMillis(1));
        assertThat(entries.forgetAnswers()).isEqualTo(1);
    }

    @Test
    void whatFailsIsNotKeptAsAnAnswer() {
        assertThatThrownBy(() -> entries.write(
                        ADA,
                        writing -> writing.once("k", "hash", () -> {
                            throw new IllegalStateException("stop");
                        })))
                .hasMessage("stop");
        assertThat(once(ADA, "k", "other", new AtomicInteger()).status()).isEqualTo(201);
    }

    @Test
    void whatIsPurgedIsInNoAnswerEither() {
        var note = note("a");
        var body = "{\"id\":\"" + note.id() + "\"}";
        by(ADA, writing -> writing.once("k", "hash", () -> new Answer(200, Map.of(), body, note.id())));
        by(ADA, writing -> writing.once("other", "hash", () -> new Answer(200, Map.of(), "{}", "another")));
        by(ADA, writing -> writing.trash().put(note.id()));
        by(ADA, writing -> writing.trash().purge(note.id()));

        assertThat(Counting.rows(database, "answered", "key = 'k'")).isZero();
        assertThat(Counting.rows(database, "answered", "key = 'other'")).isEqualTo(1);
    }

    @Test
    void aHistoryIsInOrderAlsoWhenTheClockOfAnotherServerIsBehind() {
        var note = note("a");
        var ids = new ArrayList<String>();
        ids.add(note.draft());
        for (int i = 0; i < 20; i++) {
            var behind = new TestClock("2026-05-01T11:00:00Z");
            var writer = i % 2 == 0 ? new Entries(database, types(), follower, behind) : entries;
            var title = "T" + i;
            ids.add(writer.write(
                    ADA, writing -> writing.revise(note.id(), draft(writing, note.id()), titled(title), null)));
        }

        Collections.reverse(ids);
        assertThat(desk.history(note.id(), null, 50).revisions())
                .extracting(past -> past.revision().id())
                .containsExactlyElementsOf(ids);
        assertThat(ids).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void twoRevisionsAreReadFromOneSnapshot() {
        var note = published("a");
        var second = revise(note.id(), "Second");
        assertThat(desk.two(note.id(), null, null).earlier().id())
                .as("what is public")
                .isEqualTo(note.draft());
        assertThat(desk.two(note.id(), null, null).later().id()).isEqualTo(second);
        assertThat(desk.two(note.id(), null, note.draft()).earlier().id())
                .as("the first")
                .isEqualTo(note.draft());
        var other = note("b");
        assertThatThrownBy(() -> desk.two(note.id(), other.draft(), null))
                .isInstanceOf(Refused.class)
                .hasMessage("Entry " + note.id() + " has no revision " + other.draft());
    }

    private Answer once(Actor actor, String key, String request, AtomicInteger done) {
        return entries.write(
                actor,
                writing -> writing.once(
                        key,
                        request,
                        () -> new Answer(
                                201, Map.of("ETag", "\"1\""), "{\"n\":" + done.incrementAndGet() + "}", null)));
    }

    private List<String> actions(String action, String actor, Instant since, Instant until) {
        return desk.audit(new AuditQuery(actor, action, null, null, since, until, null, 9)).stream()
                .map(AuditRow::action)
                .toList();
    }

    private String autosave(Actor actor, String id, String title) {
        return entries.write(actor, writing -> writing.autosave(id, draft(writing, id), titled(title)));
    }

    private List<String> kept(String id) {
        return desk.history(id, null, 99).revisions().stream()
                .map(Past::revision)
                .map(RevisionHead::id)
                .toList();
    }
}
