package org.lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.engine.query.Published;

/** The made-up university of the demo. */
class DemoPagesTest {

    private static final ClassLoader LOADER = DemoPagesTest.class.getClassLoader();
    private static final String BASE = "http://lectern.example";
    private static final LocalDate WEEK = LocalDate.of(2031, 10, 6);

    @Test
    void the_index_names_every_page_in_order() throws Exception {
        var folder = folder("pages");

        assertThat(DemoPages.of(WEEK, BASE, BASE + "/demo").files())
                .extracting(PageFile::name)
                .containsExactlyElementsOf(PageFiles.in(folder).files().stream()
                        .map(PageFile::name)
                        .toList());
    }

    @Test
    void it_is_a_university_with_people_events_series_and_news_and_no_page_is_refused_or_warned_of(@TempDir Path place)
            throws IOException {
        try (var library = new Library(place)) {
            fill(library, WEEK);

            assertThat(library.load()).isEqualTo("110 created, 0 changed, 0 unchanged, 0 refused");

            assertThat(library.warnings()).isEmpty();
            assertThat(pages(library, "person")).hasSizeGreaterThanOrEqualTo(30);
            assertThat(pages(library, "event")).hasSizeGreaterThanOrEqualTo(40);
            assertThat(pages(library, "series")).hasSize(4);
            assertThat(pages(library, "news")).hasSizeGreaterThanOrEqualTo(15);
        }
    }

    @Test
    void every_construct_of_its_pages_is_understood(@TempDir Path place) throws IOException {
        try (var library = new Library(place)) {
            fill(library, WEEK);
            library.load();
            var events = pages(library, "event");

            assertThat(events).filteredOn(has("series")).hasSizeGreaterThanOrEqualTo(40);
            assertThat(events).filteredOn(has("related")).hasSizeGreaterThanOrEqualTo(20);
            assertThat(events).filteredOn(has("moreOnTopic")).hasSizeGreaterThanOrEqualTo(10);
            assertThat(events).filteredOn(has("agenda")).hasSizeGreaterThanOrEqualTo(6);
            assertThat(events).filteredOn(has("image")).hasSameSizeAs(events);
            assertThat(events).filteredOn(has("topics")).hasSameSizeAs(events);
            assertThat(events).filteredOn(has("speakers")).hasSizeGreaterThanOrEqualTo(20);
            assertThat(states(events)).contains("cancelled", "postponed");
            assertThat(events).anySatisfy(event -> assertThat(when(event).getBoolean("allDay"))
                    .isTrue());
            assertThat(events).anySatisfy(event -> assertThat(event.document().getString("title"))
                    .matches(text -> text.codePoints()
                            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)));
            assertThat(library.all("event")).filteredOn(Published::stub).hasSize(1);
        }
    }

    /** The first start may be on any day of any week. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2027-01-01", "2028-02-29", "2031-10-06", "2031-10-08", "2040-12-31"})
    void about_half_of_the_events_lie_ahead_on_the_day_of_the_first_start(LocalDate today, @TempDir Path place)
            throws IOException {
        try (var library = new Library(place)) {
            fill(library, DemoPages.week(today));
            library.load();
            var events = pages(library, "event");

            var ahead = events.stream()
                    .filter(event -> !lastDay(event).isBefore(today))
                    .count();

            assertThat(ahead).isBetween(events.size() * 2L / 5, events.size() * 3L / 5);
        }
    }

    @Test
    void every_date_keeps_its_weekday_wherever_its_week_is(@TempDir Path place) throws IOException {
        try (var library = new Library(place)) {
            fill(library, LocalDate.of(2044, 2, 22));
            library.load();

            assertThat(LocalDate.parse(when(library.one("event", "what-rivers-remember"))
                                    .getString("start")
                                    .substring(0, 10))
                            .getDayOfWeek())
                    .isEqualTo(DayOfWeek.WEDNESDAY);
            assertThat(library.warnings()).isEmpty();
        }
    }

    @Test
    void later_in_the_same_week_or_read_again_nothing_has_changed(@TempDir Path place) throws IOException {
        try (var library = new Library(place)) {
            fill(library, DemoPages.week(LocalDate.of(2031, 10, 6)));
            library.load();
            var changes = library.changes();

            fill(library, DemoPages.week(LocalDate.of(2031, 10, 12)));

            assertThat(library.load()).isEqualTo("0 created, 0 changed, 110 unchanged, 0 refused");
            assertThat(library.changes()).isEqualTo(changes);
        }
    }

    @Test
    void every_picture_that_a_page_shows_is_there_and_says_what_is_to_be_seen(@TempDir Path place) throws Exception {
        try (var library = new Library(place)) {
            fill(library, WEEK);
            library.load();
            var pictures = Stream.of("person", "event", "series", "news")
                    .flatMap(type -> pages(library, type).stream())
                    .flatMap(entry -> Stream.of("image", "photo").map(entry.document()::getJsonObject))
                    .filter(Objects::nonNull)
                    .toList();

            assertThat(pictures).hasSizeGreaterThan(100).allSatisfy(picture -> {
                assertThat(picture.getString("alt")).hasSizeGreaterThan(15);
                var url = picture.getString("url");
                assertThat(url).startsWith(BASE + "/demo/");
                var file = folder("pictures").resolve(url.substring(url.lastIndexOf('/') + 1));
                assertThat(Files.size(file)).isLessThan(20_000);
            });
        }
    }

    private static java.util.function.Predicate<Published> has(String field) {
        return entry -> entry.document().containsKey(field);
    }

    private static Set<String> states(List<Published> events) {
        return events.stream()
                .map(event -> event.document().getString("state", "scheduled"))
                .collect(Collectors.toSet());
    }

    private static JsonObject when(Published event) {
        return event.document().getJsonObject("when");
    }

    private static LocalDate lastDay(Published event) {
        var when = when(event);
        return LocalDate.parse(when.getString("end", when.getString("start")).substring(0, 10));
    }

    private static List<Published> pages(Library library, String type) {
        return library.all(type).stream().filter(entry -> !entry.stub()).toList();
    }

    private static Path folder(String name) throws Exception {
        return Path.of(Objects.requireNonNull(LOADER.getResource("lectern/demo/" + name))
                .toURI());
    }

    private static void fill(Library library, LocalDate week) {
        try {
            for (var file : DemoPages.of(week, BASE, BASE + "/demo").files()) {
                library.put(file.name(), new String(file.read(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
