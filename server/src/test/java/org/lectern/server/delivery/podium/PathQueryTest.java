package org.lectern.server.delivery.podium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathQueryTest {

    private static PathQuery of(Map<String, String> parameters) {
        return new PathQuery(new TreeMap<>(parameters));
    }

    @Test
    void parameters_come_back_as_they_went_in() {
        var query = of(Map.of("entry", "event/tea-&-talk", "topic", "Öl = 100 %", "heading", "3"));

        assertThat(query.segment()).matches("[A-Za-z0-9_-]+");
        assertThat(PathQuery.of(query.segment())).contains(query);
    }

    @Test
    void the_same_parameters_give_the_same_segment_in_any_order() {
        assertThat(of(Map.of("a", "1", "b", "2")).segment())
                .isEqualTo(of(Map.of("b", "2", "a", "1")).segment());
    }

    @Test
    void it_is_a_query_too() {
        assertThat(of(Map.of("theme", "maroon", "entry", "event/tea")).query())
                .isEqualTo("entry=event%2Ftea&theme=maroon");
    }

    @Test
    void what_a_layout_gives_stands_in_the_place_of_what_the_manifest_has() {
        assertThat(of(Map.of("entry", "event/tea", "lang", "en")).with(Map.of("lang", List.of("de"))))
                .isEqualTo(Map.of("entry", List.of("event/tea"), "lang", List.of("de")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "YQ==", "Yj0yJmE9MQ", "YQ"})
    void a_segment_that_was_not_made_here_is_none(String segment) {
        assertThat(PathQuery.of(segment)).isEmpty();
    }
}
