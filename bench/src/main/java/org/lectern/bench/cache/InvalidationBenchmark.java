package org.lectern.bench.cache;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One change, and finding out which of the kept answers it concerns. A writer waits for it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class InvalidationBenchmark {

    /** How many answers are kept. */
    @Param({"1000", "10000", "50000"})
    public int kept;

    @SuppressWarnings("NullAway.Init")
    private KeptAnswers answers;

    @Setup
    public void fill() {
        answers = new KeptAnswers(kept);
    }

    /** A change that concerns none of them, so that there are as many the next time. */
    @Benchmark
    public void change() {
        answers.change();
    }
}
