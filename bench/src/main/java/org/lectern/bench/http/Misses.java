package org.lectern.bench.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.lectern.bench.content.University;

/** How long the first request for a fragment takes: everything is read, rendered and compressed for it. */
public final class Misses {

    private static final List<String> LANGUAGES = List.of("en", "de", "ar");
    private static final List<String> SCHEMES = List.of("auto", "light", "dark");

    private Misses() {}

    /** @param arguments the address of a server, how many events it has, seconds to warm up, and how many to measure */
    public static void main(String[] arguments) throws IOException {
        var server = new Client(arguments[0]);
        int events = Integer.parseInt(arguments[1]);
        var warm = Duration.ofSeconds(Long.parseLong(arguments[2]));
        int count = Integer.parseInt(arguments[3]);
        var agenda = new Cold(number -> agenda(number, events));
        agenda.warmUp(warm, server);
        System.out.println("agenda of 30 items, a miss: " + agenda.measure(count, server)[0]);
        var list = new Cold(number -> "/widgets/list?type=event&limit=50&sort=title&title=L" + number);
        list.warmUp(warm.dividedBy(3), server);
        System.out.println("list of 50 among " + events + " events, a miss: " + list.measure(count / 3, server)[0]);
    }

    /** Every event in each language, scheme and level of headings. */
    private static String agenda(int number, int events) {
        int way = number / events;
        return "/widgets/agenda?entry=event/" + University.slug(number % events)
                + "&lang=" + LANGUAGES.get(way % 3)
                + "&scheme=" + SCHEMES.get(way / 3 % 3)
                + "&heading=" + (1 + way / 9 % 6);
    }
}
