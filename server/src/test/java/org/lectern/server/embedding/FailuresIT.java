package org.lectern.server.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.Eventually;
import org.lectern.server.content.Follower;
import org.lectern.server.content.embedding.Embeddings;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Database;
import org.lectern.server.store.EmbedRow;
import org.lectern.server.store.SiteRow;

/** Where the fragment or its style sheet cannot be had, the page says what it said before. */
@ExtendWith(Neighbourhood.Resolver.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailuresIT {

    private static final String AGENDA = "/widgets/agenda?entry=event/what-rivers-remember";
    private static final String GOOD = "<p class=\"lectern\" data-lectern-theme=\"own\">Good</p>";

    /** The loader's fifteen seconds are over at once; any other number of them lasts as long as it lasts. */
    private static final String SOON = """
            {
              const soon = wait => wait === 15000 ? 300 : wait;
              const timeout = AbortSignal.timeout;
              AbortSignal.timeout = wait => timeout.call(AbortSignal, soon(wait));
              const { set } = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'timeout');
              Object.defineProperty(XMLHttpRequest.prototype, 'timeout', { set(wait) { set.call(this, soon(wait)); } });
            }
            """;

    private final Neighbourhood here;
    private final Browser browser;
    private final Host host;
    private final Copied copied;

    FailuresIT(Neighbourhood here) {
        this.here = here;
        browser = here.browser().chromium();
        host = here.host();
        copied = here.copied();
    }

    private static Stream<String> parsers() {
        return Stream.of("", Visit.NO_SET_HTML);
    }

    private Visit open(String... scripts) {
        return Visit.open(browser, 1000, scripts);
    }

    /** Sees a widget of the host's fail, and the link in it. */
    private void fails(String path, String said, String... scripts) {
        try (var visit = open(scripts).see(here.page(here.ownPolicy(), here.own(path, "")), 1)) {
            assertThat(visit.said()).containsExactly(said);
            stands(visit, "lectern-widget");
        }
    }

    private static void stands(Visit visit, String element) {
        PlaywrightAssertions.assertThat(visit.page().locator(element + " > a")).isVisible();
        assertThat(visit.page().locator(element).getAttribute("aria-busy")).isNull();
    }

    /** The server's answer, or none at all. */
    @ParameterizedTest
    @MethodSource("parsers")
    void what_cannot_be_had_leaves_what_stood_there(String script) {
        var gone = copied.widget("/widgets/agenda?entry=event/none", "id=\"gone\"");
        var nobody = gone.replace(copied.base(), "http://127.0.0.1:1").replace("gone", "nobody");
        var nonsense = gone.replace(copied.base(), "http://[").replace("gone", "nonsense");
        var policy = copied.policy().replace("connect-src", "connect-src http://127.0.0.1:1");
        try (var visit = open(script).see(here.page(policy, gone + nobody + nonsense + copied.script()), 3)) {
            assertThat(visit.said())
                    .containsExactlyInAnyOrder("lectern:error 404", "lectern:error 0", "lectern:error 0");
            for (var id : List.of("gone", "nobody", "nonsense")) {
                stands(visit, "#" + id);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void a_server_that_fails_with_words_is_not_shown(String script) {
        host.put("/widgets/broken", 500, "text/html", GOOD);

        fails("/widgets/broken", "lectern:error 500", script);
    }

    /** A form hides its own members behind the names of its fields. */
    @Test
    void an_answer_that_the_builder_cannot_clean_is_a_failure_and_not_waited_for() {
        host.put("/widgets/odd", 200, "text/html", GOOD + "<form><input name=\"attributes\"></form>");
        host.put("/themes/own.css", 200, "text/css", "");

        fails("/widgets/odd", "lectern:error 0", Visit.NO_SET_HTML);
    }

    /** As an embed answers that is retired, and for which there is neither a word nor an entry. */
    @ParameterizedTest
    @MethodSource("parsers")
    void an_answer_with_nothing_in_it_leaves_what_stood_there(String script) {
        for (var nothing : List.of("", "\n", "<!-- Nothing -->", "<script>hit = 1</script>")) {
            host.put("/widgets/nothing", 200, "text/html", nothing);
            host.put("/themes/plain.css", 200, "text/css", "");

            fails("/widgets/nothing", "lectern:error 200", script);
        }
    }

    @Test
    void an_embed_that_is_retired_without_words_leaves_what_stood_there() throws Exception {
        String path;
        try (var database = Database.sqlite(here.server().data());
                var follower = Follower.start(database)) {
            var embeddings = new Embeddings(database, follower, InstantSource.system());
            embeddings.addSite(
                    Actor.SYSTEM,
                    new SiteRow(
                            "quiet",
                            0,
                            "quiet",
                            List.of(),
                            List.of("main"),
                            null,
                            null,
                            null,
                            Map.of(),
                            Instant.EPOCH));
            var parameters = Map.of("entry", "event/none");
            var retired = new EmbedRow("", 0, "quiet", "Programme", "agenda", parameters, null, true, Instant.EPOCH);
            path = "/embeds/" + embeddings.addEmbed(Actor.SYSTEM, retired).id();
        }
        // Another process wrote it: the server hears of it in a moment.
        Eventually.until(() -> here.server().get(path).statusCode() == 200);
        assertThat(here.server().get(path).body()).isBlank();
        try (var visit = open().see(here.page(copied.code(path, "")), 1)) {
            assertThat(visit.said()).containsExactly("lectern:error 200");
            stands(visit, "lectern-widget");
        }
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void without_its_style_sheet_no_fragment_is_shown(String script) {
        host.put("/widgets/good", 200, "text/html", GOOD);
        host.put("/themes/own.css", 503, "text/css", "");

        fails("/widgets/good", "lectern:error 503", script);
        fails("/widgets/good?theme=own", "lectern:error 503", script);
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void after_fifteen_seconds_it_waits_no_longer(String script) {
        host.put("/widgets/good", 200, "text/html", GOOD);
        host.put("/themes/own.css", 200, "text/css", "");
        for (var held : List.of("/widgets/good", "/themes/own.css")) {
            var latch = host.hold(held);
            try {
                fails("/widgets/good", "lectern:error 0", script, SOON);
            } finally {
                latch.countDown();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "light"})
    void one_that_fails_after_another_shows_what_stood_there_first(String light) {
        try (var visit = open().see(here.page(copied.code(AGENDA, light)), 1)) {
            visit.page()
                    .evaluate(
                            "address => document.querySelector('lectern-widget').setAttribute('src', address)",
                            copied.base() + "/widgets/agenda?entry=event/none");
            visit.heard(2);

            assertThat(visit.said()).containsExactly("lectern:load 200", "lectern:error 404");
            stands(visit, "lectern-widget");
            PlaywrightAssertions.assertThat(visit.page().locator(".lectern-agenda__title"))
                    .hasCount(0);
        }
    }

    @Test
    void what_failed_is_asked_for_again_when_it_is_moved() {
        host.put("/themes/own.css", 200, "text/css", "");
        host.put("/widgets/late", 503, "text/html", "");
        try (var visit = open().see(here.page(here.ownPolicy(), here.own("/widgets/late", "")), 1)) {
            host.put("/widgets/late", 200, "text/html", GOOD);
            visit.page().evaluate("document.body.append(document.querySelector('lectern-widget'))");
            visit.heard(2);

            assertThat(visit.said()).containsExactly("lectern:error 503", "lectern:load 200");
            PlaywrightAssertions.assertThat(visit.page().locator("lectern-widget p"))
                    .hasText("Good");
        }
    }
}
