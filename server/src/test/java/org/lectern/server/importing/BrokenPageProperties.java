package org.lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lectern.api.Ref;
import org.lectern.api.RefusedPage;
import org.lectern.engine.model.Strictness;

/** Whatever happens to a file, it becomes a sound document or is refused at one of its lines. */
class BrokenPageProperties {

    private static final byte[] WHOLE = Sample.event(
                    "Oct",
                    "",
                    "6",
                    "",
                    "2026",
                    "",
                    "## Share",
                    "",
                    "* Email Page (opens new window)",
                    "",
                    "Past\u00a0EventOct 06, 2026",
                    "",
                    "# Ada Quill (Harbour) – Tides: a case",
                    "",
                    "October 6, 2026 12:00 PM – 1:30 PM",
                    "",
                    "Harbour Hall",
                    "",
                    "*Part of the [Moon Series](https://www.example.edu/news/moon/).*",
                    "",
                    "![Sea](http://www.example.edu/sea.jpg)",
                    "",
                    "[Image: Sea]",
                    "",
                    "Text “one”.",
                    "",
                    "**Bio**: [Ada Quill](https://ada.example.org/) sails.",
                    "",
                    "## Agenda",
                    "",
                    "### Tuesday, October 6, 2026",
                    "",
                    "12:00pm–12:30pm",
                    "",
                    "#### Lunch",
                    "",
                    "Bread.",
                    "",
                    "12:30pm–1:30pm",
                    "",
                    "#### Talk",
                    "",
                    "```",
                    "code",
                    "```",
                    "",
                    "Related",
                    "",
                    "News",
                    "",
                    "* [Campus NewsSep 07, 2025",
                    "",
                    "  ## Boat](https://www.example.edu/news/boat/)",
                    "",
                    "Events",
                    "",
                    "* [Past\u00a0EventNov 03, 2025",
                    "",
                    "  ## Sand](https://www.example.edu/events/sand/)",
                    "",
                    "+ Show All",
                    "- Show Less",
                    "",
                    "## More on this topic",
                    "",
                    "[!",
                    "",
                    "May",
                    "",
                    "2",
                    "",
                    "Past\u00a0EventMay 02, 2025",
                    "",
                    "## Core](https://www.example.edu/events/core/)",
                    "[!",
                    "",
                    "Nov",
                    "",
                    "4",
                    "",
                    "Upcoming\u00a0EventNov 04, 2024",
                    "",
                    "## Sky](https://www.example.edu/events/sky/)")
            .getBytes(StandardCharsets.UTF_8);

    @Property(tries = 300)
    void cut_off_anywhere(@ForAll @IntRange(min = 0, max = 2000) int length) {
        check(Arrays.copyOf(WHOLE, Math.min(length, WHOLE.length)));
    }

    @Property(tries = 300)
    void without_some_of_its_lines(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int deletions) {
        var random = new Random(seed);
        var lines = new ArrayList<>(lines());
        for (int i = 0; i < deletions; i++) {
            lines.remove(random.nextInt(lines.size()));
        }
        check(bytes(lines));
    }

    @Property(tries = 300)
    void with_its_lines_in_disorder(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int moves) {
        var random = new Random(seed);
        var lines = new ArrayList<>(lines());
        for (int i = 0; i < moves; i++) {
            lines.add(6 + random.nextInt(lines.size() - 6), lines.remove(6 + random.nextInt(lines.size() - 6)));
        }
        for (var category : List.of("events", "people", "news", "series", "related-lists")) {
            lines.replaceAll(line -> line.startsWith("category: ") ? "category: " + category : line);
            check(bytes(lines));
            assertNothingIsLost(bytes(lines));
        }
    }

    @Property(tries = 300)
    void with_some_bytes_changed(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int changes) {
        var random = new Random(seed);
        var bytes = WHOLE.clone();
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] =
                    (byte) (random.nextBoolean() ? random.nextInt() : "#*[]()!`-:\n".charAt(random.nextInt(11)));
        }
        check(bytes);
    }

    private static void check(byte[] bytes) {
        try {
            var page = Sample.PAGES.understand(bytes);
            var document = page.imported().resolve(mention -> new Ref(Sample.PAGES.typeOf(mention), "x"));
            assertThat(page.type().check(document, Strictness.PUBLISH)).isEmpty();
            page.imported().mentions().forEach(Sample.PAGES::stub);
        } catch (RefusedPage refused) {
            assertThat(refused.getMessage()).isNotBlank();
            assertThat(refused.line())
                    .isBetween(
                            1,
                            (int) new String(bytes, StandardCharsets.ISO_8859_1)
                                            .lines()
                                            .count()
                                    + 1);
        }
    }

    private static void assertNothingIsLost(byte[] bytes) {
        try {
            var document = Sample.PAGES.understand(bytes).imported().document().toString();
            assertThat(document).contains("“one”", "sails", "Bread.", "code", "Lunch", "Talk", "Harbour Hall");
        } catch (RefusedPage nothingToLose) {
            assertThat(nothingToLose.getMessage()).isNotBlank();
        }
    }

    private static List<String> lines() {
        return new String(WHOLE, StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(List<String> lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
