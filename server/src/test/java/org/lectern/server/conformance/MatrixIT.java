package org.lectern.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.Eventually;
import org.lectern.server.Evidence;
import org.lectern.server.conformance.Careless.Manner;

/** What becomes of careless answers in the pages of each server, and of Lectern's: the table in docs/hosts/README.md. */
@Tag("full")
class MatrixIT {

    private static final String COMMAND =
            "mvn -Pfull -pl server -am verify -Dit.test=MatrixIT -Dlectern.evidence=write";
    private static final Path TABLE = Guide.FOLDER.resolve("README.md");
    private static final String BEGIN = "<!-- seen -->\n";
    private static final String END = "<!-- /seen -->";

    /** Which answers share a column. */
    private static final Map<String, List<Manner>> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("gzip that nobody asked for", List.of(Manner.GZIP_UNASKED));
        COLUMNS.put("404, 500 with a body", List.of(Manner.NOT_FOUND, Manner.FAILURE));
        COLUMNS.put("200 without a body, 204", List.of(Manner.EMPTY, Manner.NO_CONTENT));
        COLUMNS.put("redirect", List.of(Manner.REDIRECT));
        COLUMNS.put("no answer in time", List.of(Manner.SLOW));
    }

    /** Lectern's own answers. */
    private static final Map<String, String> OWN = new LinkedHashMap<>();

    static {
        OWN.put("200", Guide.FRAGMENT);
        OWN.put("404", "/widgets/agenda?entry=event/nothing-of-that-name");
        OWN.put("500", Lectern.BROKEN);
    }

    @TempDir
    static Path folder;

    /** Those with a guide, and one more of its kind. */
    private static final List<Host.Kind> KINDS = Stream.concat(
                    Host.KINDS.stream(), Stream.of(new Host.Kind("node-tailor", TailorHost::start)))
            .toList();

    private static final Map<Host.Kind, Host> HOSTS = new LinkedHashMap<>();
    private static Lectern lectern;
    private static Careless careless;

    @BeforeAll
    static void start() throws IOException {
        lectern = Lectern.start(folder.resolve("lectern"));
        careless = new Careless(lectern.uri());
        var pages = new LinkedHashMap<>(OWN);
        for (var manner : Manner.values()) {
            pages.put(manner.name(), Guide.FRAGMENT + "&page=" + manner.name());
        }
        for (var kind : KINDS) {
            HOSTS.put(kind, kind.starter().start(folder.resolve("host" + HOSTS.size()), careless.uri(), pages));
        }
    }

    @AfterAll
    static void stop() {
        HOSTS.values().forEach(Host::close);
        if (careless != null) {
            careless.close();
        }
        if (lectern != null) {
            lectern.close();
        }
    }

    /**
     * All that was seen of one server.
     *
     * @param own what became of Lectern's answers, by their status
     */
    private record Row(Host.Kind kind, Map<Manner, String> spoilt, Map<String, String> own) {

        String line() {
            var cells = new ArrayList<String>();
            cells.add(kind.name());
            COLUMNS.values().forEach(manners -> cells.add(cell(manners)));
            cells.add(own.entrySet().stream()
                    .map(one -> one.getKey() + ": " + one.getValue())
                    .collect(Collectors.joining(", ")));
            return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
        }

        private String cell(List<Manner> manners) {
            var seen = manners.stream().map(spoilt::get).toList();
            return seen.stream().distinct().count() == 1 ? seen.get(0) : String.join(", ", seen);
        }
    }

    @Test
    void the_table_in_the_docs_has_what_was_seen() throws Exception {
        var rows = new ArrayList<Row>();
        for (var kind : KINDS) {
            rows.add(look(kind));
        }
        var table = table(rows);
        System.out.println(table);
        long failures =
                rows.stream().filter(row -> !row.own().equals(asPromised())).count();
        keep(rows, failures);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.own()).as(row.kind().name()).isEqualTo(asPromised()));
        if (Evidence.isKept()) {
            Files.writeString(TABLE, before() + table + after());
        }
        assertThat(Files.readString(TABLE))
                .as("-Dlectern.evidence=write writes it anew")
                .isEqualTo(before() + table + after());
    }

    private static Map<String, String> asPromised() {
        return Map.of("200", "fragment", "404", "link", "500", "link");
    }

    private static Row look(Host.Kind kind) throws Exception {
        var host = HOSTS.get(kind);
        careless.is(Manner.NONE);
        // The first rendering may come too late for it, and a layout reads its manifest.
        Eventually.until(() -> Shown.get(host.page("200")).what().equals("fragment"));
        var own = new LinkedHashMap<String, String>();
        for (var status : OWN.keySet()) {
            own.put(status, Shown.get(host.page(status)).what());
        }
        var spoilt = new EnumMap<Manner, String>(Manner.class);
        for (var manner : COLUMNS.values().stream().flatMap(List::stream).toList()) {
            careless.is(manner);
            spoilt.put(manner, Shown.get(host.page(manner.name())).what());
        }
        return new Row(kind, spoilt, own);
    }

    private static String table(List<Row> rows) {
        var head = new ArrayList<>(List.of("server"));
        head.addAll(COLUMNS.keySet());
        head.add("what Lectern sends");
        var lines = new ArrayList<String>();
        lines.add(head.stream().collect(Collectors.joining(" | ", "| ", " |")));
        lines.add(head.stream().map(name -> "---").collect(Collectors.joining(" | ", "| ", " |")));
        rows.forEach(row -> lines.add(row.line()));
        return String.join("\n", lines) + "\n";
    }

    private static String before() throws IOException {
        var text = Files.readString(TABLE);
        return text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
    }

    private static String after() throws IOException {
        var text = Files.readString(TABLE);
        return text.substring(text.indexOf(END));
    }

    private static void keep(List<Row> rows, long failures) throws IOException {
        int cases = rows.stream()
                .mapToInt(row -> row.spoilt().size() + row.own().size())
                .sum();
        var figures = Evidence.of(COMMAND).add("cases", cases).add("failures", failures);
        for (var row : rows) {
            var seen = Json.createObjectBuilder();
            row.own().forEach(seen::add);
            row.spoilt()
                    .forEach((manner, what) ->
                            seen.add(manner.name().toLowerCase(Locale.ROOT).replace('_', '-'), what));
            figures.add(row.kind().name(), seen);
        }
        Evidence.write("server-includes", figures);
    }
}
