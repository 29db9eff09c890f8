package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lectern.server.content.Samples.json;
import static org.lectern.server.content.Samples.titled;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.api.Condition;
import org.lectern.api.Query;
import org.lectern.api.Ref;
import org.lectern.api.Window;
import org.lectern.engine.query.Facts;
import org.lectern.engine.query.Found;
import org.lectern.engine.query.Source;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Change;
import org.lectern.server.store.Database;
import org.lectern.server.store.EntryRow;
import org.lectern.server.store.OriginRow;
import org.lectern.server.store.PublicationRow;

/** What can be done to entries, and what the change log tells of it, on any database. */
abstract class StoreContract {

    private static final Actor EDITOR = new Actor("user", "u1", "Ada");

    private final TestClock clock = new TestClock("2026-05-01T12:00:00Z");
    private final List<Change> told = Collections.synchronizedList(new ArrayList<>());
    private Database database;
    private Follower follower;
    private Entries entries;
    private Source source;

    abstract Database open();

    @BeforeEach
    void openDatabase() {
        database = open();
        new Foundation(database, clock).lay(Spec.MAIN);
        follower = Follower.start(database);
        follower.listen(told::addAll);
        entries = new Entries(database, Samples.TYPES, follower, clock);
        source = new PublishedSource(database);
    }

    @AfterEach
    void closeDatabase() {
        follower.close();
        database.close();
    }

    @Test
    void aDraftIsNotPublicAndAPublicationGoesOnUntilAnotherTakesItsPlace() {
        var note = create("a", "First");
        assertThat(shown("a")).isEmpty();

        publish(note.id(), note.draft());
        assertThat(shown("a")).contains("First");

        var second = entries.write(EDITOR, writing -> writing.revise(note.id(), note.draft(), titled("Second"), "why"));
        assertThat(shown("a")).contains("First");

        clock.move(Duration.ofSeconds(1));
        publish(note.id(), second);
        assertThat(shown("a")).contains("Second");
        assertThat(title(clock.instant().minusMillis(1)))
                .as("as of a moment before")
                .contains("First");
        var revision =
                entries.write(EDITOR, writing -> writing.revision(second)).orElseThrow();
        assertThat(revision.author()).isEqualTo(EDITOR);
        assertThat(revision.note()).isEqualTo("why");
        assertThat(revision.at()).isEqualTo(clock.instant().minusSeconds(1));
    }

    @Test
    void publishingTwiceAtOneMomentLeavesTheLast() {
        var note = create("a", "First");
        publish(note.id(), note.draft());
        var second = entries.write(EDITOR, writing -> {
            var revision = writing.revise(note.id(), note.draft(), titled("Second"), null);
            writing.publish(note.id(), revision);
            return revision;
        });

        assertThat(shown("a")).contains("Second");
        var publications = entries.write(EDITOR, writing -> writing.publications(note.id()));
        assertThat(publications).singleElement().satisfies(publication -> assertThat(publication.revision())
                .isEqualTo(second));
    }

    @Test
    void aClockThatIsSetBackDoesNotBringTheOldRevisionBack() {
        var note = create("a", "First");
        publish(note.id(), note.draft());
        clock.move(Duration.ofHours(-1));
        var at = entries.write(EDITOR, writing -> {
            writing.publish(note.id(), writing.revise(note.id(), note.draft(), titled("Second"), null));
            return writing.at();
        });

        assertThat(title(at.plusSeconds(86400))).contains("Second");
    }

    @Test
    void aWriterWhoDoesNotKnowTheNewestRevisionIsRefusedAndToldWhichItIs() {
        var note = create("a", "First");
        var second = entries.write(EDITOR, writing -> writing.revise(note.id(), note.draft(), titled("Second"), null));

        var refused = catchThrowableOfType(
                Refused.class,
                () -> entries.write(EDITOR, writing -> writing.revise(note.id(), note.draft(), titled("Mine"), null)));
        assertThat(refused.refusal()).isEqualTo(new Refusal.Stale(note.draft(), second));
        assertThat(refused)
                .hasMessage("The newest revision is " + second + ", not " + note.draft()
                        + ": someone wrote meanwhile; look at theirs and write again");
    }

