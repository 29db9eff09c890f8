package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.server.store.PublicationRow;

class TimetableTest {

    @Test
    void whatIsOpenEndsWhenTheNextBeginsAndGoesOnWhenThatIsWithdrawn() {
        var first = window(1, 10, null);
        var second = window(2, 20, null);
        var table = empty().with(first).with(second);
        assertThat(said(table)).isEqualTo("1[10,20* 2[20,");
        assertThat(said(table.with(window(3, 15, null)))).isEqualTo("1[10,15* 3[15,20* 2[20,");
        assertThat(said(table.with(window(3, 12, 14L)))).isEqualTo("1[10,12* 3[12,14 2[20,");
        assertThat(said(table.without(second))).isEqualTo("1[10,");
        assertThat(said(table.with(window(3, 15, null)).without(window(3, 15, null))))
                .isEqualTo("1[10,20* 2[20,");
    }

    /** Whatever editors do in whatever order, no two windows share a moment; what cannot be placed changes nothing. */
    @Property
    void windowsNeverOverlap(@ForAll("steps") List<Step> steps) {
        var table = empty();
        long id = 0;
        for (var step : steps) {
            try {
                table = step.withdraw() && !table.publications().isEmpty()
                        ? table.without(table.publications()
                                .get(step.from() % table.publications().size()))
                        : table.with(window(
                                ++id, step.from(), step.until() == 0 ? null : (long) step.from() + step.until()));
            } catch (Refused overlap) {
                assertThat(overlap.refusal()).isInstanceOf(Refusal.Overlap.class);
            }
            assertThat(table.isInOrder()).as(said(table)).isTrue();
        }
    }

    record Step(boolean withdraw, int from, int until) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        var one = Combinators.combine(
                        Arbitraries.of(true, false, false),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 6))
                .as(Step::new);
        return one.list().ofMaxSize(12);
    }

    private static Timetable empty() {
        return new Timetable(List.of());
    }

    private static PublicationRow window(long id, long from, @Nullable Long until) {
        return PublicationRow.window("e", "r", moment(from), until == null ? null : moment(until))
                .withId(id);
    }

    private static Instant moment(long at) {
        return Instant.ofEpochMilli(at);
    }

    private static String said(Timetable table) {
        var said = new StringBuilder();
        for (var one : table.publications()) {
            said.append(said.isEmpty() ? "" : " ")
                    .append(one.id())
                    .append('[')
                    .append(one.visibleFrom().toEpochMilli())
                    .append(',')
                    .append(one.visibleUntil() == null ? "" : one.visibleUntil().toEpochMilli())
                    .append(one.followed() ? "*" : "");
        }
        return said.toString();
    }
}
