package org.lectern.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.server.looks.Browser;

/** Lets Chromium parse fragments and tells what in them could run, style, frame, submit or lead off the host. */
final class Oracle implements AutoCloseable {

    static final int BATCH = 200;

    private static final String HOST = "https://host.example/";

    private final Browser browser;
    private final Page page;
    private final List<String> happened = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>(List.of("https://a.example/", "https://lectern.example/"));
    private String document = "";
    private int pages;

    private Oracle(Browser browser) {
        this.browser = browser;
        this.page = browser.chromium().newPage();
        page.addInitScript(script());
        page.route("**/*", this::answer);
        page.onDialog(dialog -> {
            happened.add("a dialog");
            dialog.dismiss();
        });
        page.onPageError(error -> happened.add("an error of a script"));
    }

    static Oracle start() {
        return new Oracle(Browser.start());
    }

    private static String script() {
        try (var in = Oracle.class.getResourceAsStream("oracle.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page itself is answered; nothing else is, but asking for a script or a frame is noted. */
    private void answer(Route route) {
        Request request = route.request();
        if (request.isNavigationRequest()
                && request.frame() == page.mainFrame()
                && request.url().startsWith(HOST)) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(document));
            return;
        }
        if (Set.of("script", "document", "stylesheet", "fetch", "xhr", "eventsource", "websocket")
                .contains(request.resourceType())) {
            happened.add("a request for a " + request.resourceType());
        }
        route.abort();
    }

    /** Links may lead to these as well, whatever a case names; addresses, of which the host counts. */
    void allow(Set<String> addresses) {
        hosts.addAll(addresses);
    }

    /** What is wrong with the cases, parsed by the browser's parser as parts of pages; empty if nothing. */
    Set<Finding> look(List<Case> cases) {
        var findings = new LinkedHashSet<Finding>();
        for (int from = 0; from < cases.size(); from += BATCH) {
            findings.addAll(batch(cases.subList(from, Math.min(cases.size(), from + BATCH))));
        }
        return findings;
    }

    /** Whether anything is wrong with any of the cases; looks no further than the first batch with something. */
    boolean finds(List<Case> cases) {
        for (int from = 0; from < cases.size(); from += BATCH) {
            if (!parsed(cases.subList(from, Math.min(cases.size(), from + BATCH)))
                    .isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<Finding> batch(List<Case> cases) {
        var findings = parsed(cases);
        // What got out of its place or fired does not say where it came from; alone it does.
        if (cases.size() > 1
                && findings.stream().anyMatch(finding -> finding.label().isEmpty())) {
            var alone = new ArrayList<Finding>();
            cases.forEach(one -> alone.addAll(parsed(List.of(one))));
            // What nobody does alone is still not right.
            return alone.isEmpty() ? findings : alone;
        }
        return findings;
    }

    private List<Finding> parsed(List<Case> cases) {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head></head><body>\n");
        for (int i = 0; i < cases.size(); i++) {
            html.append("<div data-case=\"").append(i).append("\">");
            html.append(cases.get(i).html()).append("</div>\n");
        }
        var findings = open(html.append("</body></html>").toString()) ? findings(cases) : left(cases);
        for (var one : cases) {
            if (one.html().indexOf(0) >= 0) {
                findings.add(new Finding(one.label(), "U+0000"));
            }
        }
        return findings;
    }

    /** The same after each was put into the page by {@code innerHTML}, read back and put in again, three times. */
    Set<Finding> lookAfterRoundTrips(List<Case> cases) {
        var findings = new LinkedHashSet<Finding>();
        for (int from = 0; from < cases.size(); from += BATCH) {
            var batch = cases.subList(from, Math.min(cases.size(), from + BATCH));
            var empty = "<!DOCTYPE html><html lang=\"en\"><head></head><body></body></html>";
            for (int attempt = 1; !open(empty); attempt++) {
                assertThat(attempt)
                        .as("the browser does not stay on an empty page")
                        .isLessThan(3);
            }
            page.evaluate(
                    "fragments => lecternOracle.roundTrips(fragments)",
                    batch.stream().map(Case::html).toList());
            findings.addAll(findings(batch));
        }
        return findings;
    }

    /** Whether the browser stays on the page: something in it, or in the one before, may lead it away at once. */
    private boolean open(String html) {
        document = html;
        pages++;
        try {
            page.navigate(HOST + pages);
            return true;
        } catch (PlaywrightException led) {
            return mustBeALead(led);
        }
    }

    private static boolean mustBeALead(PlaywrightException led) {
        if (!String.valueOf(led.getMessage()).contains("navigation")) {
            throw led;
        }
        return false;
    }

    private List<Finding> left(List<Case> cases) {
        happened.clear();
        return new ArrayList<>(
                List.of(new Finding(cases.size() == 1 ? cases.get(0).label() : "", "a way off the page")));
    }

    private List<Finding> findings(List<Case> cases) {
        try {
            return found(cases);
        } catch (PlaywrightException gone) {
            mustBeALead(gone);
            return left(cases);
        }
    }

    private List<Finding> found(List<Case> cases) {
        var findings = new ArrayList<Finding>();
        var named = cases.stream().map(Case::named).toList();
        for (Object one : (List<?>)
                page.evaluate("([named, hosts]) => lecternOracle.check(named, hosts)", List.of(named, hosts))) {
            var pair = (List<?>) one;
            int index = ((Number) pair.get(0)).intValue();
            findings.add(new Finding(
                    index < 0
                            ? (cases.size() == 1 ? cases.get(0).label() : "")
                            : cases.get(index).label(),
                    String.valueOf(pair.get(1))));
        }
        happened.forEach(what ->
                findings.add(new Finding(cases.size() == 1 ? cases.get(0).label() : "", what)));
        happened.clear();
        return findings;
    }

    /** How many pages the browser parsed. */
    int pages() {
        return pages;
    }

    String version() {
        return browser.chromium().version();
    }

    @Override
    public void close() {
        browser.close();
    }

    /**
     * HTML to look at.
     *
     * @param label where it comes from, for a person
     * @param named addresses whose hosts links may lead to, besides those always allowed; null: to any
     */
    record Case(String label, String html, @Nullable List<String> named) {

        Case(String label, String html) {
            this(label, html, null);
        }
    }

    /** Something that must not be in a page. */
    record Finding(String label, String what) {}
}
