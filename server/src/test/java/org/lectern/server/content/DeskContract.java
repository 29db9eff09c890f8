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
import org.lectern.server.store.Attention;
import org.lectern.server.store.Counting;
import org.lectern.server.store.DraftFilter;
import org.lectern.server.store.DraftOrder;
import org.lectern.server.store.DraftQuery;
import org.lectern.server.store.EntryRow;
import org.lectern.server.store.ListedRow;
import org.lectern.server.store.Scope;
import org.lectern.server.store.Stage;

/** What lists of drafts hold, and in which order, on any database. */
abstract class DeskContract extends EditingContract {

    private static final Set<Scope> EVERYTHING = Set.of(Scope.ALL);
    private static final DraftFilter ALL = DraftFilter.all(EVERYTHING);
    private static final Types TYPES =
            Types.of(new Samples.TalkType(), new Samples.NoteType(), new Samples.PicksType());

    private final List<String> said = new ArrayList<>();

    @Override
    Types types() {
        return TYPES;
    }

    @Test
    void aDraftWithMoreWordsThanADatabaseHoldsIsKeptAndFoundByTheFirstOfThem() {
        var note = note("a");
        var words = new ArrayList<String>();
        for (int i = 0; i < 10_000; i++) {
            words.add("\u0436".repeat(55) + String.format("%05d", i));
        }
        database.write(transaction -> {
            transaction.drafts().put(transaction.drafts().of(note.id()).orElseThrow(), words, List.of());
            return note;
        });

        assertThat(desk.list(DraftQuery.latest(ALL.withText(words.get(0)), 9))).hasSize(1);
        assertThat(desk.list(DraftQuery.latest(ALL.withText(words.get(9_999)), 9)))
                .isEmpty();
    }

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
    void aTextIsFoundByItsWordsInAnyFieldLanguageAndCase() {
        create(
                "talk",
                "sea",
                json("{'title':{'en':'The deep Sea','de':'Die Tiefsee'},'body':'About **water** & wind'}"));
        create("note", "strasse", titled("Stra\u00dfe nach M\u00fcnchen"));
        create("note", "wide", titled("\uff37\uff49\uff44\uff45 \ufb01sh"));
        create("note", "chinese", titled("\u6771\u4eac\u5927\u5b66"));

        assertThat(found("sea")).containsExactly("sea");
        assertThat(found("SEA water")).containsExactly("sea");
        assertThat(found("tiefsee")).containsExactly("sea");
        assertThat(found("wat")).as("the last word may go on").containsExactly("sea");
        assertThat(found("wat ")).as("unless something follows").isEmpty();
        assertThat(found("wat sea")).as("others may not").isEmpty();
        assertThat(found("sea sea")).containsExactly("sea");
        assertThat(found("sea fish")).isEmpty();
        assertThat(found("STRASSE")).containsExactly("strasse");
        assertThat(found("m\u00fcnch")).containsExactly("strasse");
        assertThat(found("wide fi")).containsExactly("wide");
        assertThat(found("\u5927\u5b66")).containsExactly("chinese");
    }

    @Test
    void whatSearchEnginesUnderstandMeansNothing() {
        create("note", "a", titled("one two NEAR and or not"));
        for (var hostile : List.of(
                "one OR three",
                "\"one",
                "one\" OR \"x",
                "one*",
                "NOT three",
                "title:one",
                "NEAR(one two)",
                "^one",
                "one AND (two",
                "'one' & !two",
                "one:*",
                "one <-> two",
                "\\",
                "'",
                "; drop table draft; --",
                "{one}",
                "+one -two",
                "\u0000one",
                "\ud800",
                "%",
                "one\u202ex")) {
            assertThat(found(hostile)).as(hostile).isIn(List.of(), List.of("a"));
        }
        assertThat(found("one*")).as("what is no word is left out").containsExactly("a");
        assertThat(found("one three")).isEmpty();
        assertThat(found("***")).as("nothing is asked, nothing is found").isEmpty();
        assertThat(found("near AND")).containsExactly("a");
        assertThat(found("x".repeat(5000))).isEmpty();
        assertThat(found("one two ".repeat(2000))).containsExactly("a");
    }

    @Test
    void whatIsWrittenIsFoundAtOnceAndWhatWasIsNot() {
        var note = note("a");
        assertThat(found("second")).isEmpty();
        revise(note.id(), "Second");
        assertThat(found("second")).containsExactly("a");
        revise(note.id(), "Third");
        assertThat(found("second")).isEmpty();
        by(ADA, writing -> writing.trash().put(note.id()));
        assertThat(found("third")).isEmpty();
        assertThat(slugs(ALL.withStages(Stage.TRASHED).withText("third"))).containsExactly("a");
        by(ADA, writing -> writing.trash().purge(note.id()));
        assertThat(slugs(ALL.withStages(Stage.TRASHED).withText("third"))).isEmpty();
    }