    @Test
    void windowsThatOverlapAreRefused() {
        var note = create("a", "First");
        var noon = clock.instant();
        entries.write(EDITOR, writing -> {
            writing.publish(note.id(), note.draft(), noon, noon.plusSeconds(60));
            writing.publish(note.id(), note.draft(), noon.plusSeconds(60), noon.plusSeconds(90));
            return note;
        });

        assertThatThrownBy(() -> entries.write(EDITOR, writing -> {
                    writing.publish(note.id(), note.draft(), noon.plusSeconds(59), null);
                    return note;
                }))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "Revision " + note.draft() + " is public from 2026-05-01T12:00:00Z until"
                                + " 2026-05-01T12:01:00Z, which overlaps: choose another window, or end that publication first");
        assertThatThrownBy(() -> entries.write(EDITOR, writing -> {
                    writing.publish(note.id(), note.draft(), noon.plusSeconds(90), noon.plusSeconds(90));
                    return note;
                }))
                .hasMessage("A publication from 2026-05-01T12:01:30Z until 2026-05-01T12:01:30Z is never visible:"
                        + " let it end later");
    }

    @Test
    void theDatabaseItselfRefusesAnOverlap() {
        var note = create("a", "First");
        publish(note.id(), note.draft());
        var facts = new Facts("note", note.id(), "main", "a", clock.instant(), null, null, null, List.of());

        assertThatThrownBy(() -> database.write(transaction -> transaction
                        .publications()
                        .insert(PublicationRow.window(note.id(), note.draft(), clock.instant(), null), facts)))
                .hasMessageContaining("publications of one entry overlap");
    }

    @Test
    void whatIsScheduledWaitsForItsMomentAndPublishingNowEndsThere() {
        var note = create("a", "Now");
        var later = clock.instant().plusSeconds(3600);
        entries.write(EDITOR, writing -> {
            var scheduled = writing.revise(note.id(), note.draft(), titled("Later"), null);
            writing.publish(note.id(), scheduled, later, null);
            writing.publish(note.id(), note.draft());
            return scheduled;
        });

        assertThat(shown("a")).contains("Now");
        assertThat(source.bySlug("main", "note", "a", clock.instant()).until()).isEqualTo(later);
        assertThat(title(later)).contains("Later");
    }

    @Test
    void unpublishingTakesOffWhatIsVisibleAndWithdrawsWhatIsScheduled() {
        var note = create("a", "Now");
        entries.write(EDITOR, writing -> {
            writing.publish(
                    note.id(), note.draft(), Instant.EPOCH, clock.instant().plusSeconds(5));
            writing.publish(note.id(), note.draft(), clock.instant().plusSeconds(9), null);
            writing.unpublish(note.id());
            return note;
        });

        assertThat(shown("a")).isEmpty();
        assertThat(source.bySlug("main", "note", "a", clock.instant()).until()).isEqualTo(Instant.MAX);
        assertThat(title(clock.instant().minusMillis(1))).contains("Now");
    }

    @Test
    void whatIsNotFitIsRefusedWithEveryProblemAndLeavesNothing() {
        assertThatThrownBy(() -> create("a", json("{'title':7,'size':true}")))
                .isInstanceOf(Refused.class)
                .hasMessage("/title: expected a text, not 7; /size: expected a text, not true");
        var draft = create("a", json("{}"));
        assertThatThrownBy(() -> publish(draft.id(), draft.draft()))
                .isInstanceOf(Refused.class)
                .satisfies(refused -> assertThat(((Refused) refused).refusal()).isInstanceOf(Refusal.Unfit.class));
        assertThatThrownBy(() ->
                        entries.write(EDITOR, writing -> writing.create(NewEntry.named("film", "a", titled("A")))))
                .hasMessage("There is no type film; installed are note, talk");
        assertThat(shown("a")).isEmpty();
    }

    @Test
    void slugsAreUniquePerTypeAndGeneratedOnesGetANumber() {
        create("a", "A");

        assertThatThrownBy(() -> create("a", "B")).hasMessageContaining("The slug a belongs to note/");
        assertThatThrownBy(() -> create("A b", "B"))
                .hasMessage("\"A b\" is no slug: lower-case letters a-z and digits, parts joined by single hyphens, at"
                        + " most 120 characters, such as open-day-2026");
        var made = entries.write(
                EDITOR,
                writing -> List.of(
                        writing.create(NewEntry.like("note", "A", titled("A"))).slug(),
                        writing.create(NewEntry.like("note", "Ä!", titled("A"))).slug(),
                        writing.create(NewEntry.like("talk", "A", titled("A"))).slug()));
        assertThat(made).containsExactly("a-2", "a-3", "a");
    }

    @Test
    void oldSlugsLeadToTheEntryUntilAnotherTakesThem() {
        var note = create("a", "First");
        publish(note.id(), note.draft());
        rename(note.id(), "b");
        rename(note.id(), "c");

        for (var slug : List.of("a", "b", "c")) {
            var found =
                    source.bySlug("main", "note", slug, clock.instant()).value().orElseThrow();
            assertThat(found.id()).isEqualTo(note.id());
            assertThat(found.slug()).isEqualTo("c");
        }
        told.clear();
        var other = create("b", "Other");
        assertThat(shown("b")).isEmpty();
        assertThat(told).extracting(Change::subject).containsExactlyInAnyOrder(other.id(), note.id());
        assertThat(told).allSatisfy(change -> assertThat(change.slugs()).contains("b"));
        rename(note.id(), "a");
        assertThat(shown("a")).contains("First");
    }

    @Test
    void aStubIsFilledLaterAndKeepsItsIdSlugAndReferences() {
        var stub = entries.write(EDITOR, writing -> {
            var made = writing.create(NewEntry.like("talk", "Water", talk()).asStub());
            writing.publish(made.id(), made.draft());
            writing.remember(origin(made, null));
            return made;
        });
        assertThat(find(Query.of("talk").in(new Window.Upcoming())).entries()).isEmpty();
        var mentioned =
                source.bySlug("main", "talk", "water", clock.instant()).value().orElseThrow();
        assertThat(mentioned.stub()).isTrue();
        assertThat(mentioned.source()).isEqualTo(URI.create("https://example.org/talks/water"));

        clock.move(Duration.ofSeconds(1));
        entries.write(EDITOR, writing -> {
            var known = writing.byOrigin("main", "page", "example.org/talks/water", "talk")
                    .orElseThrow();
            assertThat(known.importedRevision()).isNull();
            var revision = writing.fill(known.entry(), stub.draft(), talk(), null);
            writing.remember(origin(stub, revision));
            return revision;
        });

        var filled = find(Query.of("talk").in(new Window.Upcoming())).entries();
        assertThat(filled).singleElement().satisfies(published -> {
            assertThat(published.id()).isEqualTo(stub.id());
            assertThat(published.slug()).isEqualTo("water");
            assertThat(published.stub()).isFalse();
        });
    }

    @Test
    void stubsOfTypesThatAreNotInstalledAreKept() {
        var stub = entries.write(EDITOR, writing -> {
            var made = writing.create(
                    NewEntry.like("series", "Deep", json("{'title':'Deep','link':'https://example.org/s'}"))
                            .asStub());
            writing.publish(made.id(), made.draft());
            return made;
        });

        assertThat(source.byId("series", stub.id(), clock.instant()).value()).isPresent();
        assertThat(find(Query.of("series")).entries()).hasSize(1);
    }

    @Test
    void anOriginBelongsToOneEntry() {
        var first = create("a", "A");
        var second = create("b", "B");
        entries.write(EDITOR, writing -> {
            writing.remember(origin(first, null));
            return first;
        });

        assertThatThrownBy(() -> entries.write(EDITOR, writing -> {
                    writing.remember(origin(second, null));
                    return second;
                }))
                .hasMessage("example.org/talks/water is already the origin of entry " + first.id());
    }

    @Test
    void referencesAreKeptById() {
        var speaker = create("ada", "Ada");
        var talk = entries.write(EDITOR, writing -> {
            var made =
                    writing.create(NewEntry.named("talk", "t", json("{'title':'T','speaker':'note/ada','body':'x'}")));
            writing.publish(made.id(), made.draft());
            return made;
        });

        assertThat(source.bySlug("main", "talk", "t", clock.instant())
                        .value()
                        .orElseThrow()
                        .document()
                        .getString("speaker"))
                .isEqualTo("note/" + speaker.id());
        var referrers = database.read(transaction -> transaction.references().to(new Ref("note", speaker.id())));
        assertThat(referrers).containsExactly(talk.id());
    }

    @Test
    void anExceptionUndoesEverythingAndIsNotInTheLog() {
        assertThatThrownBy(() -> entries.write(EDITOR, writing -> {
                    var made = writing.create(NewEntry.named("note", "a", titled("A")));
                    writing.publish(made.id(), made.draft());
                    throw new IllegalStateException("stop");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stop");

        long last = database.read(transaction -> transaction.changes().last());
        assertThat(last).isZero();
        assertThat(create("a", "A").slug()).isEqualTo("a");
    }

    @Test
    void theLogHasOneRowForEachEntryOfATransactionWithItsFactsBeforeAndAfter() {
        var note = entries.write(EDITOR, writing -> {
            var made = writing.create(NewEntry.named("note", "a", json("{'title':'A','topics':['Sea']}")));
            writing.publish(made.id(), made.draft());
            return made;
        });
        assertThat(told).as("the writer's node has heard of it").singleElement().satisfies(change -> {
            assertThat(change.actor()).isEqualTo(EDITOR);
            assertThat(change.at()).isEqualTo(clock.instant());
            assertThat(change.subjectKind()).isEqualTo("entry");
            assertThat(change.subject()).isEqualTo(note.id());
            assertThat(change.before()).isEmpty();
            assertThat(change.after()).singleElement().satisfies(facts -> {
                assertThat(facts.slug()).isEqualTo("a");
                assertThat(facts.visibleFrom()).isEqualTo(clock.instant());
                assertThat(facts.values("topics")).extracting(Object::toString).containsExactly("Text[text=sea]");
            });
        });
        told.clear();
        var revision = entries.write(EDITOR, writing -> writing.revise(note.id(), note.draft(), titled("B"), null));
        assertThat(told).singleElement().satisfies(change -> assertThat(change.isPublic())
                .as("a draft concerns no reader")
                .isFalse());
        told.clear();
        clock.move(Duration.ofSeconds(1));
        publish(note.id(), revision);
        assertThat(told).singleElement().satisfies(change -> {
            assertThat(change.before()).singleElement().satisfies(facts -> assertThat(facts.visibleUntil())
                    .isNull());
            assertThat(change.after()).hasSize(2);
        });
    }

    @Test
    void theLogDoesNotTellOfWhatHasLongBeenOver() {
        var note = create("a", "First");
        publish(note.id(), note.draft());
        clock.move(Duration.ofDays(1));
        var second = entries.write(EDITOR, writing -> writing.revise(note.id(), note.draft(), titled("B"), null));
        publish(note.id(), second);
        clock.move(Duration.ofDays(1));
        told.clear();

        rename(note.id(), "b");

        assertThat(told).singleElement().satisfies(change -> {
            assertThat(change.before()).extracting(Facts::visibleUntil).containsOnlyNulls();
            assertThat(change.after()).extracting(Facts::slug).containsExactly("b");
        });
    }

    @Test
    void aFollowerHearsWhatOthersWrite() {
        try (var other = Follower.start(database)) {
            var heard = Collections.synchronizedList(new ArrayList<Change>());
            other.listen(heard::addAll);
            var note = create("a", "A");

            assertThat(other.await(follower.applied(), Duration.ofSeconds(10))).isTrue();
            assertThat(heard).extracting(Change::subject).containsExactly(note.id());
        }
    }

    @Test
    void indexingAgainAfterNewTimeRulesLeavesWhatIsRightAsItWas() {
        var talk = entries.write(EDITOR, writing -> {
            var made = writing.create(NewEntry.named("talk", "t", talk()));
            writing.publish(made.id(), made.draft());
            return made;
        });
        database.write(transaction -> {
            transaction.meta().put("tzdata", "1999a");
            var publication = transaction.publications().of(talk.id()).get(0);
            var facts = transaction.fields().of(talk).get(publication.id());
            var wrong = new Facts(
                    facts.type(),
                    facts.id(),
                    facts.space(),
                    facts.slug(),
                    facts.visibleFrom(),
                    facts.visibleUntil(),
                    Instant.EPOCH,
                    Instant.EPOCH,
                    facts.fields());
            transaction.publications().index(publication.id(), wrong);
            return talk;
        });
        var upcoming = Query.of("talk").in(new Window.Upcoming());
        assertThat(find(upcoming).entries()).isEmpty();
        told.clear();

        new Foundation(database, clock).followTimeRules(entries);

        assertThat(find(upcoming).entries()).hasSize(1);
        assertThat(told).singleElement().satisfies(change -> assertThat(change.isPublic())
                .isTrue());
        told.clear();
        database.write(transaction -> {
            transaction.meta().put("tzdata", "1999a");
            return talk;
        });
        new Foundation(database, clock).followTimeRules(entries);
        assertThat(told).allSatisfy(change -> assertThat(change.isPublic()).isFalse());
    }

    @Test
    void textThatDatabasesFindHardIsKeptAsItWas() {
        var odd = "a\u0000b\uD83D \uD83D\uDE00 \uFFEE 'q' \"w\" \\ % _";
        var stub = entries.write(EDITOR, writing -> {
            var made =
                    writing.create(NewEntry.like("series", "odd", titled(odd)).asStub());
            writing.publish(made.id(), made.draft());
            return made;
        });

        var found = source.byId("series", stub.id(), clock.instant()).value().orElseThrow();
        assertThat(found.document()).isEqualTo(titled(odd));
        assertThat(find(Query.of().where(Condition.eq("@sort", odd))).entries()).hasSize(1);
        assertThat(find(Query.of().where(Condition.eq("@sort", "other"))).entries())
                .isEmpty();
    }

    private Found find(Query query) {
        return source.find(SourceContract.selection(query, clock.instant(), null));
    }

    private EntryRow create(String slug, String title) {
        return create(slug, titled(title));
    }

    private EntryRow create(String slug, JsonObject document) {
        return entries.write(EDITOR, writing -> writing.create(NewEntry.named("note", slug, document)));
    }

    private void publish(String id, String revision) {
        entries.write(EDITOR, writing -> {
            writing.publish(id, revision);
            return id;
        });
    }

    private void rename(String id, String slug) {
        entries.write(EDITOR, writing -> {
            writing.rename(id, slug);
            return id;
        });
    }

    private static OriginRow origin(EntryRow entry, String imported) {
        return new OriginRow(
                entry.id(),
                "main",
                "talk",
                "page",
                "example.org/talks/water",
                URI.create("https://example.org/talks/water"),
                imported,
                null);
    }

    private static JsonObject talk() {
        return SourceContract.talk("Water", "2027-01-01T10:00", "2027-01-01T11:00");
    }

    private Optional<String> shown(String slug) {
        return source.bySlug("main", "note", slug, clock.instant())
                .value()
                .map(published -> published.document().getString("title"));
    }

    private Optional<String> title(Instant at) {
        return source.bySlug("main", "note", "a", at)
                .value()
                .map(published -> published.document().getString("title"));
    }
}
