package org.lectern.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.Counted;
import org.lectern.server.Eventually;
import org.lectern.server.Newsroom;

/**
 * Real servers include the same fragment: its bytes arrive, and nothing else ever does. They are set up as docs/hosts
 * says.
 */
@Tag("full")
class ServerIncludesIT {

    private static final String MISSING = "/widgets/agenda?entry=event/nothing-of-that-name";

    /** What ends while it is looked at. */
    private static final String SOON = "/widgets/card?entry=event/soon";

    /** What the pages include; Lectern leaves the word aside, so that caches have nothing of one page for another. */
    private static final Map<String, String> PAGES = Map.of(
            "agenda",
            Guide.FRAGMENT,
            "missing",
            MISSING,
            "onerror",
            MISSING + "\" onerror=\"" + Guide.FRAGMENT.replace("?", "/fallback?"),
            "broken",
            Lectern.BROKEN,
            "soon",
            SOON,
            "stopped",
            Guide.FRAGMENT + "&page=stopped");

    @RegisterExtension
    static final Counted COUNTED = new Counted("included-pages");

    @TempDir
    static Path folder;

    /** What the gallery calls the way of each kind. */
    private static final List<String> WAYS = List.of("nginx", "apache", "esi", "podium");

    private static final Map<Host.Kind, Host> HOSTS = new LinkedHashMap<>();
    private static Lectern lectern;
    private static Map<String, String> copied;

    @BeforeAll
    static void start() throws Exception {
        lectern = Lectern.start(folder.resolve("lectern"));
        copied = GalleryCode.of(lectern.uri());
        var saved = lectern.saved(false);
        for (var kind : Host.KINDS) {
            var home = folder.resolve("host" + HOSTS.size());
            var pages = new HashMap<>(PAGES);
            pages.put("copied", copied.get(WAYS.get(HOSTS.size())));
            pages.put("saved", saved);
            if (HOSTS.isEmpty()) {
                pages.put("shadow", copied.get("shadow"));
            }
            HOSTS.put(kind, kind.starter().start(home, lectern.uri(), pages));
        }
    }

    @AfterAll
    static void stop() {
        HOSTS.values().forEach(Host::close);
        if (lectern != null) {
            lectern.close();
        }
    }

    static Stream<Host.Kind> kinds() {
        return Host.KINDS.stream();
    }

    /** Once it is as it should be: a first rendering may be late for any of them. */
    private static Shown shown(Host.Kind kind, String page, String what, String... headers) throws Exception {
        var address = HOSTS.get(kind).page(page);
        var last = new Shown[1];
        Eventually.until(() -> {
            last[0] = Shown.get(address, headers);
            assertThat(last[0].what()).as(last[0].text()).isIn("fragment", "link");
            return last[0].what().equals(what);
        });
        assertThat(last[0].status()).isEqualTo(200);
        return last[0];
    }

