package org.lectern.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The corpora through everything. With {@code -Dlectern.evidence=write} the figures are written into
 * {@code docs/evidence/xss-corpora.json}.
 */
@Tag("full")
class CorporaIT {

    private static final Duration LONGEST = Duration.ofMinutes(6);
    private static final int DANGEROUS = 300;

    /** Each with a browser; more than processors would only wait for one another. */
    private static final int SHARES =
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));

    @Test
    void nothing_comes_of_the_corpora() throws Exception {
        long began = System.nanoTime();
        var all = Payloads.corpora();
        var payloads = List.copyOf(new LinkedHashSet<>(all));
        var shares = Share.of(payloads, SHARES, DANGEROUS);
        run(shares);
        var stage = shares.get(0).stage();
        var took = Duration.ofNanos(
                shares.stream().mapToLong(share -> share.nanos).max().orElseThrow());
        var findings = shares.stream().flatMap(share -> share.findings.stream()).toList();
        var failures = shares.stream()
                .flatMap(share -> share.stage().failures().stream())
                .toList();
        int rendered = sum(shares, share -> share.stage().rendered());
        int everywhere = sum(shares, share -> share.everywhere);
        int dangerous = sum(shares, share -> share.dangerous.size());
        int trips = sum(shares, share -> share.trips);

        write(Json.createObjectBuilder()
                .add("command", "mvn -Pfull verify -Dlectern.evidence=write")
                .add("date", LocalDate.now(ZoneOffset.UTC).toString())
                .add("chromium", shares.get(0).chromium)
                .add("browsers-at-once", SHARES)
                .add("payloads", all.size())
                .add("payloads-that-differ", payloads.size())
                .add("types", Json.createArrayBuilder(stage.types()))
                .add("widgets", Json.createArrayBuilder(stage.widgets()))
                .add("themes", Json.createArrayBuilder(stage.themes()))
                .add("fragments-with-a-payload-in-all-fields", everywhere)
                .add("dangerous-payloads", dangerous)
                .add("fields", stage.places().size())
                .add("fragments-with-a-payload-in-one-field", rendered - everywhere)
                .add(
                        "times-a-widget-did-not-show-a-field-and-was-left-after-" + Stage.GLIMPSE + "-payloads",
                        sum(shares, share -> share.stage().hidden()))
                .add("renderings-that-gave-no-fragment", failures.size())
                .add("fields-that-can-hold-nothing-of-some-payloads", refused(shares))
                .add("pages-of-every-place-in-a-template", sum(shares, share -> share.places))
                .add("rich-texts-through-three-round-trips", trips)
                .add("cases", sum(shares, share -> share.cases) + trips)
                .add("cases-that-differ-and-were-parsed", sum(shares, share -> share.parsed) + trips)
                .add("failures", findings.size())
                .add("seconds-for-all-fields-and-each-field", took.toSeconds())
                .add(
                        "seconds-with-places-and-round-trips",
                        Duration.ofNanos(System.nanoTime() - began).toSeconds()));

        assertThat(findings).isEmpty();
        assertThat(failures).isEmpty();
        assertThat(dangerous).isEqualTo(DANGEROUS);
        assertThat(took).isLessThan(LONGEST);
    }

    private static void run(List<Share> shares) throws Exception {
        var threads = Executors.newFixedThreadPool(shares.size());
        try {
            for (var share : threads.invokeAll(shares)) {
                share.get();
            }
        } catch (ExecutionException e) {
            // Without a browser the test is skipped, which is an exception too.
            if (e.getCause() instanceof RuntimeException skipped) {
                throw skipped;
            }
            throw e;
        } finally {
            threads.shutdownNow();
        }
    }

    private static int sum(List<Share> shares, ToIntFunction<Share> number) {
        return shares.stream().mapToInt(number).sum();
    }

    /** By type, field, reason and widget: what cannot be stored, and so was not rendered. */
    private static JsonArrayBuilder refused(List<Share> shares) {
        var stage = shares.get(0).stage();
        var rows = Json.createArrayBuilder();
        for (var place : stage.places()) {
            var widgets = new TreeMap<String, Integer>();
            shares.forEach(share -> share.stage()
                    .refused()
                    .getOrDefault(place, Map.of())
                    .forEach((widget, count) -> widgets.merge(widget, count, Integer::sum)));
            if (!widgets.isEmpty()) {
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
            }
        }
        return rows;
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
