package org.lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.api.Entry;
import org.lectern.api.RelatedGroup;
import org.lectern.api.Status;
import org.lectern.engine.model.Strictness;
import org.lectern.server.Shared;

/** Two real pages: every line of content is found again, and nothing else. Reads the folder lectern.shared. */
class SeedPagesTest {

    private static final List<String> FURNITURE = List.of(
            "opens new window",
            "Share",
            "Facebook",
            "Table-like",
            "Show All",
            "Show Less",
            "[Image",
            "More on this",
            "\u00a0Event",
            "Past Event");

    static Stream<Path> seeds() throws Exception {
        return Shared.pages().stream();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_line_of_content_is_in_the_document_or_in_a_stub(Path seed) throws Exception {
        var everything = everything(seed);

        assertThat(content(seed)).isNotEmpty().allSatisfy(piece -> assertThat(everything)
                .contains(piece));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_furniture_is_in_it(Path seed) throws Exception {

        assertThat(everything(seed)).doesNotContain(FURNITURE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void it_is_fit_to_be_published_and_raises_no_warning(Path seed) throws Exception {
        var page = Sample.read(Files.readString(seed));

        assertThat(page.type().check(Sample.document(Files.readString(seed)), Strictness.PUBLISH))
                .isEmpty();
        assertThat(page.warnings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void groups_of_links_and_cards_are_as_many_and_in_the_order_of_the_page(Path seed, @TempDir Path place)
            throws Exception {
        try (var library = new Library(place)) {
            var page = load(seed, library);

            assertThat(page.related())
                    .extracting(RelatedGroup::name)
                    .containsExactlyElementsOf(groups(seed).keySet());
            assertThat(page.related())
                    .extracting(group -> group.entries().size())
                    .containsExactlyElementsOf(groups(seed).values());
            assertThat(page.moreOnTopic()).hasSize((int) Files.readAllLines(seed).stream()
                    .filter(line -> line.startsWith("[!") || line.endsWith(")[!"))
                    .count());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_is_said_to_be_upcoming_and_every_mention_is_a_stub_with_its_own_address(Path seed, @TempDir Path place)
            throws Exception {
        try (var library = new Library(place)) {
            var page = load(seed, library);
            var mentioned = Stream.concat(
                            page.related().stream().flatMap(group -> group.entries().stream()),
                            page.moreOnTopic().stream())
                    .toList();

            assertThat(page.status()).isIn(Status.PAST, null);
            assertThat(mentioned).allSatisfy(entry -> {
                assertThat(entry.status()).isIn(Status.PAST, null);
                assertThat(entry.stub()).isTrue();
                assertThat(entry.card().link()).isEqualTo(entry.source());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agenda_and_links_contain_nothing_of_each_other(Path seed, @TempDir Path place) throws Exception {
        try (var library = new Library(place)) {
            var page = load(seed, library);
            var agenda = page.agenda().toString();
            var titles = page.related().stream()
                    .flatMap(group -> group.entries().stream())
                    .map(entry -> entry.card().title())
                    .toList();

            assertThat(titles).noneMatch(agenda::contains);
        }
    }

    private static Entry load(Path seed, Library library) throws Exception {
        var text = Files.readString(seed);
        library.put("page.md", text);
        assertThat(library.load()).isEqualTo("1 created, 0 changed, 0 unchanged, 0 refused");
        var type = Sample.read(text).type().name();
        var own = library.all(type).stream()
                .filter(one -> !one.stub())
                .findFirst()
                .orElseThrow();
        return library.entry(type, own.slug());
    }

    /** The lone lines that name a group of links, each with the number of links under it. */
    private static Map<String, Integer> groups(Path seed) throws Exception {
        var groups = new LinkedHashMap<String, Integer>();
        var name = "";
        for (var line : Files.readAllLines(seed)) {
            if (line.matches("News|Events")) {
                name = line;
            } else if (line.startsWith("* [") && !name.isEmpty()) {
                groups.merge(name, 1, Integer::sum);
            }
        }
        return groups;
    }

    /** The texts of the document and of its stubs. */
    private static String everything(Path seed) throws Exception {
        var text = Files.readString(seed);
        var stubs = Sample.read(text).imported().mentions().stream().map(Sample.PAGES::stub);
        return Stream.concat(Stream.of(Sample.document(text)), stubs)
                .flatMap(SeedPagesTest::texts)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.values().stream().flatMap(SeedPagesTest::texts);
        } else if (value instanceof JsonArray list) {
            return list.stream().flatMap(SeedPagesTest::texts);
        }
        return value instanceof JsonString text ? Stream.of(text.getString()) : Stream.of();
    }

    /** What a person would call content, line by line, without the marks around it. */
    private static List<String> content(Path seed) throws Exception {
        var lines = Files.readAllLines(seed);
        var body = lines.subList(lines.lastIndexOf("---") + 1, lines.size());
        return body.stream()
                .filter(line -> !line.isBlank() && !isFurniture(line))
                .flatMap(SeedPagesTest::pieces)
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    private static boolean isFurniture(String line) {
        return line.matches(
                "(<!--.*-->|\\[?!|## (Share|Agenda|More on this topic)|.*opens new window.*|Related|[+-] Show.*"
                        + "|[A-Z][a-z]{2}|\\d{1,4}|(\\* \\[)?(Past|Upcoming)\u00a0Event[A-Z].*"
                        + "|### .*day, .*|\\d+:.*[ap]m|[A-Z][a-z]+ \\d+, \\d{4} .*[AP]M|\\[Image: .*)");
    }

    private static Stream<String> pieces(String line) {
        var bare = line.strip()
                .replaceFirst("^#+ |^\\*\\*[A-Z][A-Za-z ]+(:\\*\\*|\\*\\*:)", "")
                .replaceFirst("^\\*Part of the \\[(.*)]\\(.*\\)\\.\\*$", "$1")
                .replaceFirst("^!\\[(.*)]\\(.*\\)$", "$1")
                .replaceFirst("]\\(https?://[^()]*\\)$", "")
                .replaceFirst("^\\* \\[(.*)[A-Z][a-z]{2} \\d\\d, \\d{4}$", "$1");
        return bare.matches("\\S+ / \\S+") ? Stream.of(bare.split(" / ")) : splitRole(bare);
    }

    private static Stream<String> splitRole(String line) {
        return line.length() < 60 && line.contains("Professor, ") ? Stream.of(line.split(", ")) : Stream.of(line);
    }
}
