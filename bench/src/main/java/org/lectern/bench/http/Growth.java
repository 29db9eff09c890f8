package org.lectern.bench.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.IntFunction;
import org.lectern.bench.content.University;

/** What the same questions cost a server with few entries and one with many, cold, asked in turns. */
public final class Growth {

    private Growth() {}

    /** @param arguments the addresses of both servers, seconds to warm up each question, and how many to measure */
    public static void main(String[] arguments) throws IOException {
        var few = new Client(arguments[0]);
        var many = new Client(arguments[1]);
        var warm = Duration.ofSeconds(Long.parseLong(arguments[2]));
        int count = Integer.parseInt(arguments[3]);
        compare(
                "upcoming with a topic",
                few,
                many,
                warm,
                count,
                number -> "/widgets/upcoming?topic=" + University.topic(number) + "&title=U" + number);
        compare("upcoming", few, many, warm, count, number -> "/widgets/upcoming?title=U" + number);
        compare(
                "list of 50, newest first",
                few,
                many,
                warm,
                count,
                number -> "/widgets/list?type=event&sort=newest&limit=50&title=L" + number);
        compare(
                "list of 50 by title",
                few,
                many,
                warm,
                count,
                number -> "/widgets/list?type=event&sort=title&limit=50&title=L" + number);
        compare(
                "JSON, 20 upcoming with a topic",
                few,
                many,
                warm,
                count,
                number -> "/api/v1/content/event?window=upcoming&filter%5Btopics%5D%5Beq%5D=" + University.topic(number)
                        + "&lang=en-x-n" + number);
        compare("JSON, 20 of all", few, many, warm, count, number -> "/api/v1/content/event?lang=en-x-n" + number);
    }

    private static void compare(
            String what, Client few, Client many, Duration warm, int count, IntFunction<String> address)
            throws IOException {
        var cold = new Cold(address);
        cold.warmUp(warm, few, many);
        var times = cold.measure(count, few, many);
        System.out.printf(
                Locale.ROOT,
                "%-32s few: p50 %.2f, p99 %.2f ms; many: p50 %.2f, p99 %.2f ms; ratio %.2f%n",
                what,
                times[0].percentile(50),
                times[0].percentile(99),
                times[1].percentile(50),
                times[1].percentile(99),
                times[1].percentile(50) / times[0].percentile(50));
    }
}
