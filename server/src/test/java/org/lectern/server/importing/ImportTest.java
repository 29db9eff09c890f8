package org.lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.importing.Sample.page;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.ContentType;
import org.lectern.api.Query;
import org.lectern.api.Window;
import org.lectern.engine.query.Published;
import org.lectern.engine.query.Selection;
import org.lectern.engine.type.Types;
import org.lectern.server.store.Actor;

/** Rows 2 and 32, files, repeats and reports, on a real database. */
class ImportTest {

    private static final String SKY = "https://www.example.edu/events/sky";
    private static final String SEA = "https://www.example.edu/events/sea";

    private static final String DRAFT_OF_A_STUB =
            "sky.md:1: would fill the entry event/sky, which was edited or taken off here: the page's version is its"
                    + " draft now; publish it if it is to be seen";

    @TempDir
    Path place;

    private Library library;

    @BeforeEach
    void open() {
        library = new Library(place);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static String mentioning(String... addresses) {
        var lines = new StringBuilder("# Sea\n\nMay 4, 2031\n\nRelated\n\nEvents\n");
        for (var address : addresses) {
            lines.append("\n* [Upcoming EventMay 05, 2031\n\n  ## Mentioned](")
                    .append(address)
                    .append(")\n");
        }
        return page("events", SEA, lines.toString());
    }

    @Test
    void a_page_becomes_a_published_entry_that_knows_where_it_was() {
        library.put("sky.md", page("events", SKY + "/?from=home#top", "# Sky", "", "May 4, 2031"));

        assertThat(library.load()).isEqualTo("1 created, 0 changed, 0 unchanged, 0 refused");

        var sky = library.one("event", "sky");
        assertThat(sky.stub()).isFalse();
        assertThat(sky.source()).hasToString(SKY + "/?from=home#top");
        assertThat(sky.document().getString("title")).isEqualTo("Sky");
        library.entries.run(Actor.SYSTEM, writing -> {
            var origin = writing.origin(sky.id()).orElseThrow();
            assertThat(origin.externalId()).isEqualTo("www.example.edu/events/sky");
            assertThat(origin.captured()).hasToString("2026-05-04");
        });
    }

    @Test
    void an_unchanged_file_changes_nothing_not_even_a_revision() {
        library.put("sea.md", mentioning(SKY, SEA));
        library.put("ada.md", page("people", "https://www.example.edu/people/ada", "# Ada"));
        library.load();
        var changes = library.changes();
        var before = List.of(library.one("event", "sea"), library.one("event", "sky"), library.one("person", "ada"));

        assertThat(library.load()).isEqualTo("0 created, 0 changed, 2 unchanged, 0 refused");

        assertThat(library.changes()).isEqualTo(changes);
        assertThat(List.of(library.one("event", "sea"), library.one("event", "sky"), library.one("person", "ada")))
                .isEqualTo(before);
    }

    @Test
    void a_changed_file_makes_a_new_revision_of_the_same_entry() {
        library.put("sky.md", page("events", SKY, "# Sky", "", "May 4, 2031"));
        library.load();
        var before = library.one("event", "sky");

        library.put("sky.md", page("events", SKY, "# Sky, anew", "", "May 4, 2031"));

        assertThat(library.load()).isEqualTo("0 created, 1 changed, 0 unchanged, 0 refused");
        var after = library.one("event", "sky");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.revision()).isNotEqualTo(before.revision());
        assertThat(after.document().getString("title")).isEqualTo("Sky, anew");
        assertThat(library.warnings()).isEmpty();
    }

