package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.content.Samples.json;
import static org.lectern.server.content.Samples.titled;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.api.Condition;
import org.lectern.api.Order;
import org.lectern.api.Query;
import org.lectern.api.Window;
import org.lectern.engine.query.Found;
import org.lectern.engine.query.Position;
import org.lectern.engine.query.Published;
import org.lectern.engine.query.Selection;
import org.lectern.engine.query.Source;

/** What every source of published content answers. */
abstract class SourceContract {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Instant ONE = Instant.parse("2026-05-01T13:00:00Z");
    private static final Instant TWO = Instant.parse("2026-05-01T14:00:00Z");

    abstract Source source(List<Spec> specs);

    @Test
    void anEntryIsThereFromTheFirstMomentOfItsWindowUntilBeforeTheLast() {
        var source = source(List.of(Spec.of("note", "a", titled("A")).during(ONE, TWO)));
        var before = source.bySlug("main", "note", "a", NOON);
        var id = source.bySlug("main", "note", "a", ONE).value().orElseThrow().id();

        assertThat(before.value()).isEmpty();
        assertThat(before.until()).isEqualTo(ONE);
        assertThat(source.byId("note", id, ONE).value().orElseThrow().visibleUntil())
                .isEqualTo(TWO);
        assertThat(source.byId("note", id, ONE).until()).isEqualTo(TWO);
        assertThat(source.byId("note", id, TWO.minusNanos(1)).value()).isPresent();
        assertThat(source.byId("note", id, TWO).value()).isEmpty();
        assertThat(source.byId("note", id, TWO).until()).isEqualTo(Instant.MAX);
        assertThat(source.byId("talk", id, ONE).value()).isEmpty();
        assertThat(source.bySlug("law", "note", "a", ONE).value()).isEmpty();
        assertThat(source.bySlug("main", "note", "b", ONE).until()).isEqualTo(Instant.MAX);
    }

    @Test
    void twoPublicationsOfAnEntryFollowEachOther() {
        var source = source(List.of(
                Spec.of("note", "a", titled("Old")).during(NOON, ONE),
                Spec.of("note", "a", titled("New")).during(ONE, null)));

        var old = source.bySlug("main", "note", "a", NOON);
        assertThat(title(old.value().orElseThrow())).isEqualTo("Old");
        assertThat(old.until()).isEqualTo(ONE);
        var now = source.bySlug("main", "note", "a", ONE);
        assertThat(title(now.value().orElseThrow())).isEqualTo("New");
        assertThat(now.until()).isEqualTo(Instant.MAX);
        assertThat(now.value().orElseThrow().id())
                .isEqualTo(old.value().orElseThrow().id());
    }

    @Test
    void aPublicationTellsAllThatIsKnownOfIt() {
        var address = URI.create("https://example.org/news/a");
        var source = source(
                List.of(Spec.of("note", "a", titled("A")).during(NOON, null).asStub(address)));
        var found = source.bySlug("main", "note", "a", ONE).value().orElseThrow();

        assertThat(found)
                .isEqualTo(new Published(
                        "note", found.id(), "main", "a", found.revision(), 1, titled("A"), NOON, null, true, address));
        assertThat(found.id()).matches("[0-9a-hjkmnp-tv-z]{26}");
    }

    @Test
    void aStubIsInNoWindowOfTime() {
        var source = source(List.of(Spec.of("talk", "a", talk("A", "2026-05-01T10:00", "2026-05-01T15:00"))
                .asStub(URI.create("https://example.org/a"))));

        assertThat(find(source, Query.of("talk"), NOON)).containsExactly("a");
        assertThat(find(source, Query.of("talk").in(new Window.Upcoming()), NOON))
                .isEmpty();
    }

    @Test
    void windowsSelectByTheClock() {
        var source = source(List.of(
                Spec.of("talk", "past", talk("P", "2026-05-01T05:00", "2026-05-01T07:00")),
                Spec.of("talk", "now", talk("N", "2026-05-01T06:00", "2026-05-01T08:00")),
                Spec.of("talk", "later", talk("L", "2026-05-01T23:00", "2026-05-02T01:00")),
                Spec.of("talk", "tomorrow", talk("T", "2026-05-02T09:00", "2026-05-02T10:00")),
                Spec.of("note", "never", titled("X"))));

        assertThat(find(source, Query.of().in(new Window.Upcoming()), NOON))
                .as("noon in London is seven in Chicago")
                .containsExactly("now", "later", "tomorrow");
        assertThat(find(source, Query.of().in(new Window.Happening()), NOON)).containsExactly("now");
        assertThat(find(source, Query.of().in(new Window.Past()), NOON)).containsExactly("past");
        assertThat(find(source, Query.of().in(new Window.Days(0, 0)), NOON)).containsExactly("past", "now", "later");
        assertThat(find(source, Query.of().in(new Window.Days(1, 1)), NOON)).containsExactly("later", "tomorrow");
        assertThat(find(source, Query.of(), NOON)).containsExactly("later", "now", "past", "tomorrow", "never");
    }

