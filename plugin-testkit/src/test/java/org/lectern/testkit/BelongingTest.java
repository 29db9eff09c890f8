package org.lectern.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.engine.type.Types;

/** What templates learn of entries that belong to one: hand-picked ones, and the rule of the same topic. */
class BelongingTest {

    private static final Instant MORNING = Instant.parse("2031-10-06T07:00:00Z");
    private static final String GROUPS =
            "#foreach($g in $entry.related)$!g.name: #foreach($e in $g.entries)$e.title #end#end";
    private static final String MORE = "#foreach($e in $entry.moreOnTopic)$e.title #end";

    private final Types types = Types.of(new Leaflet.Type());
    private final InMemorySource source = new InMemorySource(types);

    @TempDir
    Path folder;

    private Probe probe(String template) {
        return Probe.of(folder, types, source, "\"shows\": \"any\"", template);
    }

    private Addition leaflet(String slug, JsonObject document) {
        return source.entry("leaflet", slug, document);
    }

    private static JsonObject about(String title, String... topics) {
        return Leaflet.document(title, topics);
    }

    /** An hour from the wall time on, UTC. */
    private static JsonObject at(String start, JsonObject document) {
        return Json.createObjectBuilder(document)
                .add(
                        "when",
                        Json.createObjectBuilder()
                                .add("start", start)
                                .add("end", start.replace(":00", ":59"))
                                .add("zone", "UTC"))
                .build();
    }

    private static JsonObject picking(JsonObject document, String field, String... slugs) {
        var references = Json.createArrayBuilder();
        List.of(slugs).forEach(slug -> references.add("leaflet/" + slug));
        return Json.createObjectBuilder(document).add(field, references).build();
    }

    private static JsonObject published(String day, JsonObject document) {
        return Json.createObjectBuilder(document).add("published", day).build();
    }

    @Test
    void topics_are_there() {
        leaflet("a", about("A", "water", "ice")).add();

        assertThat(Probe.text(probe("#foreach($t in $entry.topics)[$t]#end").at(MORNING, "entry", "leaflet/a")))
                .isEqualTo("[water][ice]");
    }

    @Test
    void hand_picked_ones_come_in_their_order_without_empty_groups_and_nothing_else() {
        leaflet("b", about("B", "water")).add();
        leaflet("c", about("C", "water")).add();
        leaflet("d", about("D", "water")).add();
        leaflet("a", picking(picking(about("A", "water"), "related", "c", "b"), "more", "d", "c"))
                .add();

        assertThat(probe(GROUPS).course(MORNING, "entry", "leaflet/a")).containsExactly("10-06T07:00:00 Picked: C B");
        assertThat(probe(MORE).course(MORNING, "entry", "leaflet/a")).containsExactly("10-06T07:00:00 D C");
    }

    @Test
    void without_hand_picked_ones_those_on_the_same_topic_come_the_soonest_first_then_the_most_recent() {
        leaflet("a", at("2031-10-06T09:00", about("Self", "water", "ice"))).add();
        leaflet("b", at("2031-10-06T12:00", about("Noon", "Water"))).add();
        leaflet("c", at("2031-10-06T10:00", about("Ten", "ice"))).add();
        leaflet("d", at("2031-10-06T11:00", about("Elsewhere", "fire"))).add();
        leaflet("e", at("2031-09-01T11:00", about("September", "water"))).add();
        leaflet("f", at("2031-10-01T11:00", about("October", "water"))).add();
        leaflet("g", published("2031-09-15", about("News", "water"))).add();
        leaflet("h", about("Undated", "water")).add();

        assertThat(probe(MORE).course(MORNING, "entry", "leaflet/a"))
                .containsExactly(
                        "10-06T07:00:00 Ten Noon October News September Undated",
                        "10-06T09:59:00 Ten Noon October News September Undated",
                        "10-06T10:59:00 Noon Ten October News September Undated",
                        "10-06T12:59:00 Noon Ten October News September Undated");
        assertThat(probe(GROUPS).course(MORNING, "entry", "leaflet/a").get(0))
                .isEqualTo("10-06T07:00:00 : Ten Noon October News September Undated");
    }

    @Test
    void one_about_to_appear_and_one_about_to_go_are_boundaries_of_the_rule() {
        leaflet("a", about("Self", "water")).add();
        leaflet("b", about("Soon", "water"))
                .from(Instant.parse("2031-10-06T08:00:00Z"))
                .add();
        leaflet("c", about("Going", "water"))
                .until(Instant.parse("2031-10-06T09:00:00Z"))
                .add();

        assertThat(probe(MORE).course(MORNING, "entry", "leaflet/a"))
                .containsExactly("10-06T07:00:00 Going", "10-06T08:00:00 Soon Going", "10-06T09:00:00 Soon");
    }

    @Test
    void without_a_topic_there_is_nothing_and_nothing_is_searched_for() {
        leaflet("a", about("Self")).add();
        leaflet("b", about("Other")).add();

        var rendering = probe(GROUPS + MORE).at(MORNING, "entry", "leaflet/a");

        assertThat(Probe.text(rendering)).isEmpty();
        assertThat(rendering.dependencies().queries()).isEmpty();
    }

    @Test
    void one_that_is_not_visible_is_left_out_and_waited_for() {
        leaflet("b", about("Soon")).from(Instant.parse("2031-10-06T08:00:00Z")).add();
        leaflet("a", picking(about("Self"), "related", "b")).add();

        assertThat(probe(GROUPS).course(MORNING, "entry", "leaflet/a"))
                .containsExactly("10-06T07:00:00", "10-06T08:00:00 Picked: Soon");
    }

    @Test
    void the_rule_gives_at_most_twelve_and_hides_none_that_has_no_date_behind_those_that_have() {
        leaflet("self", about("Self", "water")).add();
        IntStream.range(0, 8)
                .forEach(i -> leaflet("past-" + i, at("2031-09-%02dT10:00".formatted(i + 1), about("P", "water")))
                        .from(Instant.parse("2031-09-30T00:00:00Z"))
                        .add());
        IntStream.range(0, 10)
                .forEach(i -> leaflet("any-" + i, about("U", "water")).add());

        assertThat(Probe.text(probe(MORE).at(MORNING, "entry", "leaflet/self")))
                .isEqualTo("P ".repeat(8) + "U ".repeat(4).strip());
    }

    @Test
    void an_entry_sorts_by_its_title_where_its_type_says_nothing() {
        leaflet("a", about("Ada")).add();

        assertThat(Probe.text(probe("$entry.sortKey").at(MORNING, "entry", "leaflet/a")))
                .isEqualTo("Ada");
    }
}
