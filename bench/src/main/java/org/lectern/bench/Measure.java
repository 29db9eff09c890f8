package org.lectern.bench;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the measurements and says how many times the cost of plain Velocity ours is, by medians. */
public final class Measure {

    private Measure() {}

    /** The program. */
    public static void main(String[] arguments) throws RunnerException {
        var results = new Runner(new OptionsBuilder()
                        .include(AgendaBenchmark.class.getName())
                        .build())
                .run();
        var scores = new TreeMap<String, Map<String, Double>>();
        for (var result : results) {
            var name = result.getParams().getBenchmark().replaceAll(".*\\.", "");
            scores.computeIfAbsent(result.getParams().getParam("described"), described -> new TreeMap<>())
                    .put(name, result.getPrimaryResult().getStatistics().getPercentile(50));
        }
        scores.forEach((described, pair) -> {
            double ours = pair.getOrDefault("lectern", Double.NaN);
            double plain = pair.getOrDefault("plainVelocity", Double.NaN);
            System.out.printf(
                    Locale.ROOT,
                    "30 items, %s: Lectern %.0f us, plain Velocity %.0f us, ratio %.2f%n",
                    described.equals("true") ? "each with a text in Markdown" : "no texts",
                    ours,
                    plain,
                    ours / plain);
        });
    }
}
