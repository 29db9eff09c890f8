package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.content.Samples.json;
import static org.lectern.server.content.Samples.titled;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.api.Condition;
import org.lectern.engine.query.Conditions;
import org.lectern.engine.query.Facts;
import org.lectern.engine.type.Types;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Counting;
import org.lectern.server.store.DraftFilter;
import org.lectern.server.store.DraftOrder;
import org.lectern.server.store.DraftQuery;
import org.lectern.server.store.EntryRow;
import org.lectern.server.store.ListedRow;
import org.lectern.server.store.Scope;
import org.lectern.server.store.Stage;

/** What lists of drafts hold, and in which order, on any database. */
abstract class DeskContract extends DraftsContract {

    private final List<String> said = new ArrayList<>();

    @Test
    void aListShowsWhatTheDraftSaysAndNotWhatIsPublic() {
        var note = published("a");
        clock.move(Duration.ofSeconds(1));
        var second =
                entries.write(BOB, writing -> writing.revise(note.id(), note.draft(), titled("Second \u00c4"), null));
        by(BOB, writing -> writing.schedules()
                .publish(note.id(), second, WallTime.of("2026-05-01T13:00", ZoneId.of("UTC")), null));

        assertThat(desk.list(DraftQuery.latest(ALL, 9))).singleElement().satisfies(row -> {
            assertThat(row.entry())
                    .isEqualTo(desk.entry(note.id()).orElseThrow().entry());
            assertThat(row.draft().title()).isEqualTo("Second \u00c4");
            assertThat(row.draft().titleKey()).isEqualTo("second \u00e4");
            assertThat(row.draft().changedAt()).isEqualTo(clock.instant());
            assertThat(row.draft().changedBy()).isEqualTo("bob");
            assertThat(row.stage()).isEqualTo(Stage.CHANGED);
            assertThat(row.visible()).isTrue();
            assertThat(row.scheduled()).isTrue();
        });
    }

    @Test
    void anIncompleteDraftIsListedToo() {
        create("talk", "empty", json("{}"));
        create("talk", "german", json("{'title':{'de':'Meer'},'body':'Viel Wasser'}"));
        create("note", "untitled", json("{'size':'large'}"));

        assertThat(desk.list(DraftQuery.latest(ALL, 9).by(DraftOrder.TITLE, false)))
                .extracting(row -> row.draft().title())
                .containsExactly("", "large", "Meer");
    }

    @Test
    void listsAreFiltered() {
        var note = note("first-note");
        clock.move(Duration.ofHours(1));
        var talk = create("talk", "talk", json("{'title':'Talk'}"));
        var other = entries.write(
                Actor.token("t1", "Program", "bob", null),
                writing -> writing.create(NewEntry.named("note", "other", titled("Other"))));
        var trashed = note("trashed");
        by(ADA, writing -> writing.trash().put(trashed.id()));

        assertThat(slugs(ALL)).containsExactly("other", "talk", "first-note");
        assertThat(slugs(ALL.withTypes("talk"))).containsExactly("talk");
        assertThat(slugs(ALL.withStages(Stage.TRASHED))).containsExactly("trashed");
        assertThat(slugs(filter(null, "bob", null, null, null, null))).containsExactly("other");
        assertThat(slugs(filter(null, null, "bob", null, null, null))).containsExactly("other");
        assertThat(slugs(filter(null, null, null, clock.instant(), null, null))).containsExactly("other", "talk");
        assertThat(slugs(filter(null, null, null, null, clock.instant(), null))).containsExactly("first-note");
        assertThat(slugs(filter(null, null, null, null, null, "first-"))).containsExactly("first-note");
        assertThat(slugs(filter("elsewhere", null, null, null, null, null))).isEmpty();
        assertThat(slugs(DraftFilter.all(Set.of()))).isEmpty();
        assertThat(slugs(DraftFilter.all(Set.of(new Scope("main", "talk"), new Scope("elsewhere", null)))))
                .containsExactly("talk");
        assertThat(desk.count(ALL)).isEqualTo(3);
    }

