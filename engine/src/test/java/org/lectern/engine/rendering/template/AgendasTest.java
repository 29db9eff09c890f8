package org.lectern.engine.rendering.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.api.AgendaDay;
import org.lectern.api.AgendaItem;
import org.lectern.api.When;

class AgendasTest {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final LocalDate DAY = LocalDate.of(2031, 10, 6);
    private static final StillNow NOW =
            new StillNow(DAY.atTime(10, 0).atZone(ZONE).toInstant());

    @Test
    void a_day_of_500_items_without_an_end_says_of_each_whether_it_is_current_or_parallel() {
        var items = new ArrayList<AgendaItem>();
        for (int i = 0; i < 500; i++) {
            // Two at a time, the last two until the day ends.
            items.add(item(LocalTime.of(8, 0).plusMinutes(i / 2), null, false));
        }

        var views = views(items);

        assertThat(views).hasSize(500).allSatisfy(view -> assertThat(view.get("parallel"))
                .isEqualTo(true));
        assertThat(views.stream().filter(view -> Boolean.TRUE.equals(view.get("current"))))
                .containsExactly(views.get(240), views.get(241));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void is_current_and_parallel_as_a_plain_reading_of_the_rule_says(long seed) {
        var random = new Random(seed);
        var items = new ArrayList<AgendaItem>();
        for (int i = 0; i < 40; i++) {
            var start = LocalTime.of(8 + random.nextInt(4), 15 * random.nextInt(4));
            var end = random.nextBoolean() ? start.plusMinutes(15 * random.nextInt(4)) : null;
            items.add(item(start, end, random.nextInt(20) == 0));
        }

        var views = views(items);

        for (int i = 0; i < items.size(); i++) {
            assertThat(views.get(i).get("parallel")).as("item %d", i).isEqualTo(parallel(items, i));
            assertThat(views.get(i).get("current"))
                    .as("item %d", i)
                    .isEqualTo(NOW.within(items.get(i).when().from(), until(items, items.get(i))));
        }
    }

    @Test
    void the_items_of_a_day_are_made_once() {
        var day = day(List.of(item(LocalTime.NOON, null, false)));

        assertThat(day.get("items")).isSameAs(day.get("items"));
    }

    private static boolean parallel(List<AgendaItem> items, int i) {
        var from = items.get(i).when().from();
        var until = until(items, items.get(i));
        for (int j = 0; j < items.size(); j++) {
            var other = items.get(j);
            if (j != i
                    && from.isBefore(until(items, other))
                    && other.when().from().isBefore(until)) {
                return true;
            }
        }
        return false;
    }

    private static Instant until(List<AgendaItem> items, AgendaItem item) {
        if (item.when().end() != null || item.when().allDay()) {
            return item.when().until();
        }
        return items.stream()
                .map(other -> other.when().from())
                .filter(start -> start.isAfter(item.when().from()))
                .min(Instant::compareTo)
                .orElseGet(item.when()::until);
    }

    private static AgendaItem item(LocalTime start, @Nullable LocalTime end, boolean allDay) {
        LocalDateTime until = end == null ? null : DAY.atTime(end);
        return new AgendaItem("x", new When(DAY.atTime(start), until, ZONE, allDay), null, null);
    }

    private static View day(List<AgendaItem> items) {
        var agenda = Agendas.view(List.of(new AgendaDay(DAY, null, items)), NOW, false);
        return (View) ((List<?>) agenda.get("days")).get(0);
    }

    private static List<View> views(List<AgendaItem> items) {
        return ((List<?>) day(items).get("items"))
                .stream().map(View.class::cast).toList();
    }
}