    @Test
    void a_page_whose_entry_is_in_the_trash_leaves_it_there_and_says_so() {
        library.put("sky.md", page("events", SKY, "# Sky", "", "May 4, 2031"));
        library.load();
        var sky = library.one("event", "sky");
        library.entries.run(Actor.SYSTEM, writing -> writing.trash().put(sky.id()));
        library.put("sky.md", page("events", SKY, "# Sky, anew", "", "May 4, 2031"));
        library.put("sea.md", mentioning(SKY));

        assertThat(library.load()).isEqualTo("1 created, 0 changed, 1 unchanged, 0 refused");

        assertThat(library.warnings())
                .containsExactly("sky.md:1: is of the entry event/sky, which is in the trash and stays there: restore"
                        + " it, or purge it to have it made anew");
        assertThat(library.slugs("event")).as("the mention makes no other").containsExactly("sea");
        library.entries.run(Actor.SYSTEM, writing -> {
            assertThat(writing.entry(sky.id()).orElseThrow().isTrashed()).isTrue();
            writing.trash().purge(sky.id());
        });
        assertThat(library.load()).isEqualTo("1 created, 1 changed, 0 unchanged, 0 refused");
        assertThat(library.one("event", "sky").document().getString("title")).isEqualTo("Sky, anew");
    }

    @Test
    void a_page_whose_entry_is_archived_leaves_it_as_it_is_and_says_so() {
        library.put("sky.md", page("events", SKY, "# Sky", "", "May 4, 2031"));
        library.load();
        var sky = library.one("event", "sky");
        library.entries.run(Actor.SYSTEM, writing -> writing.workflow().archive(sky.id()));

        assertThat(library.load()).isEqualTo("0 created, 0 changed, 1 unchanged, 0 refused");

        assertThat(library.warnings())
                .containsExactly("sky.md:1: is of the entry event/sky, which is archived and stays as it is: take it"
                        + " out of the archive");
    }

    @Test
    void a_changed_file_becomes_a_draft_if_the_entry_was_edited_since() {
        library.put("sky.md", page("events", SKY, "# Sky", "", "May 4, 2031"));
        library.load();
        var sky = library.one("event", "sky");
        var edited = Json.createObjectBuilder().add("title", "Edited here").build();
        library.entries.run(
                Actor.SYSTEM,
                writing -> writing.publish(sky.id(), writing.revise(sky.id(), sky.revision(), edited, null)));

        library.put("sky.md", page("events", SKY, "# Changed there", "", "May 4, 2031"));

        assertThat(library.load()).isEqualTo("0 created, 1 changed, 0 unchanged, 0 refused");
        assertThat(library.warnings())
                .containsExactly("sky.md:1: has changed, but so has the entry event/sky here: the page's version is its"
                        + " draft now; publish one of the two");
        assertThat(library.one("event", "sky").document()).isEqualTo(edited);
        library.entries.run(Actor.SYSTEM, writing -> {
            var draft = writing.entry(sky.id()).orElseThrow().draft();
            assertThat(writing.revision(draft).orElseThrow().document().getString("title"))
                    .isEqualTo("Changed there");
        });
        assertThat(library.load()).isEqualTo("0 created, 0 changed, 1 unchanged, 0 refused");
    }

    @Test
    void an_edited_entry_stays_as_it_is_while_its_file_is_unchanged() {
        library.put("sky.md", page("events", SKY, "# Sky", "", "May 4, 2031"));
        library.load();
        var sky = library.one("event", "sky");
        var edited = Json.createObjectBuilder().add("title", "Edited here").build();
        library.entries.run(
                Actor.SYSTEM,
                writing -> writing.publish(sky.id(), writing.revise(sky.id(), sky.revision(), edited, null)));

        assertThat(library.load()).isEqualTo("0 created, 0 changed, 1 unchanged, 0 refused");
        assertThat(library.one("event", "sky").document()).isEqualTo(edited);
    }

    @Test
    void an_entry_that_was_taken_off_does_not_come_back_by_itself() {
        library.put("sky.md", page("events", SKY, "# Sky", "", "May 4, 2031"));
        library.load();
        var sky = library.one("event", "sky");
        library.entries.run(Actor.SYSTEM, writing -> writing.unpublish(sky.id()));

        library.put("sky.md", page("events", SKY, "# Sky, anew", "", "May 4, 2031"));
        library.load();

        assertThat(library.slugs("event")).isEmpty();
        assertThat(library.warnings()).hasSize(1);
    }

