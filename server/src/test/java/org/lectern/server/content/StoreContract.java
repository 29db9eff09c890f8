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
import org.junit.jupiter.api.Test;
import org.lectern.api.Condition;
import org.lectern.api.Query;
import org.lectern.api.Ref;
import org.lectern.api.Window;
import org.lectern.engine.query.Facts;
import org.lectern.engine.query.Found;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Change;
import org.lectern.server.store.EntryRow;
import org.lectern.server.store.OriginRow;

/** What can be done to entries, and what the change log tells of it, on any database. */
abstract class StoreContract extends EditingContract {

    @Override
    Actor writer() {
        return GUEST;
    }

    @Test
    void aWriterWhoDoesNotKnowTheNewestRevisionIsRefusedAndToldWhichItIs() {
        var note = note("a", "First");
        var second = entries.write(GUEST, writing -> writing.revise(note.id(), note.draft(), titled("Second"), null));

        var refused = catchThrowableOfType(
                Refused.class,
                () -> entries.write(GUEST, writing -> writing.revise(note.id(), note.draft(), titled("Mine"), null)));
        assertThat(refused.refusal()).isEqualTo(new Refusal.Stale(note.draft(), second));
        assertThat(refused)
                .hasMessage("The newest revision is " + second + ", not " + note.draft()
                        + ": someone wrote meanwhile; look at theirs and write again");
    }

    @Test
    void whatIsNotFitIsRefusedWithEveryProblemAndLeavesNothing() {
        assertThatThrownBy(() -> create("note", "a", json("{'title':7,'size':true}")))
                .isInstanceOf(Refused.class)
                .hasMessage("/title: expected a text, not 7; /size: expected a text, not true");
        var draft = create("note", "a", json("{}"));
        assertThatThrownBy(() -> publish(draft.id(), draft.draft()))
                .isInstanceOf(Refused.class)
                .satisfies(refused -> assertThat(((Refused) refused).refusal()).isInstanceOf(Refusal.Unfit.class));
        assertThatThrownBy(
                        () -> entries.write(GUEST, writing -> writing.create(NewEntry.named("film", "a", titled("A")))))
                .hasMessage("There is no type film; installed are note, talk");
        assertThat(shown("note", "a")).isEmpty();
    }

    @Test
    void slugsAreUniquePerTypeAndGeneratedOnesGetANumber() {
        note("a", "A");

        assertThatThrownBy(() -> note("a", "B")).hasMessageContaining("The slug a belongs to note/");
        assertThatThrownBy(() -> note("A b", "B"))
                .hasMessage("\"A b\" is no slug: lower-case letters a-z and digits, parts joined by single hyphens, at"
                        + " most 120 characters, such as open-day-2026");
        var made = entries.write(
                GUEST,
                writing -> List.of(
                        writing.create(NewEntry.like("note", "A", titled("A"))).slug(),
                        writing.create(NewEntry.like("note", "Ä!", titled("A"))).slug(),
                        writing.create(NewEntry.like("talk", "A", titled("A"))).slug()));
        assertThat(made).containsExactly("a-2", "a-3", "a");
    }

    @Test
    void oldSlugsLeadToTheEntryUntilAnotherTakesThem() {
        var note = note("a", "First");
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
        var other = note("b", "Other");
        assertThat(shown("note", "b")).isEmpty();
        assertThat(told).extracting(Change::subject).containsExactlyInAnyOrder(other.id(), note.id());
        assertThat(told).allSatisfy(change -> assertThat(change.slugs()).contains("b"));
        rename(note.id(), "a");
        assertThat(shown("note", "a")).contains("First");
    }

    @Test
    void aStubIsFilledLaterAndKeepsItsIdSlugAndReferences() {
        var stub = entries.write(GUEST, writing -> {
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
        entries.write(GUEST, writing -> {
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
        var stub = entries.write(GUEST, writing -> {
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
        var first = note("a", "A");
        var second = note("b", "B");
        entries.write(GUEST, writing -> {
            writing.remember(origin(first, null));
            return first;
        });

        assertThatThrownBy(() -> entries.write(GUEST, writing -> {
                    writing.remember(origin(second, null));
                    return second;
                }))
                .hasMessage("example.org/talks/water is already the origin of entry " + first.id());
    }

    @Test
    void referencesAreKeptById() {
        var speaker = note("ada", "Ada");
        var talk = entries.write(GUEST, writing -> {
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
        assertThatThrownBy(() -> entries.write(GUEST, writing -> {
                    var made = writing.create(NewEntry.named("note", "a", titled("A")));
                    writing.publish(made.id(), made.draft());
                    throw new IllegalStateException("stop");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stop");

        long last = database.read(transaction -> transaction.changes().last());
        assertThat(last).isZero();
        assertThat(note("a", "A").slug()).isEqualTo("a");
    }

    @Test
    void theLogHasOneRowForEachEntryOfATransactionWithItsFactsBeforeAndAfter() {
        var note = entries.write(GUEST, writing -> {
            var made = writing.create(NewEntry.named("note", "a", json("{'title':'A','topics':['Sea']}")));
            writing.publish(made.id(), made.draft());
            return made;
        });
        assertThat(told).as("the writer's node has heard of it").singleElement().satisfies(change -> {
            assertThat(change.actor()).isEqualTo(GUEST);
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
        var revision = entries.write(GUEST, writing -> writing.revise(note.id(), note.draft(), titled("B"), null));
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
        var note = note("a", "First");
        publish(note.id(), note.draft());
        clock.move(Duration.ofDays(1));
        var second = entries.write(GUEST, writing -> writing.revise(note.id(), note.draft(), titled("B"), null));
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
            var note = note("a", "A");

            assertThat(other.await(follower.applied(), Duration.ofSeconds(10))).isTrue();
            assertThat(heard).extracting(Change::subject).containsExactly(note.id());
        }
    }

    @Test
    void indexingAgainAfterNewTimeRulesLeavesWhatIsRightAsItWas() {
        var talk = entries.write(GUEST, writing -> {
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
        var stub = entries.write(GUEST, writing -> {
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

    private void rename(String id, String slug) {
        entries.write(GUEST, writing -> {
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
}
