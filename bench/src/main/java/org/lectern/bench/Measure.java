package org.lectern.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.bench.cache.InvalidationBenchmark;
import org.lectern.bench.cache.LookupBenchmark;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs what is measured within one process, and ends with a line for each case. */
public final class Measure {

    private Measure() {}

    /** The program. */
    public static void main(String[] arguments) throws RunnerException {
        var rendering = run(AgendaBenchmark.class);
        var lookup = run(LookupBenchmark.class);
        var invalidation = run(InvalidationBenchmark.class);
        rendering(rendering);
        lookup.forEach(result -> System.out.printf(
                Locale.ROOT,
                "lookup among 10,000, %s: %.0f ns%n",
                name(result),
                result.getPrimaryResult().getScore()));
        invalidation.forEach(result -> System.out.printf(
                Locale.ROOT,
                "a change among %s kept answers: p50 %.2f ms, p99 %.2f ms%n",
                result.getParams().getParam("kept"),
                percentile(result, 50) / 1000,
                percentile(result, 99) / 1000));
    }

    private static Collection<RunResult> run(Class<?> benchmark) throws RunnerException {
        return new Runner(new OptionsBuilder().include(benchmark.getName()).build()).run();
    }

    /** How many times the cost of plain Velocity ours is, by medians. */
    private static void rendering(Collection<RunResult> results) {
        var scores = new TreeMap<String, Map<String, Double>>();
        for (var result : results) {
            scores.computeIfAbsent(result.getParams().getParam("described"), described -> new TreeMap<>())
                    .put(name(result), percentile(result, 50));
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

    private static String name(RunResult result) {
        return result.getParams().getBenchmark().replaceAll(".*\\.", "");
    }

    private static double percentile(RunResult result, double percent) {
        return result.getPrimaryResult().getStatistics().getPercentile(percent);
    }
}