    @Test
    void a_mentioned_page_is_kept_as_a_published_stub_in_no_list_of_what_is_to_come() {
        library.put("sea.md", mentioning(SKY));
        library.load();

        var stub = library.one("event", "sky");
        assertThat(stub.stub()).isTrue();
        assertThat(stub.source()).hasToString(SKY);
        assertThat(stub.document().getString("title")).isEqualTo("Mentioned");
        assertThat(references("sea")).containsExactly("event/" + stub.id());

        var upcoming = new Selection(
                Query.of("event").in(new Window.Upcoming()),
                Set.of("main"),
                Instant.parse("2030-01-01T00:00:00Z"),
                ZoneId.of("UTC"),
                null);
        assertThat(library.source.find(upcoming).entries())
                .extracting(Published::slug)
                .containsExactly("sea");
    }

    @Test
    void types_that_are_not_installed_are_kept_as_stubs_too() {
        library.close();
        library = new Library(place.resolve("alone"), Types.of(installed("event")));
        library.put(
                "sea.md",
                page(
                        "events",
                        SEA,
                        "# Sea",
                        "",
                        "*Part of the [Tides](/news/tides-2031/).*",
                        "",
                        "Related",
                        "",
                        "News",
                        "",
                        "* [Campus NewsMay 05, 2026",
                        "",
                        "## It rose](/news/tides-2031)"));
        library.load();

        var series = library.one("series", "tides-2031");
        var news = library.one("news", "tides-2031");
        assertThat(series.id()).isNotEqualTo(news.id());
        assertThat(library.one("event", "sea").document().getString("series")).isEqualTo("series/" + series.id());
        assertThat(news.document().toString())
                .isEqualTo("{\"title\":\"It rose\",\"published\":\"2026-05-05\",\"label\":\"Campus News\","
                        + "\"link\":\"https://www.example.edu/news/tides-2031\"}");
    }

    private static ContentType<?> installed(String name) {
        return Sample.TYPES.find(name).orElseThrow().plugin();
    }

    @Test
    void a_stub_is_filled_by_its_own_page_whatever_the_order_of_files() {
        library.put("a.md", mentioning(SKY)).put("b.md", page("events", SKY, "# Sky", "", "May 5, 2031 9:00 AM"));

        assertThat(library.load()).isEqualTo("2 created, 0 changed, 0 unchanged, 0 refused");
        assertThat(library.one("event", "sky").stub()).isFalse();
        assertThat(references("sea"))
                .containsExactly("event/" + library.one("event", "sky").id());
        assertThat(library.slugs("event")).containsExactly("sea", "sky");
        assertThat(library.load()).isEqualTo("0 created, 0 changed, 2 unchanged, 0 refused");
    }

    @Test
    void a_stub_is_filled_in_a_later_run_and_keeps_its_id() {
        library.put("z.md", mentioning(SKY));
        library.load();
        var stub = library.one("event", "sky");

        library.put("a.md", page("events", SKY.replace("https", "http") + "/", "# Sky", "", "May 5, 2031"));

        assertThat(library.load()).isEqualTo("1 created, 0 changed, 1 unchanged, 0 refused");
        assertThat(library.one("event", "sky").id()).isEqualTo(stub.id());
        assertThat(library.one("event", "sky").stub()).isFalse();
    }

