package org.lectern.bench.http;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.lectern.bench.content.University;
import org.lectern.bench.inside.Retitling;
import org.lectern.engine.type.Types;
import org.lectern.server.content.Entries;
import org.lectern.server.content.Follower;
import org.lectern.server.store.Database;

/** How long it takes from an edit to the first answer over HTTP that shows it. */
public final class Edits {

    private static final long PAUSE = 500_000;
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(30);

    private Edits() {}

    /** Gives an event, by its slug, another title. */
    private interface Edit {
        void make(String slug, String title) throws IOException;
    }

    /**
     * Edits through the server itself, then beside it, as another node would.
     *
     * @param arguments the address of a server with a way in, its data folder, how many events it has, and how many
     *     edits to make each way
     */
    public static void main(String[] arguments) throws IOException {
        var server = new Client(arguments[0]);
        int events = Integer.parseInt(arguments[2]);
        int count = Integer.parseInt(arguments[3]);
        System.out.println(keepReady(server, events) + " answers are kept");
        Edit inside = (slug, title) -> server.put("/bench/titles/event/" + slug + "?title=" + title);
        warmUp(server, events, inside);
        measure("edits of the server", server, events, count, inside);
        try (var database = Database.sqlite(Path.of(arguments[1]));
                var follower = Follower.start(database)) {
            var types = Types.load(Edits.class.getClassLoader());
            var entries = new Entries(database, types, follower, Clock.systemUTC());
            measure(
                    "edits of another process",
                    server,
                    events,
                    Math.max(1, count / 10),
                    (slug, title) -> Retitling.retitle(entries, "event", slug, title));
        }
    }

    /** So that a change has as much to look through as in earnest. */
    private static int keepReady(Client server, int events) throws IOException {
        for (int number = 0; number < events; number++) {
            server.get(header(University.slug(number)));
            server.get("/widgets/agenda?entry=event/" + University.slug(number));
            server.get("/widgets/upcoming?topic=" + University.topic(number) + "&limit=" + (1 + number / 40 % 50));
        }
        return 3 * events;
    }

    private static String header(String slug) {
        return "/widgets/header?entry=event/" + slug;
    }

    private static void warmUp(Client server, int events, Edit edit) throws IOException {
        long end = System.nanoTime() + WARM_UP;
        for (int i = 0; System.nanoTime() < end; i++) {
            make(edit, server, University.slug(i % events), "Warm-" + i, new Times());
        }
    }

    private static void measure(String who, Client server, int events, int count, Edit edit) throws IOException {
        var acknowledged = new Times();
        var visible = new Times();
        for (int i = 0; i < count; i++) {
            visible.add(make(edit, server, University.slug(i * 7 % events), "Edit-" + i, acknowledged));
        }
        System.out.println(who + ", acknowledged: " + acknowledged);
        System.out.println(who + ", visible: " + visible);
    }

    /** How long it takes, in nanoseconds, until an edit is seen. */
    private static long make(Edit edit, Client server, String slug, String name, Times acknowledged)
            throws IOException {
        var title = name + "-" + System.nanoTime();
        server.get(header(slug));
        long from = System.nanoTime();
        edit.make(slug, title);
        acknowledged.add(System.nanoTime() - from);
        while (!server.get(header(slug)).body().contains(title)) {
            LockSupport.parkNanos(PAUSE);
        }
        return System.nanoTime() - from;
    }
}
