package org.lectern.bench.http;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.lectern.bench.content.University;

/** What editors wait for, over HTTP. */
public final class Editors {

    private static final long PAUSE = 500_000;
    private static final int AHEAD_SECONDS = 2;

    private Editors() {}

    /**
     * Measures a warm server.
     *
     * @param arguments the address of a new server, the token it printed, how many events it has, how many writes and lists
     *     of a kind, how many schedules
     */
    public static void main(String[] arguments) throws IOException {
        var base = arguments[0];
        var editor = Editor.of(base, arguments[1]);
        int events = Integer.parseInt(arguments[2]);
        int count = Integer.parseInt(arguments[3]);
        writes(base, editor, events, count / 2, false);
        writes(base, editor, events, count, true);
        lists().forEach((name, query) -> list(editor, name, query, count));
        schedules(base, editor, Integer.parseInt(arguments[4]));
    }

    private static void writes(String base, Editor editor, int events, int count, boolean print) throws IOException {
        var patched = new Times();
        var published = new Times();
        var visible = new Times();
        var server = new Client(base);
        for (int i = 0; i < count; i++) {
            var slug = University.slug(i * 7 % events);
            var fragment = "/widgets/header?entry=event/" + slug;
            server.get(fragment);
            var id = editor.send("GET", "/entries?type=event&slug=" + slug + "&sort=created&page%5Bsize%5D=1", "")
                    .json()
                    .getJsonArray("data")
                    .getJsonObject(0)
                    .getString("id");
            var known = editor.send("GET", "/entries/" + id, "");
            var title = "Edit-" + i + "-" + System.nanoTime();
            var patch = editor.send(
                    "PATCH", "/entries/" + id, "{\"fields\":{\"title\":\"" + title + "\"}}", "If-Match", known.tag());
            patched.add(patch.nanos());
            long from = System.nanoTime();
            published.add(editor.send("POST", "/entries/" + id + "/publish", "", "If-Match", patch.tag())
                    .nanos());
            while (!server.get(fragment).body().contains(title)) {
                LockSupport.parkNanos(PAUSE);
            }
            visible.add(System.nanoTime() - from);
        }
        if (print) {
            System.out.println("a patch, acknowledged: " + patched);
            System.out.println("publishing, acknowledged: " + published);
            System.out.println("publishing, visible: " + visible);
        }
    }

    private static Map<String, String> lists() {
        var lists = new LinkedHashMap<String, String>();
        lists.put("changed last", "");
        lists.put("by title", "?sort=title");
        lists.put("of a type", "?type=event");
        lists.put("published", "?stage=published");
        lists.put("words", "?q=rain%20moss");
        lists.put("a field", "?type=event&filter%5Btopics%5D%5Beq%5D=topic-7");
        lists.put("part of a field, by a field", "?type=event&filter%5Btitle%5D%5Bcontains%5D=moss&sort=title");
        lists.put("needs attention", "?attention=still-featured,missing-alt,broken-reference,stub,behind");
        return lists;
    }

    private static void list(Editor editor, String name, String query, int count) {
        var times = new Times();
        try {
            for (int i = 0; i < count / 2; i++) {
                editor.send("GET", "/entries" + query, "");
            }
            int size = 0;
            for (int i = 0; i < count; i++) {
                var answer = editor.send("GET", "/entries" + query, "");
                times.add(answer.nanos());
                size = answer.json().getJsonArray("data").size();
            }
            System.out.println("list, " + name + " (" + size + " entries a page): " + times);
        } catch (IOException e) {
            System.out.println("list, " + name + ": " + e.getMessage());
        }
    }

    /** Each begins at a whole second; asked for all the time, from before it does. */
    private static void schedules(String base, Editor editor, int count) throws IOException {
        var late = new Times();
        for (int i = 0; i < count; i++) {
            var made = editor.send(
                    "POST", "/entries", "{\"type\":\"person\",\"fields\":{\"name\":\"Scheduled " + i + "\"}}");
            var entry = made.json();
            var begins = Instant.now().plusSeconds(AHEAD_SECONDS).truncatedTo(ChronoUnit.SECONDS);
            editor.send(
                    "POST",
                    "/entries/" + entry.getString("id") + "/schedules",
                    "{\"from\":\"" + begins.toString().replace("Z", "") + "\",\"zone\":\"UTC\"}",
                    "If-Match",
                    made.tag());
            var address = URI.create(base + "/widgets/header?entry=person/" + entry.getString("slug"));
            while (status(address) != 200) {
                LockSupport.parkNanos(PAUSE);
            }
            var seen = Instant.now();
            if (seen.isBefore(begins)) {
                throw new IOException("It was public before its time: " + seen + " for " + begins);
            }
            late.add(ChronoUnit.NANOS.between(begins, seen));
        }
        System.out.println("scheduled, visible after its moment: " + late);
    }

    private static int status(URI address) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        int status = connection.getResponseCode();
        try (var in = status == 200 ? connection.getInputStream() : connection.getErrorStream()) {
            if (in != null) {
                in.readAllBytes();
            }
        }
        return status;
    }
}