    @Test
    void a_stub_that_was_taken_off_stays_off_when_its_page_comes() {
        library.put("sea.md", mentioning(SKY));
        library.load();
        var stub = library.one("event", "sky");
        library.entries.run(Actor.SYSTEM, writing -> writing.unpublish(stub.id()));

        library.put("sky.md", page("events", SKY, "# Sky", "", "May 5, 2031"));

        assertThat(library.load()).isEqualTo("0 created, 1 changed, 1 unchanged, 0 refused");
        assertThat(library.warnings()).containsExactly(DRAFT_OF_A_STUB);
        assertThat(library.slugs("event")).containsExactly("sea");
        assertThat(library.load()).isEqualTo("0 created, 0 changed, 2 unchanged, 0 refused");
        assertThat(library.warnings()).isEmpty();
    }

    @Test
    void a_stub_that_was_edited_stays_as_it_is_until_the_draft_of_its_page_is_published() {
        library.put("sea.md", mentioning(SKY));
        library.load();
        var stub = library.one("event", "sky");
        var edited = Json.createObjectBuilder().add("title", "Edited here").build();
        library.entries.run(
                Actor.SYSTEM,
                writing -> writing.publish(stub.id(), writing.revise(stub.id(), stub.revision(), edited, null)));

        library.put("sky.md", page("events", SKY, "# Sky", "", "May 5, 2031"));
        library.load();

        assertThat(library.warnings()).containsExactly(DRAFT_OF_A_STUB);
        assertThat(library.one("event", "sky").document()).isEqualTo(edited);
        assertThat(library.one("event", "sky").stub()).isTrue();

        library.entries.run(
                Actor.SYSTEM,
                writing -> writing.publish(
                        stub.id(), writing.entry(stub.id()).orElseThrow().draft()));

        var filled = library.one("event", "sky");
        assertThat(filled.stub()).isFalse();
        assertThat(filled.document().getString("title")).isEqualTo("Sky");
        assertThat(library.load()).isEqualTo("0 created, 0 changed, 2 unchanged, 0 refused");
    }

    @Test
    void a_stub_with_a_draft_keeps_what_is_public() {
        library.put("sea.md", mentioning(SKY));
        library.load();
        var stub = library.one("event", "sky");
        var edited = Json.createObjectBuilder().add("title", "Not yet").build();
        library.entries.run(Actor.SYSTEM, writing -> writing.revise(stub.id(), stub.revision(), edited, null));

        library.put("sky.md", page("events", SKY, "# Sky", "", "May 5, 2031"));
        library.load();

        assertThat(library.warnings()).containsExactly(DRAFT_OF_A_STUB);
        assertThat(library.one("event", "sky").revision()).isEqualTo(stub.revision());
    }

    @Test
    void a_page_may_mention_itself() {
        library.put("sea.md", mentioning(SEA));

        assertThat(library.load()).isEqualTo("1 created, 0 changed, 0 unchanged, 0 refused");
        assertThat(references("sea"))
                .containsExactly("event/" + library.one("event", "sea").id());
        assertThat(library.one("event", "sea").document().getString("title")).isEqualTo("Sea");
    }

