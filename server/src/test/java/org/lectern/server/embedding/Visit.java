package org.lectern.server.embedding;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * A page in Chromium, and all that happened in it.
 *
 * @param requests addresses that were asked for
 * @param kept those of them that the browser's own cache answered
 * @param complaints what the console and uncaught errors said
 */
record Visit(BrowserContext context, Page page, List<String> requests, List<String> kept, List<String> complaints)
        implements AutoCloseable {

    /** Listens before anything of the page runs; a policy of the page is no matter to it. */
    private static final String LISTEN = """
            window.shifts = [];
            window.said = [];
            new PerformanceObserver(list => list.getEntries().forEach(one => shifts.push(one.value + ' '
                + one.sources.map(source => source.node?.nodeName + '.' + source.node?.className
                    + ' ' + JSON.stringify(source.previousRect) + ' ' + JSON.stringify(source.currentRect)).join(' | '))))
              .observe({ type: 'layout-shift', buffered: true });
            for (const type of ['lectern:load', 'lectern:error']) {
              addEventListener(type, ({ detail }) => said.push(
                { type, src: detail.src, status: detail.status, at: performance.now() }), true);
            }
            """;

    /** As if the browser did not know it yet. */
    static final String NO_SET_HTML = "delete Element.prototype.setHTML; delete ShadowRoot.prototype.setHTML;";

    static Visit open(Browser browser, int width, String... scripts) {
        return open(browser, new NewContextOptions().setViewportSize(width, 900), scripts);
    }

    static Visit open(Browser browser, NewContextOptions options, String... scripts) {
        var context = browser.newContext(options);
        var page = context.newPage();
        var visit = new Visit(context, page, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var network = context.newCDPSession(page);
        network.on("Network.responseReceived", event -> {
            var response = event.getAsJsonObject("response");
            if (response.get("fromDiskCache").getAsBoolean()) {
                visit.kept.add(response.get("url").getAsString());
            }
        });
        network.send("Network.enable");
        page.onRequest(request -> visit.requests.add(request.url()));
        page.onConsoleMessage(message -> visit.complaints.add(message.text()));
        page.onPageError(visit.complaints::add);
        page.addInitScript(LISTEN);
        List.of(scripts).forEach(page::addInitScript);
        return visit;
    }

    /** Goes there and waits until so many elements have said how it went. */
    Visit see(String address, int said) {
        page.navigate(address);
        return heard(said);
    }

    /** Waits until so many elements have said how it went. */
    Visit heard(int said) {
        page.waitForFunction(
                "said => window.said.length >= said", said, new WaitForFunctionOptions().setTimeout(30_000));
        return this;
    }

    /** What was said, such as {@code lectern:load 200}. */
    List<String> said() {
        return strings("said.map(one => one.type + ' ' + one.status)");
    }

    /** What moved until two seconds after the last fragment. */
    List<String> shifts() {
        page.waitForFunction("() => performance.now() > Math.max(0, ...said.map(one => one.at)) + 2000");
        return strings("shifts");
    }

    /** An expression's list of texts. */
    List<String> strings(String expression) {
        return ((List<?>) page.evaluate(expression))
                .stream().map(String::valueOf).toList();
    }

    /** Requests for paths that begin so. */
    List<String> requests(String start) {
        return requests.stream().filter(one -> one.startsWith(start)).toList();
    }

    /** Those of them that the browser's own cache did not answer. */
    List<String> sent(String start) {
        var sent = new ArrayList<>(requests(start));
        kept.forEach(sent::remove);
        return sent;
    }

    /** Rule and culprits of each violation, in shadow roots too. */
    List<String> violations() {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
