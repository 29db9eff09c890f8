package org.lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A whole university at once. The bounds are for the busiest of machines; the figures are in the log. */
class ThousandPagesTest {

    private static final Logger LOG = LoggerFactory.getLogger(ThousandPagesTest.class);
    private static final int PAGES = 1000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

    @Test
    void a_thousand_pages_are_imported_while_one_waits_and_sooner_if_they_are_known(@TempDir Path place) {
        try (var library = new Library(place)) {
            IntStream.range(0, PAGES).forEach(i -> library.put("page-%04d.md".formatted(i), page(i)));

            var first = loading(library, "1000 created, 0 changed, 0 unchanged, 0 refused");
            var again = loading(library, "0 created, 0 changed, 1000 unchanged, 0 refused");

            LOG.info("{} pages: {} ms, and {} ms again", PAGES, first.toMillis(), again.toMillis());
            assertThat(first).isLessThan(Duration.ofMinutes(4));
            assertThat(again).isLessThan(Duration.ofMinutes(1));
        }
    }

    private static Duration loading(Library library, String summary) {
        long from = System.nanoTime();
        assertThat(library.load()).isEqualTo(summary);
        return Duration.ofNanos(System.nanoTime() - from);
    }

    /** Of ten pages six are events, two people, one is news and one a series; they mention each other. */
    static String page(int i) {
        var kind = List.of(
                        "events", "people", "events", "news", "events", "series", "events", "people", "events",
                        "events")
                .get(i % 10);
        return """
                ---
                title: %1$s – Example
                original_url: %2$s
                category: %3$s
                topics: [topic-%4$d, topic-%5$d]
                date: 2026-03-02
                ---

                # %1$s

                %6$s
                """.formatted(
                        title(i),
                        address(kind, i),
                        kind,
                        i % 17,
                        i % 5,
                        switch (kind) {
                            case "events" -> event(i);
                            case "people" -> "Reader in %s, Department %d\n\n%s".formatted(word(i), i % 40, text(i));
                            case "news" -> DAY.format(day(i)) + "\n\n" + text(i);
                            default -> text(i);
                        });
    }

    private static String event(int i) {
        int series = i / 50 * 50 + 5;
        int other = i / 10 * 10 + 3;
        int next = (i / 10 * 10 + 12) % PAGES;
        return """
                %1$s 9:00 AM – 5:30 PM

                Hall %2$d

                *Part of the [%3$s](%4$s).*

                %5$s

                **Bio:** [Ada Quill %2$d](https://www.example.edu/people/ada-%2$d) measures %6$s.

                ## Agenda

                ### %1$s

                9:00am–10:00am

                #### Coffee and %6$s

                10:00am–12:00pm

                #### Everything about %6$s

                %5$s

                Related

                News

                * [Campus NewsMay 04, 2026

                  ## %7$s](%8$s)

                Events

                * [Past EventMay 04, 2026

                  ## %9$s](%10$s)
                """.formatted(
                        DAY.format(day(i)),
                        i % 30,
                        title(series),
                        address("series", series),
                        text(i),
                        word(i),
                        title(other),
                        address("news", other),
                        title(next),
                        address("events", next));
    }

    private static String title(int i) {
        return "What %s taught us, part %d".formatted(word(i), i);
    }

    private static String address(String kind, int i) {
        return "https://www.example.edu/%s/page-%d".formatted(kind, i);
    }

    private static LocalDate day(int i) {
        return LocalDate.of(2026, 1, 5).plusDays(i);
    }

    private static String word(int i) {
        return List.of("rain", "gravel", "moss", "stars", "words", "soup", "ice")
                .get(i % 7);
    }

    private static String text(int i) {
        return IntStream.range(0, 12)
                .mapToObj(n -> "Sentence %d of page %d says something about %s and *%s*."
                        .formatted(n, i, word(i + n), word(n)))
                .collect(Collectors.joining(" "));
    }
}