    @Test
    void the_same_address_twice_in_a_run_refuses_the_second() {
        library.put("a.md", page("events", SKY, "# One", "", "May 4, 2031"))
                .put("b.md", page("events", SKY + "/?x=1", "# Two", "", "May 4, 2031"));

        assertThat(library.load()).isEqualTo("1 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(library.warnings()).containsExactly("b.md:3: has the same address as a.md");
        assertThat(library.one("event", "sky").document().getString("title")).isEqualTo("One");
    }

    @Test
    void the_same_slug_from_another_address_gets_a_number_and_a_warning() {
        library.put("a.md", page("events", SKY, "# One", "", "May 4, 2031"))
                .put("b.md", page("events", "https://other.example.edu/x/Sky/", "# Two", "", "May 4, 2031"))
                .put("c.md", page("people", "https://other.example.edu/people/sky", "# Three"));

        library.load();

        assertThat(library.slugs("event")).containsExactly("sky", "sky-2");
        assertThat(library.slugs("person")).containsExactly("sky");
        assertThat(library.warnings())
                .containsExactly("b.md:3: would have the slug \"sky\", which another event has: it is \"sky-2\"");
    }

    @Test
    void a_refused_file_leaves_nothing_and_says_where() {
        library.put("bad.md", mentioning(SKY).replace("May 4, 2031", "February 30, 2031"))
                .put("long.md", mentioning(SKY).replace("# Sea", "# " + "x".repeat(501)))
                .put("good.md", page("people", "https://www.example.edu/people/ada", "# Ada"));

        assertThat(library.load()).isEqualTo("1 created, 0 changed, 0 unchanged, 2 refused");
        assertThat(library.warnings())
                .containsExactly(
                        "bad.md:9: has a date that does not exist: \"February 30, 2031\"",
                        "long.md:7: is not fit to be an entry: /title: size must be between 0 and 500");
        assertThat(library.slugs("event")).isEmpty();
        assertThat(library.slugs("person")).containsExactly("ada");
    }

    @Test
    void a_file_over_one_megabyte_is_refused() {
        var page = page("events", SKY, "# Sky", "", "May 4, 2031", "");
        var most = 1024 * 1024 - page.getBytes(StandardCharsets.UTF_8).length;
        library.put("a.md", page + "x".repeat(most)).put("b.md", page.replace("sky", "sea") + "x".repeat(most + 1));

        assertThat(library.load()).isEqualTo("1 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(library.warnings()).containsExactly("b.md:1: is larger than 1 MB");
    }

    @Test
    void pages_are_read_in_the_order_of_names_and_others_counted_in_one_line() throws IOException {
        var outside = Files.writeString(place.resolve("outside.md"), page("events", SKY, "# Outside"));
        library.put("b.txt", "bad")
                .put("a/z.markdown", "bad")
                .put("c.MD", "bad")
                .put("a.md", "bad");
        library.put("notes.pdf", "").put("README", "").put("d/e/f.md", "bad");
        Files.createSymbolicLink(library.folder.resolve("out.md"), outside);
        Files.createSymbolicLink(library.folder.resolve("outdir"), place);
        Files.createSymbolicLink(library.folder.resolve("nowhere.md"), place.resolve("nothing"));
        Files.createSymbolicLink(library.folder.resolve("d/loop"), library.folder);

        assertThat(library.load()).isEqualTo("0 created, 0 changed, 0 unchanged, 5 refused");
        assertThat(library.warnings())
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly("a/z.markdown", "a.md", "b.txt", "c.MD", "d/e/f.md");
        assertThat(library.log())
                .filteredOn(line -> line.contains("left alone"))
                .hasSize(1)
                .first()
                .asString()
                .endsWith(": 5 other files or links are left alone");
    }

    @Test
    void progress_is_told_every_five_seconds_and_a_summary_at_the_end() {
        IntStream.range(0, 7).forEach(i -> library.put(i + ".md", "bad"));
        var seconds = new int[] {0};

        library.load(() -> Instant.EPOCH.plusSeconds(2L * seconds[0]++));

        var where = "INFO Import of " + library.folder;
        assertThat(library.log())
                .filteredOn(line -> line.startsWith("INFO"))
                .containsExactly(
                        where + ": 7 pages",
                        where + ": 3 of 7 pages",
                        where + ": 6 of 7 pages",
                        where + " is over: 0 created, 0 changed, 0 unchanged, 7 refused");
    }

    @Test
    void a_report_is_one_line_whatever_a_file_holds() {
        library.put("a\nb.md", "---\ntitle: [\u0007\n---\n");

        library.load();

        assertThat(library.warnings())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("a b.md:")
                .doesNotContain("\n");
    }

    private List<String> references(String slug) {
        return library
                .one("event", slug)
                .document()
                .getJsonArray("related")
                .getJsonObject(0)
                .getJsonArray("entries")
                .getValuesAs(JsonString.class)
                .stream()
                .map(JsonString::getString)
                .toList();
    }
}
