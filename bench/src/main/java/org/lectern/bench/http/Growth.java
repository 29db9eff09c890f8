package org.lectern.bench.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.IntFunction;
import org.lectern.bench.content.University;

/**
 * What the same questions cost a server with few entries and one with many, cold, asked in turns: how long an answer
 * takes, and the processor's time for it, which says most on a machine that is busy with other things.
 */
public final class Growth {

    private final Client[] servers;
    private final ProcessHandle[] processes;
    private final Duration warm;
    private final int count;

    private Growth(Client[] servers, ProcessHandle[] processes, Duration warm, int count) {
        this.servers = servers;
        this.processes = processes;
        this.warm = warm;
        this.count = count;
    }

    /**
     * The program.
     *
     * @param arguments the addresses of both servers and the ids of their processes, few first; seconds to warm up each
     *     question, and how many to measure
     */
    public static void main(String[] arguments) throws IOException {
        new Growth(
                        new Client[] {new Client(arguments[0]), new Client(arguments[1])},
                        new ProcessHandle[] {process(arguments[2]), process(arguments[3])},
                        Duration.ofSeconds(Long.parseLong(arguments[4])),
                        Integer.parseInt(arguments[5]))
                .all();
    }

    private static ProcessHandle process(String id) {
        return ProcessHandle.of(Long.parseLong(id)).orElseThrow();
    }

    private void all() throws IOException {
        var upcoming = "/widgets/upcoming?title=U";
        compare("upcoming with a topic", number -> upcoming + number + "&topic=" + University.topic(number));
        compare("list of 50 by title", number -> "/widgets/list?type=event&limit=50&title=L" + number);
        var json = "/api/v1/content/event?lang=en-x-n";
        compare("JSON, 20 of all", number -> json + number);
        compare(
                "JSON, 20 upcoming with a topic",
                number -> json + "u" + number + "&window=upcoming&filter%5Btopics%5D%5Beq%5D="
                        + University.topic(number));
        compare("upcoming", number -> upcoming + number);
        compare("list of 50, newest first", number -> "/widgets/list?type=event&sort=newest&limit=50&title=N" + number);
    }

    private void compare(String what, IntFunction<String> address) throws IOException {
        var cold = new Cold(address);
        cold.warmUp(warm, servers);
        var before = new Duration[] {spent(0), spent(1)};
        var times = cold.measure(count, servers);
        double few = spent(0).minus(before[0]).toMillis() / (double) count;
        double many = spent(1).minus(before[1]).toMillis() / (double) count;
        System.out.printf(
                Locale.ROOT,
                "%-31s few p50 %.2f p99 %.2f ms, many p50 %.2f p99 %.2f ms, ratio %.2f;"
                        + " processor %.2f and %.2f ms, ratio %.2f%n",
                what,
                times[0].percentile(50),
                times[0].percentile(99),
                times[1].percentile(50),
                times[1].percentile(99),
                times[1].percentile(50) / times[0].percentile(50),
                few,
                many,
                many / few);
    }

    private Duration spent(int server) {
        return processes[server].info().totalCpuDuration().orElseThrow();
    }
}
