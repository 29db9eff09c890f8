package org.lectern.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.api.Markdown;
import org.lectern.engine.rendering.Renderer;
import org.lectern.engine.rendering.escape.Rules;
import org.lectern.engine.rendering.escape.WeakRules;
import org.lectern.engine.rendering.text.WeakRichText;
import org.lectern.server.safety.Oracle.Case;
import org.lectern.server.safety.Oracle.Finding;

/**
 * The corpora through everything. With {@code -Dlectern.evidence=write} the figures are written into
 * {@code docs/evidence/xss-corpora.json}.
 */
@Tag("full")
class CorporaIT {

    private static final Duration LONGEST = Duration.ofMinutes(6);
    private static final int DANGEROUS = 300;

    @Test
    void nothing_comes_of_the_corpora() throws IOException {
        long began = System.nanoTime();
        var all = Payloads.corpora();
        var payloads = List.copyOf(new LinkedHashSet<>(all));
        try (var oracle = Oracle.start()) {
            var look = new Look(oracle);
            var stage = new Stage(Renderer::new);
            oracle.allow(stage.hosts());
            payloads.forEach(payload -> stage.everywhere(payload, look));
            int everywhere = stage.rendered();
            var dangerous = dangerous(oracle, payloads);
            for (var place : stage.places()) {
                dangerous.forEach(payload -> stage.alone(place, payload, look));
            }
            look.rest();
            var took = since(began);
            var probes = new Probes(Rules.all(), Probes.richText());
            int before = look.cases;
            payloads.forEach(payload -> probes.all(payload, look));
            look.rest();
            var trips = roundTrips(payloads);
            look.findings.addAll(oracle.lookAfterRoundTrips(trips));

            write(Json.createObjectBuilder()
                    .add("command", "mvn -Pfull verify -Dlectern.evidence=write")
                    .add("date", LocalDate.now(ZoneOffset.UTC).toString())
                    .add("chromium", oracle.version())
                    .add("payloads", all.size())
                    .add("payloads-that-differ", payloads.size())
                    .add("types", stage.types())
                    .add("widgets", stage.widgets())
                    .add("themes", Json.createArrayBuilder(stage.themes()))
                    .add("fragments-with-a-payload-in-all-fields", everywhere)
                    .add("dangerous-payloads", dangerous.size())
                    .add("fields", stage.places().size())
                    .add("fragments-with-a-payload-in-one-field", stage.rendered() - everywhere)
                    .add("renderings-that-gave-no-fragment", stage.failures().size())
                    .add("fields-that-can-hold-nothing-of-some-payloads", refused(stage))
                    .add("pages-of-every-place-in-a-template", look.cases - before)
                    .add("rich-texts-through-three-round-trips", trips.size())
                    .add("cases", look.cases + trips.size())
                    .add("cases-that-differ-and-were-parsed", look.parsed + trips.size())
                    .add("failures", look.findings.size())
                    .add("seconds-for-all-fields-and-each-field", took.toSeconds())
                    .add("seconds-with-places-and-round-trips", since(began).toSeconds()));

            assertThat(look.findings).isEmpty();
            assertThat(stage.failures()).isEmpty();
            assertThat(dangerous).hasSize(DANGEROUS);
            assertThat(took).isLessThan(LONGEST);
        }
    }

    /** By type, field, reason and widget: what cannot be stored, and so was not rendered. */
    private static JsonArrayBuilder refused(Stage stage) {
        var rows = Json.createArrayBuilder();
        stage.refused().forEach((place, widgets) -> {
            var byWidget = Json.createObjectBuilder();
            widgets.forEach(byWidget::add);
            rows.add(Json.createObjectBuilder()
                    .add("type", place.type())
                    .add("field", place.pointer())
                    .add("reason", "the model refuses the value: " + stage.refusal(place))
                    .add(
                            "renderings-left-out",
                            widgets.values().stream().mapToInt(n -> n).sum())
                    .add("by-widget", byWidget));
        });
        return rows;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** Looks at cases in batches, once at those that are the same as one before. */
    private static final class Look implements java.util.function.Consumer<Case> {

        private final Oracle oracle;
        private final Set<String> seen = new HashSet<>();
        private final List<Case> waiting = new ArrayList<>();
        private final Set<Finding> findings = new LinkedHashSet<>();
        private int cases;
        private int parsed;

        Look(Oracle oracle) {
            this.oracle = oracle;
        }

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

        void rest() {
            findings.addAll(oracle.look(waiting));
            waiting.clear();
        }
    }

    /** Those that do harm where nothing is escaped, in text, in a quoted value or as an address; spread over all. */
    private static List<String> dangerous(Oracle oracle, List<String> payloads) {
        var probes = new Probes(WeakRules.careless(), WeakRichText.uncleaned());
        var found = new ArrayList<String>();
        for (int offset = 0; offset < 4 && found.size() < DANGEROUS; offset++) {
            for (int i = offset; i < payloads.size() && found.size() < DANGEROUS; i += 4) {
                var cases = new ArrayList<Case>();
                probes.common(payloads.get(i), cases::add);
                if (oracle.finds(cases)) {
                    found.add(payloads.get(i));
                }
            }
        }
        return found;
    }

    private static List<Case> roundTrips(List<String> payloads) {
        var richText = Probes.richText();
        var clean = WeakRichText.sanitiser(URI.create("https://lectern.example/"));
        var cases = new ArrayList<Case>();
        for (var payload : payloads) {
            var once = clean.apply(payload);
            assertThat(clean.apply(once)).as("cleaned twice: %s", payload).isEqualTo(once);
            cases.add(new Case("HTML: " + payload, once));
            cases.add(new Case(
                    "Markdown: " + payload,
                    richText.html(new Markdown(payload), 1).html()));
        }
        return cases;
    }

    private static void write(JsonObjectBuilder figures) throws IOException {
        JsonWriterFactory pretty = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
        boolean keep = "write".equals(System.getProperty("lectern.evidence"));
        var file = Path.of(keep ? "../docs/evidence" : "target/evidence", "xss-corpora.json");
        Files.createDirectories(file.getParent());
        try (var writer = pretty.createWriter(Files.newOutputStream(file))) {
            writer.write(figures.build());
        }
        Files.writeString(file, Files.readString(file).strip() + "\n");
    }
}