    private static String fragment() throws Exception {
        Eventually.until(() -> lectern.server().get(Guide.FRAGMENT).statusCode() == 200);
        return lectern.server().get(Guide.FRAGMENT).body();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_bytes_of_the_fragment_are_in_the_page(Host.Kind kind) throws Exception {
        assertThat(shown(kind, "agenda", "fragment").text()).contains(fragment().strip());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_same_elements_and_words_are_in_the_page(Host.Kind kind) throws Exception {
        var direct = Jsoup.parseBodyFragment(fragment()).select(".lectern");

        assertThat(direct).hasSize(1);
        assertThat(shown(kind, "agenda", "fragment").place().select(".lectern").outerHtml())
                .isEqualTo(direct.outerHtml());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_the_gallery_hands_out_includes_it_as_it_stands(Host.Kind kind) throws Exception {
        assertThat(shown(kind, "copied", "fragment").text()).contains(fragment().strip());
    }

    @Test
    void what_the_gallery_hands_out_for_a_shadow_root_brings_the_fragment_and_its_style_sheet() throws Exception {
        var page = shown(Host.KINDS.get(0), "shadow", "fragment");

        assertThat(page.text())
                .contains("<template shadowrootmode=\"open\">\n" + copied.get("sheet"))
                .contains(fragment().strip());
    }

    /** A layout has its link from the manifest. */
    static Stream<Host.Kind> kindsWithPages() {
        return kinds().limit(3);
    }

    @ParameterizedTest
    @MethodSource("kindsWithPages")
    void what_the_gallery_hands_out_for_the_head_is_there(Host.Kind kind) throws Exception {
        assertThat(shown(kind, "agenda", "fragment").text()).contains(copied.get("sheet"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_saved_embed_is_included_as_a_widget_is(Host.Kind kind) throws Exception {
        assertThat(shown(kind, "saved", "fragment").text()).contains(fragment().strip());
    }

    /** As a fragment, with its style sheet, in a shadow root, as a document for an iframe, as content of a podlet. */
    @ParameterizedTest
    @ValueSource(strings = {"&css=link", "&css=shadow", "/frame", "podlet"})
    void the_same_elements_and_words_are_in_every_form(String form) throws Exception {
        var direct = Jsoup.parseBodyFragment(fragment()).select(".lectern").outerHtml();
        var answer = lectern.server().get(form(form));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select(".lectern").outerHtml()).isEqualTo(direct);
    }

    private static String form(String form) {
        if (form.startsWith("&")) {
            return Guide.FRAGMENT + form;
        } else if (form.startsWith("/")) {
            return Guide.FRAGMENT.replace("?", form + "?");
        }
        var manifest = lectern.server().get(Guide.FRAGMENT.replace("?", "/manifest.json?"));
        try (var reader = Json.createReader(new StringReader(manifest.body()))) {
            return reader.readObject()
                    .getString("content")
                    .substring(lectern.uri().toString().length());
        }
    }

    @Test
    void apache_shows_what_onerror_names_where_the_entry_is_missing() throws Exception {
        var page = shown(Host.KINDS.get(1), "onerror", "link");

        assertThat(page.place()
                        .select(".lectern-instead a, .lectern-fallback a")
                        .eachText())
                .containsExactly("Ilse Vandermeer (Institute for Water) – What rivers remember", "The programme");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_browser_that_has_the_fragment_gets_the_page_with_it(Host.Kind kind) throws Exception {
        for (var coding : new String[] {"identity", "gzip", "br"}) {
            var tag = lectern.server()
                    .get(Guide.FRAGMENT, "Accept-Encoding", coding)
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            assertThat(shown(kind, "agenda", "fragment", "If-None-Match", tag).text())
                    .as(coding)
                    .contains(fragment().strip());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_page_links_the_style_sheet_of_the_theme(Host.Kind kind) throws Exception {
        var page = Jsoup.parse(shown(kind, "agenda", "fragment").text());

        assertThat(page.head().select("link[rel=stylesheet]").eachAttr("href"))
                .containsExactly(lectern.uri() + "/themes/plain.css");
        assertThat(lectern.server().get("/themes/plain.css").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_link_is_shown_where_the_entry_is_missing(Host.Kind kind) throws Exception {
        assertThat(lectern.server().get(PAGES.get("missing")).statusCode()).isEqualTo(404);
        shown(kind, "missing", "link");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_link_is_shown_where_the_widget_fails(Host.Kind kind) throws Exception {
        assertThat(lectern.server().get(PAGES.get("broken")).statusCode()).isEqualTo(500);
        shown(kind, "broken", "link");
    }

    @Test
    void what_ends_is_over_in_every_page_from_that_moment_on() throws Exception {
        var end = Instant.now().plusSeconds(20).truncatedTo(ChronoUnit.SECONDS);
        try (var newsroom = new Newsroom(lectern.server().data())) {
            newsroom.publish("soon", Newsroom.event("Soon over", end.minusSeconds(3600), end));
        }
        for (var kind : Host.KINDS) {
            shown(kind, "soon", "fragment");
        }
        assertThat(Instant.now()).isBefore(end);
        while (Instant.now().isBefore(end.plusSeconds(3))) {
            for (var kind : Host.KINDS) {
                var sent = Instant.now();
                var page = Shown.get(HOSTS.get(kind).page("soon"));
                if (!sent.isBefore(end)) {
                    assertThat(page.text()).as("%s at %s", kind, sent).contains("status--past");
                }
            }
        }
    }

    @Test
    void the_link_is_shown_while_lectern_is_stopped_and_the_fragment_when_it_is_back() throws Exception {
        for (var kind : Host.KINDS) {
            shown(kind, "agenda", "fragment");
        }
        lectern.stop();
        try {
            for (var kind : Host.KINDS) {
                shown(kind, "stopped", "link");
            }
        } finally {
            lectern.startAgain();
        }
        for (var kind : Host.KINDS) {
            assertThat(shown(kind, "stopped", "fragment").text())
                    .contains(fragment().strip());
        }
    }
}