    @Test
    void theStagesOfAListAreThoseOfItsEntries() {
        var random = new Random(7);
        var notes = new ArrayList<EntryRow>();
        for (int i = 0; i < 12; i++) {
            notes.add(note("n" + i));
        }
        for (int step = 0; step < 120; step++) {
            var id = notes.get(random.nextInt(notes.size())).id();
            int what = random.nextInt(9);
            clock.move(Duration.ofSeconds(30));
            try {
                by(ADA, writing -> act(writing, id, what));
            } catch (Refused refused) {
                assertThat(refused).as("step %s", step).hasMessageNotContaining("no revision");
            }
            for (var stage : Stage.values()) {
                assertThat(desk.list(DraftQuery.latest(ALL.withStages(stage), 99)))
                        .as("step %s", step)
                        .allSatisfy(row -> assertThat(row.stage())
                                .isEqualTo(stage)
                                .isEqualTo(desk.entry(row.entry().id())
                                        .orElseThrow()
                                        .stage()));
            }
            assertThat(desk.count(ALL.withStages(Stage.values()))).isEqualTo(12);
        }
    }

    private void act(Writing writing, String id, int what) {
        var draft = draft(writing, id);
        switch (what) {
            case 0 -> writing.publish(id, draft);
            case 1 -> writing.revise(id, draft, titled("T" + clock.instant()), null);
            case 2 -> writing.workflow().submit(id, draft, null);
            case 3 -> writing.workflow().approve(id, draft);
            case 4 -> writing.workflow().sendBack(id, "no");
            case 5 -> writing.workflow().archive(id);
            case 6 -> writing.workflow().unarchive(id);
            case 7 ->
                writing.schedules()
                        .publish(
                                id,
                                draft,
                                WallTime.of(
                                        clock.instant()
                                                .plusSeconds(45)
                                                .toString()
                                                .replace("Z", ""),
                                        ZoneId.of("UTC")),
                                null);
            default -> {
                if (writing.entry(id).orElseThrow().isTrashed()) {
                    writing.trash().restore(id);
                } else {
                    writing.trash().put(id);
                }
            }
        }
    }

    @Test
    void everyOrderComesInPartsThatNeitherRepeatNorSkip() {
        for (int i = 0; i < 7; i++) {
            clock.move(Duration.ofSeconds(i % 2));
            create("note", "n" + i, titled("Same"));
            create(
                    "talk",
                    "t" + i,
                    i % 3 == 0
                            ? json("{'title':'same'}")
                            : SourceContract.talk(
                                    "T" + i % 2, "2027-01-0" + (1 + i % 4) + "T10:00", "2027-01-09T11:00"));
        }
        var orders = new ArrayList<>(DraftOrder.FIXED);
        orders.addAll(List.of(DraftOrder.of("title"), DraftOrder.of("size"), DraftOrder.of("topics")));
        for (var order : orders) {
            for (boolean down : new boolean[] {false, true}) {
                var whole = desk.list(DraftQuery.latest(ALL, 99).by(order, down));
                assertThat(whole).hasSize(14);
                for (int size : new int[] {1, 3, 13}) {
                    assertThat(inParts(DraftQuery.latest(ALL, size).by(order, down)))
                            .as("%s %s by %s", order, down, size)
                            .isEqualTo(whole);
                }
            }
        }
        assertThat(desk.list(DraftQuery.latest(ALL, 99).by(DraftOrder.HAPPENS, true)))
                .extracting(row -> row.draft().happensFrom() == null)
                .as("what does not happen comes last in both directions")
                .endsWith(true, true, true, true, true, true, true, true, true, true);
    }

    private List<ListedRow> inParts(DraftQuery query) {
        var all = new ArrayList<ListedRow>();
        for (var part = desk.list(query); !part.isEmpty(); ) {
            all.addAll(part);
            part = desk.list(query.after(part.get(part.size() - 1).place()));
        }
        return all;
    }