    @Test
    void whatLastsNoTimeBelongsToTheDayItsMomentIsIn() {
        var source = source(List.of(Spec.of("talk", "strike", talk("S", "2026-05-01T00:00", "2026-05-01T00:00"))));

        assertThat(find(source, Query.of().in(new Window.Days(0, 0)), NOON)).containsExactly("strike");
        assertThat(find(source, Query.of().in(new Window.Days(-1, -1)), NOON)).isEmpty();
    }

    @Test
    void conditionsHoldForAnyValueInAnyLanguage() {
        var source = source(List.of(
                Spec.of(
                        "talk",
                        "a",
                        json("{'title':{'en':'Water','de':'Wasser'},'topics':['Climate','Sea'],'size':7}")),
                Spec.of("talk", "b", json("{'title':'Fire','topics':['CLIMATE'],'size':40}")),
                Spec.of("note", "c", json("{'title':'Air','size':'7'}"))));

        assertThat(find(source, Query.of().where(Condition.eq("topics", "climate")), NOON))
                .containsExactly("b", "a");
        assertThat(find(source, Query.of().where(Condition.eq("title", "wasser")), NOON))
                .containsExactly("a");
        assertThat(find(source, Query.of().where(Condition.ne("topics", "sea")), NOON))
                .containsExactly("c", "b");
        assertThat(find(source, Query.of().where(Condition.eq("size", 7)), NOON))
                .containsExactly("a");
        assertThat(find(source, Query.of().where(Condition.contains("title", "ATE")), NOON))
                .containsExactly("a");
        assertThat(find(source, Query.of().where(Condition.in("size", 40, "7")), NOON))
                .containsExactly("c", "b");
    }

    @Test
    void pagesNeitherRepeatNorSkip() {
        var specs = new ArrayList<Spec>();
        for (int i = 0; i < 7; i++) {
            var size = i % 3 == 0 ? "" : ",'size':" + i % 2;
            specs.add(Spec.of("talk", "t" + i, json("{'title':'T'" + size + "}")));
        }
        var source = source(specs);
        var query = Query.of("talk").orderBy(Order.by("size").reversed()).limit(2);

        assertThat(pages(source, query, NOON)).containsExactly("t1", "t5", "t2", "t4", "t0", "t3", "t6");
        assertThat(source.find(selection(query.withTotal(), NOON, null)).total().orElseThrow())
                .isEqualTo(7);
    }

    @Test
    void onlyTheSpacesAskedForAreLookedInto() {
        var source = source(List.of(
                Spec.of("note", "a", titled("A")),
                Spec.of("note", "a", titled("B")).in("law")));

        assertThat(source.find(new Selection(Query.of(), Set.of("law"), NOON, Spec.MAIN.zone(), null))
                        .entries())
                .extracting(Published::space)
                .containsExactly("law");
        assertThat(source.find(new Selection(Query.of(), Set.of("law", "main"), NOON, Spec.MAIN.zone(), null))
                        .entries())
                .hasSize(2);
        assertThat(source.spaces()).containsExactlyInAnyOrder(Spec.MAIN, Spec.LAW);
    }

    static List<String> pages(Source source, Query query, Instant at) {
        var slugs = new ArrayList<String>();
        Position after = null;
        do {
            var found = source.find(selection(query, at, after));
            slugs.addAll(slugs(found));
            after = found.next();
        } while (after != null);
        return slugs;
    }

    static List<String> slugs(Found found) {
        return found.entries().stream().map(Published::slug).toList();
    }

    static Selection selection(Query query, Instant at, Position after) {
        return new Selection(query, Set.of("main"), at, Spec.MAIN.zone(), after);
    }

    private static List<String> find(Source source, Query query, Instant at) {
        return slugs(source.find(selection(query, at, null)));
    }

    private static String title(Published published) {
        return published.document().getString("title");
    }

    static jakarta.json.JsonObject talk(String title, String start, String end) {
        return json("{'title':'" + title + "','when':{'start':'" + start + "','end':'" + end
                + "','zone':'America/Chicago','allDay':false}}");
    }
}
