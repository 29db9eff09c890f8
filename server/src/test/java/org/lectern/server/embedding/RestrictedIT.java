package org.lectern.server.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.server.Eventually;
import org.lectern.server.RunningServer;
import org.lectern.server.content.Follower;
import org.lectern.server.content.embedding.Embeddings;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Database;
import org.lectern.server.store.EmbedRow;
import org.lectern.server.store.SiteRow;

/** A site names its origins: what a browser lets pages of these do with its embeds, and what those of others. */
@DisplayName("Threat 20: embed abuse")
@ExtendWith(Neighbourhood.Resolver.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestrictedIT {

    /** A function, not an expression, is what Playwright can wait for under it: an expression is evaluated each time. */
    private static final String OPEN = "default-src * 'unsafe-inline'; frame-src * data:";

    private final RunningServer server;
    private final Browser browser;
    private final Host friend;
    private Host stranger;
    private String closed;
    private String open;

    RestrictedIT(Neighbourhood here) {
        server = here.server();
        browser = here.browser().chromium();
        friend = here.host();
    }

    @BeforeAll
    void save() throws Exception {
        stranger = Host.start();
        try (var database = Database.sqlite(server.data());
                var follower = Follower.start(database)) {
            var embeddings = new Embeddings(database, follower, InstantSource.system());
            embeddings.addSite(Actor.SYSTEM, site("closed", List.of(friend.uri().toString())));
            embeddings.addSite(Actor.SYSTEM, site("open", List.of()));
            closed = server.uri() + "/embeds/"
                    + embeddings.addEmbed(Actor.SYSTEM, embed("closed")).id();
            open = server.uri() + "/embeds/"
                    + embeddings.addEmbed(Actor.SYSTEM, embed("open")).id();
        }
        // Another process wrote them: the server hears of it in a moment.
        for (var address : List.of(closed, open)) {
            Eventually.until(
                    () -> server.get(address.substring(server.uri().toString().length()))
                                    .statusCode()
                            == 200);
        }
    }

    @AfterAll
    void leave() {
        if (stranger != null) {
            stranger.close();
        }
    }

    private static SiteRow site(String name, List<String> origins) {
        return new SiteRow(name, 0, name, origins, List.of("main"), null, null, null, Map.of(), Instant.EPOCH);
    }

    private static EmbedRow embed(String site) {
        return new EmbedRow(
                "",
                0,
                site,
                "Programme",
                "agenda",
                Map.of("entry", "event/what-rivers-remember"),
                null,
                false,
                Instant.EPOCH);
    }

    /** What a script of a page there reads, or that it may not. */
    private static String read(Page page, String address) {
        return String.valueOf(page.evaluate(
                "address => fetch(address).then(answer => answer.text(), problem => 'refused: ' + problem.name)",
                address));
    }

    /** Whether a page there shows a document in a frame, and not the browser's own page about a refusal. */
    private static boolean opens(Page page, String address) {
        page.evaluate("""
                address => new Promise(done => {
                  const frame = document.createElement('iframe');
                  frame.addEventListener('load', done);
                  frame.src = address;
                  document.body.append(frame);
                })""", address);
        var frames = page.frames();
        return frames.get(frames.size() - 1).url().equals(address);
    }

    @Test
    void scripts_and_frames_of_the_sites_origins_and_of_no_others() {
        var known = friend.page("/known", OPEN, "<!DOCTYPE html><title>Friend</title><main></main>");
        var unknown = stranger.page("/unknown", OPEN, "<!DOCTYPE html><title>Stranger</title><main></main>");
        try (var visit = Visit.open(browser, 800)) {
            visit.page().navigate(known);
            assertThat(read(visit.page(), closed)).contains("class=\"lectern lectern-agenda\"");
            assertThat(read(visit.page(), open)).contains("class=\"lectern lectern-agenda\"");
            assertThat(opens(visit.page(), closed + "/frame")).isTrue();
        }
        try (var visit = Visit.open(browser, 800)) {
            visit.page().navigate(unknown);
            assertThat(read(visit.page(), closed)).isEqualTo("refused: TypeError");
            assertThat(read(visit.page(), closed + "/view.json")).isEqualTo("refused: TypeError");
            assertThat(opens(visit.page(), closed + "/frame")).isFalse();
            assertThat(opens(visit.page(), closed)).isFalse();
            assertThat(opens(visit.page(), closed + "/fallback")).isFalse();
            assertThat(opens(visit.page(), open)).isTrue();
            assertThat(read(visit.page(), open)).contains("class=\"lectern lectern-agenda\"");
            assertThat(opens(visit.page(), open + "/frame")).isTrue();
        }
    }

    /** In a sandbox every page has the origin {@code null}, whoever wrote it. */
    @Test
    void nothing_of_an_opaque_origin_reads_what_is_restricted() {
        var inside = "<script>Promise.all(['" + closed + "', '" + open + "'].map(address => fetch(address)"
                + ".then(answer => answer.status, () => 'refused')))"
                + ".then(said => parent.postMessage(said.join(' '), '*'))</script>";
        var page = friend.page(
                "/sandbox",
                OPEN,
                "<!DOCTYPE html><title>Sandbox</title><script>addEventListener('message', ({ data }) => window.read = data)"
                        + "</script><iframe sandbox=\"allow-scripts\" srcdoc=\"" + inside.replace("\"", "&quot;")
                        + "\"></iframe>");
        try (var visit = Visit.open(browser, 800)) {
            visit.page().navigate(page);
            visit.page().waitForFunction("() => window.read", null, new WaitForFunctionOptions().setTimeout(20_000));

            assertThat(visit.page().evaluate("window.read")).isEqualTo("refused 200");
        }
    }

    /** A page that pretends to be a frame of ours changes nothing: neither its source nor its origin is right. */
    @Test
    void no_one_but_the_frame_itself_says_how_high_it_is() {
        var liar = stranger.page(
                "/liar",
                OPEN,
                "<!DOCTYPE html><title>Liar</title><script>setInterval(() => {"
                        + " for (const height of [5000, '5000', -1, 1e9])"
                        + " parent.postMessage({ type: 'lectern:height', height }, '*') }, 20)</script>");
        var page = friend.page(
                "/frames",
                OPEN,
                "<!DOCTYPE html><title>Frames</title><iframe id=\"ours\" height=\"111\" src=\"" + open
                        + "/frame\"></iframe><iframe id=\"liar\" height=\"111\" src=\"" + liar
                        + "\"></iframe><script src=\""
                        + server.uri() + "/embed/v1.js\"></script>");
        var count = "window.lies = 0; addEventListener('message', ({ data }) => data.height === 5000 && lies++)";
        try (var visit = Visit.open(browser, 800, count)) {
            visit.page().navigate(page);
            visit.page()
                    .waitForFunction(
                            "() => document.getElementById('ours').offsetHeight > 200",
                            null,
                            new WaitForFunctionOptions().setTimeout(20_000));

            // From here on the loader hears what is said, and so do we.
            visit.page().evaluate("lies = 0");
            visit.page().waitForFunction("() => lies > 5");
            assertThat(visit.page().evaluate("document.getElementById('liar').offsetHeight"))
                    .isIn(111, 115);
            assertThat(visit.page().evaluate("document.getElementById('ours').offsetHeight < 4000"))
                    .isEqualTo(true);
        }
    }
}