    @Test
    void whatIsUndoneIsNotFound() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> by(ADA, writing -> {
                    writing.create(NewEntry.named("note", "a", titled("Ghost")));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(found("ghost")).isEmpty();
        assertThat(desk.count(ALL)).isZero();
    }

    @Test
    void whatIsOverAndStillFeaturedNeedsAttention() {
        var talk = create("talk", "t", SourceContract.talk("T", "2026-05-01T10:00", "2026-05-01T11:00"));
        var guide = create("talk", "guide", json("{'title':'G','speaker':'note/x','body':'x'}"));
        var note = note("x");
        by(ADA, writing -> {
            writing.publish(talk.id(), talk.draft());
            writing.publish(note.id(), note.draft());
        });
        clock.move(Duration.ofDays(1));
        assertThat(attentive(Attention.STILL_FEATURED))
                .as("nobody refers to it")
                .isEmpty();
        var featuring = entries.write(ADA, writing -> {
            var made = writing.create(NewEntry.named(
                    "picks",
                    "picks",
                    json("{'title':'P','picks':['talk/t'],'image':{'url':'https://example.org/x.png','alt':''}}")));
            writing.publish(made.id(), made.draft());
            return made;
        });
        assertThat(attentive(Attention.STILL_FEATURED)).containsExactly("t");
        by(ADA, writing -> writing.unpublish(featuring.id()));
        assertThat(attentive(Attention.STILL_FEATURED)).isEmpty();
        assertThat(guide.slug()).isEqualTo("guide");
    }

    @Test
    void picturesWithoutWordsNeedAttention() {
        create("picks", "without", json("{'title':'A','image':{'url':'https://example.org/x.png'}}"));
        create("picks", "decoration", json("{'title':'B','image':{'url':'https://example.org/x.png','alt':''}}"));
        create("picks", "none", json("{'title':'C','image':{}}"));
        create("talk", "markdown", json("{'title':'D','body':'See ![ ](https://example.org/x.png)'}"));
        create("talk", "described", json("{'title':'D','body':'See ![a](https://example.org/x.png)'}"));

        assertThat(attentive(Attention.MISSING_ALT)).containsExactly("markdown", "without");
    }

    @Test
    void brokenReferencesNeedAttention() {
        var note = note("x");
        create("talk", "fine", json("{'title':'F','speaker':'note/x'}"));
        create("talk", "broken", json("{'title':'B','speaker':'note/nobody'}"));
        assertThat(attentive(Attention.BROKEN_REFERENCE)).containsExactly("broken");
        by(ADA, writing -> writing.trash().put(note.id()));
        assertThat(attentive(Attention.BROKEN_REFERENCE)).containsExactly("broken", "fine");
        by(ADA, writing -> writing.trash().purge(note.id()));
        assertThat(attentive(Attention.BROKEN_REFERENCE)).containsExactly("broken", "fine");
    }

    @Test
    void stubsAndSchedulesBehindTheirDraftsNeedAttention() {
        by(
                ADA,
                writing -> writing.create(
                        NewEntry.named("talk", "stub", json("{'title':'S'}")).asStub()));
        var note = note("behind");
        by(ADA, writing -> {
            writing.publish(note.id(), note.draft(), clock.instant().plusSeconds(60), null);
            writing.revise(note.id(), note.draft(), titled("Newer"), null);
        });

        assertThat(attentive(Attention.STUB)).containsExactly("stub");
        assertThat(attentive(Attention.BEHIND)).containsExactly("behind");
        assertThat(attentive(Attention.values())).containsExactly("behind", "stub");
        clock.move(Duration.ofMinutes(1));
        assertThat(attentive(Attention.BEHIND)).isEmpty();
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

    private List<String> found(String text) {
        return slugs(ALL.withText(text));
    }

    private List<String> attentive(Attention... some) {
        var rows = desk.list(DraftQuery.latest(ALL.withAttention(some), 99).by(DraftOrder.TITLE, false));
        assertThat(rows).allSatisfy(row -> assertThat(row.attention()).containsAnyOf(some));
        return rows.stream().map(row -> row.entry().slug()).sorted().toList();
    }

    private List<String> slugs(DraftFilter filter) {
        return desk.list(DraftQuery.latest(filter, 99)).stream()
                .map(row -> row.entry().slug())
                .toList();
    }
}