    @Test
    void fieldsOfDraftsAreComparedAsThoseOfWhatIsPublic() {
        var documents = new LinkedHashMap<String, JsonObject>();
        var random = new Random(11);
        var titles = List.of("", "a", "A b", "ab'c", "\u00c4", "t", "n7", "\uff21", "\ud83c\udf33");
        var sizes = List.of(-70, -1, 0, 1, 2, 10, 9_999_999);
        for (int i = 0; i < 40; i++) {
            var document = Json.createObjectBuilder();
            if (i % 5 > 0) {
                document.add("title", titles.get(random.nextInt(titles.size())));
                document.add("size", sizes.get(random.nextInt(sizes.size())));
            }
            var topics = Json.createArrayBuilder();
            random.ints(i % 3, 0, titles.size()).forEach(topic -> topics.add(titles.get(topic)));
            documents.put("s" + i, document.add("topics", topics).build());
            create("talk", "s" + i, documents.get("s" + i));
        }
        for (var operator : Condition.Operator.values()) {
            for (var field : List.of("title", "size", "topics")) {
                var values = new ArrayList<Object>(titles);
                values.addAll(sizes);
                for (var value : values) {
                    var condition = new Condition(
                            field,
                            operator,
                            operator == Condition.Operator.IN ? List.of(value, "other") : List.of(value));
                    assertThat(slugs(ALL.with(condition)))
                            .as("%s", condition)
                            .containsExactlyInAnyOrderElementsOf(documents.keySet().stream()
                                    .filter(one -> Conditions.holds(condition, facts(documents.get(one))))
                                    .toList());
                }
            }
        }
        assertThat(slugs(ALL.with(Condition.eq("size", 1), Condition.ne("title", "t"))))
                .isSubsetOf(slugs(ALL.with(Condition.eq("size", 1))));
    }

    private static Facts facts(JsonObject document) {
        var fields = TYPES.draft("talk", document, Locale.ENGLISH).fields();
        return new Facts("talk", "id", "main", "slug", Instant.EPOCH, null, null, null, fields);
    }

    @Test
    void numbersSortBeforeTextAndBothInTheirOwnOrder() {
        for (int size : new int[] {10, -3, 2, 0, -40, 1000}) {
            create("talk", "s" + size, json("{'size':" + size + "}"));
        }
        create("talk", "none", json("{}"));

        assertThat(desk.list(DraftQuery.latest(ALL, 9).by(DraftOrder.of("size"), false)))
                .extracting(row -> row.entry().slug())
                .containsExactly("s-40", "s-3", "s0", "s2", "s10", "s1000", "none");
        assertThat(desk.list(DraftQuery.latest(ALL, 9).by(DraftOrder.of("size"), true)))
                .extracting(row -> row.entry().slug())
                .containsExactly("s1000", "s10", "s2", "s0", "s-3", "s-40", "none");
    }

    @Test
    void whatWasWrittenBeforeThereWereListsIsInThemAfterTheStart() {
        var note = note("a");
        by(BOB, writing -> writing.revise(note.id(), note.draft(), titled("Second"), null));
        var before = desk.list(DraftQuery.latest(ALL, 9));
        Counting.run(database, "delete from draft");
        assertThat(desk.count(ALL)).isZero();
        assertThat(found("second")).isEmpty();

        assertThat(foundation().followDrafts(entries, TYPES, said::add)).isEqualTo(1);
        assertThat(said).containsExactly("1 drafts are indexed");

        assertThat(desk.list(DraftQuery.latest(ALL, 9))).isEqualTo(before);
        assertThat(found("second")).containsExactly("a");
        assertThat(foundation().followDrafts(entries, TYPES, said::add)).isZero();
    }

    @Test
    void whatAnEarlierProgramWroteMeanwhileIsListedAfterTheStart() {
        var note = note("a");
        revise(note.id(), "Second");
        Counting.run(database, "update entry set draft = '" + note.draft() + "'");

        assertThat(foundation().followDrafts(entries, TYPES, said::add)).isEqualTo(1);
        assertThat(desk.list(DraftQuery.latest(ALL, 9)))
                .extracting(row -> row.draft().title())
                .containsExactly("a");
    }

    @Test
    void anotherSetOfTypesIsFollowed() {
        note("a");
        create("talk", "t", json("{'title':'T'}"));
        var fewer = Types.of(new Samples.NoteType());
        assertThat(foundation().followDrafts(new Entries(database, fewer, follower, clock), fewer, said::add))
                .isEqualTo(1);
        assertThat(foundation().followDrafts(new Entries(database, fewer, follower, clock), fewer, said::add))
                .isZero();
        assertThat(foundation().followDrafts(entries, TYPES, said::add)).isEqualTo(1);
    }

    private Foundation foundation() {
        return new Foundation(database, clock);
    }

    private static DraftFilter filter(
            String space, String owner, String author, Instant since, Instant until, String slug) {
        return new DraftFilter(
                EVERYTHING, space, Set.of(), Set.of(), owner, author, since, until, slug, Set.of(), null, List.of());
    }
}
