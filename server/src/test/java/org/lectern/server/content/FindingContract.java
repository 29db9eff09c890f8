package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.engine.query.Concern;
import org.lectern.engine.query.Found;
import org.lectern.engine.query.Selection;
import org.lectern.engine.query.Source;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Database;

/** What SQL finds is what looking at every publication finds: for random content, queries and moments. */
abstract class FindingContract {

    private static final int SEEDS = 4;
    private static final int QUERIES = 80;

    private Database database;
    private Follower follower;
    private Entries entries;

    abstract Database open();

    @BeforeEach
    void openDatabase() {
        database = open();
        follower = Follower.start(database);
        entries = new Entries(database, Samples.TYPES, follower, new TestClock("2026-03-07T00:00:00Z"));
    }

    @AfterEach
    void closeDatabase() {
        follower.close();
        database.close();
    }

    @Test
    void selectionsAreAnsweredAsByLookingAtEveryPublicationAndHoldUntilTheySay() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            assertSame(seed);
            closeDatabase();
            openDatabase();
        }
    }

    private void assertSame(long seed) {
        var content = new RandomContent(seed);
        var specs = content.specs(40);
        var exact = Spec.inMemory(specs);
        var stored = Spec.stored(specs, database, entries);
        int differs = 0;
        int ends = 0;
        for (int i = 0; i < QUERIES; i++) {
            var query = content.query();
            var at = content.moment();
            var spaces = content.below(3) == 0 ? Set.of("main", "law") : Set.of("main");
            var selection = new Selection(query, spaces, at, Spec.MAIN.zone(), null);
            var name = "seed " + seed + ", query " + i + ": " + selection;
            var answer = assertPagesSame(name, exact, stored, selection);
            assertHolds(name, content, stored, selection, answer);
            if (answer.until().isBefore(Instant.MAX)) {
                ends++;
                differs += same(answer, stored.find(at(selection, answer.until()))) ? 0 : 1;
            }
        }
        assertThat(differs)
                .as("seed %s: answers that were other when they ended, of %s that end", seed, ends)
                .isGreaterThan(ends / 4);
    }

    private static Found assertPagesSame(String name, Source exact, Source stored, Selection first) {
        var expected = exact.find(first);
        var found = stored.find(first);
        var answer = found;
        while (true) {
            assertThat(slugs(found)).as(name).isEqualTo(slugs(expected));
            assertThat(found.total()).as(name).isEqualTo(expected.total());
            assertThat(found.until()).as(name).isEqualTo(expected.until());
            assertThat(found.next() == null).as(name).isEqualTo(expected.next() == null);
            if (found.next() == null || expected.next() == null) {
                return answer;
            }
            assertThat(found.next().values()).as(name).isEqualTo(expected.next().values());
            expected = exact.find(after(first, expected));
            found = stored.find(after(first, found));
        }
    }

    private static Selection after(Selection first, Found page) {
        return new Selection(first.query(), first.spaces(), first.at(), first.zone(), page.next());
    }

    private static void assertHolds(
            String name, RandomContent content, Source stored, Selection selection, Found answer) {
        var last = answer.until().isBefore(Instant.MAX)
                ? answer.until().minusNanos(1)
                : selection.at().plus(Duration.ofDays(400));
        var span = Duration.between(selection.at(), last);
        var somewhere = selection.at().plus(span.dividedBy(1000).multipliedBy(content.below(1000)));
        for (var moment : List.of(last, somewhere)) {
            assertThat(same(answer, stored.find(at(selection, moment))))
                    .as(name + " holds at " + moment)
                    .isTrue();
        }
    }

    @Test
    void aChangeThatAltersWhatAQueryFindsIsNeverSaidNotToConcernIt() {
        var content = new RandomContent(77);
        var source = Spec.stored(content.specs(30), database, entries);
        int certain = 0;
        for (int i = 0; i < 60; i++) {
            var selections = new ArrayList<Selection>();
            for (int k = 0; k < 8; k++) {
                selections.add(
                        new Selection(content.query(), Set.of("main"), content.moment(), Spec.MAIN.zone(), null));
            }
            var before = selections.stream().map(source::find).toList();
            long seq = follower.applied();
            var step = change(content);
            var changes = database.read(transaction -> transaction.changes().after(seq, 100));
            for (int k = 0; k < selections.size(); k++) {
                var query = selections.get(k).query();
                boolean concerns = changes.stream()
                        .anyMatch(change -> Concern.mayConcern(query, Set.of("main"), change.before(), change.after()));
                boolean same = same(before.get(k), source.find(selections.get(k)));
                assertThat(concerns || same)
                        .as("seed 77, step %s (%s): %s", i, step, selections.get(k))
                        .isTrue();
                certain += concerns ? 0 : 1;
            }
        }
        assertThat(certain).as("a change does not concern everyone").isGreaterThan(100);
    }

    private String change(RandomContent content) {
        return entries.write(Actor.SYSTEM, writing -> {
            var slug = "s" + content.below(30);
            var type = content.one(List.of("talk", "note"));
            var entry = writing.bySlug("main", type, slug);
            if (entry.isEmpty()) {
                return "nothing";
            }
            var id = entry.get().id();
            switch (content.below(6)) {
                case 0 -> takeOff(writing, id);
                case 1 -> writing.rename(id, "r" + content.below(1000000));
                case 2 -> throwAway(writing, id, content.below(2) == 0);
                default -> writing.publish(id, writing.revise(id, entry.get().draft(), content.document(type), null));
            }
            return type + "/" + slug;
        });
    }

    private static void takeOff(Writing writing, String id) {
        if (writing.publications(id).stream().anyMatch(one -> !one.isOver(writing.at()))) {
            writing.unpublish(id);
        }
    }

    private static void throwAway(Writing writing, String id, boolean forGood) {
        writing.trash().put(id);
        if (forGood) {
            writing.trash().purge(id);
        } else {
            writing.trash().restore(id);
        }
    }

    private static Selection at(Selection selection, Instant moment) {
        return new Selection(selection.query(), selection.spaces(), moment, selection.zone(), null);
    }

    private static boolean same(Found a, Found b) {
        return revisions(a).equals(revisions(b))
                && a.total().equals(b.total())
                && (a.next() == null) == (b.next() == null);
    }

    private static List<String> revisions(Found found) {
        return found.entries().stream()
                .map(published -> published.revision() + published.slug())
                .toList();
    }

    private static List<String> slugs(Found found) {
        return found.entries().stream()
                .map(published -> published.type() + "/" + published.slug() + published.document())
                .toList();
    }
}
