package org.lectern.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.engine.tracking.Absence;
import org.lectern.engine.type.Types;

/** Queries whose types, window, order and references come from parameters. */
class PatternTest {

    private static final Instant MORNING = Instant.parse("2031-10-06T07:00:00Z");
    private static final String SHOWS = """
            "shows": {"query": {
              "types": {"parameter": "type"}, "window": {"parameter": "time"}, "limit": {"parameter": "limit"},
              "order": {"parameter": "sort", "choices": {"title": ["@sort"], "backwards": ["-@sort"]}},
              "where": [{"field": "series", "operator": "eq", "value": {"parameter": "series"}},
                        {"field": "topics", "operator": "eq", "value": {"parameter": "topic"}}]}},
            "parameters": [
              {"name": "type", "kind": "type", "label": "Type"},
              {"name": "time", "kind": "choice", "label": "Time", "choices": ["any", "upcoming", "past"], "default": "any"},
              {"name": "sort", "kind": "choice", "label": "Sort", "choices": ["title", "backwards"]},
              {"name": "series", "kind": "entry", "type": "leaflet", "label": "Series"},
              {"name": "topic", "kind": "text", "label": "Topic"},
              {"name": "limit", "kind": "integer", "label": "Limit", "min": 1, "max": 50, "default": 10}]""";

    private final Types types = Types.of(new Leaflet.Type(), new Gathering.Type());
    private final InMemorySource source = new InMemorySource(types);

    @TempDir
    Path folder;

    private Probe probe;

    @BeforeEach
    void aList() {
        source.entry("leaflet", "talks", Leaflet.document("Talks")).add();
        var document = Leaflet.document("Part", "water");
        source.entry(
                        "leaflet",
                        "part",
                        Json.createObjectBuilder(document)
                                .add("series", "leaflet/talks")
                                .build())
                .add();
        source.entry("gathering", "old", Gathering.document("Old", "2031-10-05T10:00"))
                .add();
        source.entry("gathering", "new", Gathering.document("New", "2031-10-06T10:00"))
                .add();
        probe = Probe.of(folder, types, source, SHOWS, "#foreach($e in $entries)$e.title #end");
    }

    private String text(String... pairs) {
        return Probe.text(probe.at(MORNING, pairs));
    }

    @Test
    void what_has_no_value_falls_away() {
        assertThat(text()).isEqualTo("New Old Part Talks");
    }

    @Test
    void types_window_order_and_limit_follow_their_parameters() {
        assertThat(text("type", "gathering")).isEqualTo("New Old");
        assertThat(text("type", "unheard-of")).isEmpty();
        assertThat(text("time", "past")).isEqualTo("Old");
        assertThat(text("sort", "backwards")).isEqualTo("Talks Part Old New");
        assertThat(text("sort", "backwards", "limit", "1")).isEqualTo("Talks");
        assertThat(text("topic", "WATER")).isEqualTo("Part");
        assertThat(probe.course(MORNING, "time", "upcoming")).containsExactly("10-06T07:00:00 New", "10-06T11:00:00");
    }

    @Test
    void an_entry_is_named_by_its_slug_with_or_without_its_type() {
        assertThat(text("series", "talks")).isEqualTo("Part");
        assertThat(text("series", "leaflet/talks")).isEqualTo("Part");
    }

    @Test
    void one_that_is_not_there_gives_nothing_and_is_waited_for() {
        var rendering = probe.at(MORNING, "series", "nowhere");

        assertThat(Probe.text(rendering)).isEmpty();
        assertThat(rendering.dependencies().absences()).containsExactly(new Absence("leaflet", "nowhere"));
        assertThat(rendering.dependencies().queries()).isEmpty();
    }

    @Test
    void one_about_to_appear_fills_the_list_when_it_does() {
        source.entry("leaflet", "next", Leaflet.document("Next"))
                .from(Instant.parse("2031-10-06T08:00:00Z"))
                .add();
        source.entry(
                        "leaflet",
                        "member",
                        Json.createObjectBuilder(Leaflet.document("Member"))
                                .add("series", "leaflet/next")
                                .build())
                .add();

        assertThat(probe.course(MORNING, "series", "next")).containsExactly("10-06T07:00:00", "10-06T08:00:00 Member");
    }

    @Test
    void values_that_are_none_are_refused_with_a_sentence() {
        assertThat(probe.refusal("type", "Event")).isEqualTo("type is the name of a type such as event, not \"Event\"");
        assertThat(probe.refusal("series", "event/talks"))
                .isEqualTo("series is a slug, or leaflet/slug, such as leaflet/open-day, not \"event/talks\"");
        assertThat(probe.refusal("time", "soon")).isEqualTo("time is one of any, upcoming, past, not \"soon\"");
        assertThat(probe.refusal("limit", "51")).isEqualTo("limit is a whole number from 1 to 50, not \"51\"");
    }
}
