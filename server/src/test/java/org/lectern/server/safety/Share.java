package org.lectern.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.lectern.api.Markdown;
import org.lectern.engine.rendering.Renderer;
import org.lectern.engine.rendering.escape.Rules;
import org.lectern.engine.rendering.escape.WeakRules;
import org.lectern.engine.rendering.text.WeakRichText;
import org.lectern.server.safety.Oracle.Case;
import org.lectern.server.safety.Oracle.Finding;

/** A share of the payloads through everything, in a browser of its own. */
final class Share implements Callable<Share>, Consumer<Case> {

    private final List<String> payloads;
    private final int wanted;
    private final Stage stage;
    private final Set<String> seen = new HashSet<>();
    private final List<Case> waiting = new ArrayList<>();

    final Set<Finding> findings = new LinkedHashSet<>();
    List<String> dangerous = List.of();
    String chromium = "";
    int everywhere;
    int cases;
    int parsed;
    int places;
    int trips;
    long nanos;
    private Oracle oracle;

    /** @param wanted how many dangerous payloads it looks for */
    Share(List<String> payloads, int wanted) throws IOException {
        this.payloads = payloads;
        this.wanted = wanted;
        this.stage = new Stage(Renderer::new);
    }

    /** Every so many-th of the payloads, for each share. */
    static List<Share> of(List<String> payloads, int shares, int dangerous) throws IOException {
        var all = new ArrayList<Share>();
        for (int share = 0; share < shares; share++) {
            int first = share;
            var some = IntStream.range(0, payloads.size())
                    .filter(i -> i % shares == first)
                    .mapToObj(payloads::get)
                    .toList();
            all.add(new Share(some, dangerous / shares + (share < dangerous % shares ? 1 : 0)));
        }
        return all;
    }

    Stage stage() {
        return stage;
    }

    @Override
    public Share call() {
        long began = System.nanoTime();
        try (var started = Oracle.start()) {
            oracle = started;
            chromium = oracle.version();
            oracle.allow(stage.hosts());
            payloads.forEach(payload -> stage.everywhere(payload, this));
            everywhere = stage.rendered();
            dangerous = dangerous();
            stage.places().forEach(place -> stage.alone(place, dangerous, this));
            rest();
            nanos = System.nanoTime() - began;
            var probes = new Probes(Rules.all(), Probes.richText());
            int before = cases;
            payloads.forEach(payload -> probes.all(payload, this));
            rest();
            places = cases - before;
            roundTrips();
        }
        return this;
    }

    /** Looks at cases in batches, once at those that are the same as one before. */
    @Override
    public void accept(Case one) {
        cases++;
        if (seen.add(one.html() + one.named())) {
            waiting.add(one);
            parsed++;
        }
        if (waiting.size() == Oracle.BATCH) {
            rest();
        }
    }

    private void rest() {
        findings.addAll(oracle.look(waiting));
        waiting.clear();
    }

    /** Those that do harm where nothing is escaped, in text, in a quoted value or as an address; spread over all. */
    private List<String> dangerous() {
        var probes = new Probes(WeakRules.careless(), WeakRichText.uncleaned());
        var found = new ArrayList<String>();
        for (int offset = 0; offset < 4 && found.size() < wanted; offset++) {
            for (int i = offset; i < payloads.size() && found.size() < wanted; i += 4) {
                var some = new ArrayList<Case>();
                probes.common(payloads.get(i), some::add);
                if (oracle.finds(some)) {
                    found.add(payloads.get(i));
                }
            }
        }
        return found;
    }

    private void roundTrips() {
        var richText = Probes.richText();
        var clean = WeakRichText.sanitiser(URI.create("https://lectern.example/"));
        var some = new ArrayList<Case>();
        for (var payload : payloads) {
            var once = clean.apply(payload);
            assertThat(clean.apply(once)).as("cleaned twice: %s", payload).isEqualTo(once);
            some.add(new Case("HTML: " + payload, once));
            some.add(new Case(
                    "Markdown: " + payload,
                    richText.html(new Markdown(payload), 1).html()));
        }
        trips = some.size();
        findings.addAll(oracle.lookAfterRoundTrips(some));
    }
}
