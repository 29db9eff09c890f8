package org.lectern.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.testkit.Gathering.document;
import static org.lectern.testkit.Gathering.with;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lectern.api.Ref;
import org.lectern.engine.query.Space;
import org.lectern.engine.type.Types;

class InMemorySourceTest {

    private static final Instant NOW = Instant.parse("2031-05-01T08:00:00Z");
    private static final JsonObject PLAIN = document("Plain", "2031-05-01T10:00");

    private final InMemorySource source = new InMemorySource(Types.of(new Gathering.Type()));

    private String partOf(String slug, String reference) {
        source.entry("gathering", slug, with(PLAIN, "partOf", reference)).add();
        return source.bySlug(Space.MAIN, "gathering", slug, NOW)
                .value()
                .orElseThrow()
                .document()
                .getString("partOf");
    }

    @Test
    void references_are_kept_by_id() {
        var whole = source.entry("gathering", "whole", PLAIN).add();

        assertThat(partOf("part", "gathering/whole")).isEqualTo(whole.toString());
        assertThat(partOf("other", whole.toString())).isEqualTo(whole.toString());
    }

    @Test
    void an_entry_may_refer_to_itself() {
        var itself = partOf("a", "gathering/a");

        assertThat(source.byId("gathering", Ref.parse(itself).id(), NOW).value())
                .isPresent();
    }

    @Test
    void a_reference_to_what_is_not_there_yet_stays_as_it_is_and_leads_nowhere() {
        assertThat(partOf("part", "gathering/later")).isEqualTo("gathering/later");
        source.entry("gathering", "later", PLAIN).add();

        assertThat(source.byId("gathering", "later", NOW).value()).isEmpty();
    }
}
