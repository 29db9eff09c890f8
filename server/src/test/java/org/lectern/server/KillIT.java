package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.store.Counting;
import org.lectern.server.store.Database;

/**
 * A server that is killed while several clients write everything that can be written: nothing acknowledged is lost, nothing
 * is half there, and a request that is sent again is done once. {@code -Dlectern.kill.rounds=40} kills more often.
 */
class KillIT {

    private static final int ROUNDS = Integer.getInteger("lectern.kill.rounds", 5);
    private static final int CLIENTS = 4;

    /** A machine of its own needs 15 s at most; this one may be busy. */
    private static final Duration READY = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private final List<Duration> ready = new ArrayList<>();
    private final Figures figures = new Figures();

    /** What happened in all rounds. */
    private static final class Figures {
        private int acknowledged;
        private int unanswered;
        private int thereAllTheSame;
        private int repeated;
    }

    @Test
    void on_the_embedded_database() throws Exception {
        var figures = rounds(ROUNDS, Map.of(), () -> Database.sqlite(folder.resolve("data")));
        Evidence.write("kill-rounds", figures);
    }

    @Test
    void on_postgresql() throws Exception {
        try (var postgres = EmbeddedPostgres.builder().start()) {
            var url = postgres.getJdbcUrl("postgres", "postgres");
            rounds(Math.max(1, ROUNDS / 5), Map.of("lectern.db.url", url), () -> Database.postgresql(url, null, null));
        }
    }

    /** Opens the data beside the server. */
    private interface Opening {
        Database open();
    }

    private JsonObjectBuilder rounds(int rounds, Map<String, String> settings, Opening opening) throws Exception {
        long seed = Long.getLong("lectern.kill.seed", System.nanoTime());
        System.out.println("KillIT: -Dlectern.kill.seed=" + seed);
        var random = new Random(seed);
        var all = new HashMap<>(settings);
        all.put("lectern.http.port", Integer.toString(RunningServer.freePort()));
        var server = RunningServer.start(folder, all);
        try {
            var administrator = Desk.setUp(server);
            var editor = administrator.account("editor", "[{\"role\":\"editor\"}]");
            for (int round = 0; round < rounds; round++) {
                var told = "round " + round + ", seed " + seed;
                var tokens = new Tokens(editor);
                var scribes = writeAndKill(server, editor, tokens, "r" + round, random);
                long before = System.nanoTime();
                server = RunningServer.start(folder, all);
                ready.add(Duration.ofNanos(System.nanoTime() - before));
                assertThat(ready.get(round)).as(told).isLessThan(READY);
                tokens.check(told);
                try (var database = opening.open()) {
                    for (var scribe : scribes) {
                        for (var known : scribe.entries()) {
                            check(known, editor, administrator, database, told);
                        }
                    }
                    checkWhole(database, told);
                }
            }
        } finally {
            server.close();
        }
        return evidence(rounds, seed);
    }

    private List<Scribe> writeAndKill(RunningServer server, Desk editor, Tokens tokens, String round, Random random)
            throws InterruptedException {
        var acknowledged = new AtomicInteger();
        var scribes = new ArrayList<Scribe>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < CLIENTS; i++) {
            var scribe = new Scribe(editor, round + "-" + (char) ('a' + i), random.nextLong(), acknowledged);
            scribes.add(scribe);
            threads.add(new Thread(scribe, "scribe-" + i));
        }
        threads.add(new Thread(tokens, "tokens"));
        threads.forEach(Thread::start);
        int enough = 40 + random.nextInt(120);
        int spins = random.nextInt(200_000);
        while (acknowledged.get() < enough && threads.stream().anyMatch(Thread::isAlive)) {
            Thread.onSpinWait();
        }
        for (int i = 0; i < spins; i++) {
            Thread.onSpinWait();
        }
        server.kill();
        for (var thread : threads) {
            thread.join();
        }
        figures.acknowledged += acknowledged.get();
        assertThat(acknowledged.get()).isGreaterThanOrEqualTo(enough);
        scribes.forEach(scribe -> assertThat(scribe.unexpected()).isEmpty());
        return scribes;
    }

    private void check(Scribe.Known known, Desk editor, Desk administrator, Database database, String told) {
        if (!known.done.isEmpty()) {
            // Before anything is repeated: it is as it was acknowledged, or as it was asked to be and wholly so.
            var now = editor.send("GET", "/entries/" + known.id(), "");
            assertThat(now.statusCode()).as(told + ": " + known.id()).isEqualTo(200);
            boolean moved = !etag(now).equals(known.last().etag());
            var audit = new ArrayList<>(known.audit());
            var written = audit(administrator, known.id());
            if (moved || known.isPublishedAgain() && written.size() > audit.size()) {
                assertThat(known.unanswered).as(told + ": only what was asked").isNotNull();
                audit.addAll(known.unansweredAudit);
                figures.thereAllTheSame++;
            }
            if (!moved) {
                assertThat(Desk.json(now)).as(told).isEqualTo(known.last().json());
            }
            assertThat(written).as(told).isEqualTo(audit);
            assertSameAnswer(editor, known.last(), told);
            assertThat(audit(administrator, known.id())).as(told).isEqualTo(audit);
        }
        if (known.unanswered != null) {
            figures.unanswered++;
            var answer = known.unanswered.send(editor);
            assertThat(answer.statusCode()).as(told + ": " + answer.body()).isIn(200, 201);
            known.done.add(new Scribe.Done(known.unanswered, answer, known.unansweredAudit));
            assertThat(audit(administrator, known.id())).as(told).isEqualTo(known.audit());
        }
        assertEverythingAgrees(known, editor, database, told);
    }

    private void assertSameAnswer(Desk editor, Scribe.Done done, String told) {
        var again = done.request().send(editor);
        assertThat(again.statusCode()).as(told).isEqualTo(done.answer().statusCode());
        assertThat(again.body()).as(told).isEqualTo(done.answer().body());
        assertThat(etag(again)).as(told).isEqualTo(done.etag());
        figures.repeated++;
    }

    /** The entry, its history, its slug, lists, full text, schedules, what the public gets, and the change log. */
    private static void assertEverythingAgrees(Scribe.Known known, Desk editor, Database database, String told) {
        var now = editor.send("GET", "/entries/" + known.id(), "");
        var entry = Desk.json(now);
        assertThat(entry).as(told).isEqualTo(known.last().json());
        var stage = entry.getString("stage");
        var slug = entry.getString("slug");
        var name = entry.getJsonObject("fields").getString("name");

        assertThat(revisions(editor, known.id())).as(told).isEqualTo(expectedRevisions(known));
        var everywhere = "&stage=draft,in-review,published,changed,archived,trashed";
        for (var list : List.of("slug=" + slug, "q=" + name.split(" ", 2)[0])) {
            var found = data(editor.send("GET", "/entries?" + list + everywhere, "")).stream()
                    .filter(one -> one.getString("slug").equals(slug))
                    .toList();
            assertThat(found).as(told + ": " + list).hasSize(1);
            assertThat(found.get(0).getString("id")).as(told).isEqualTo(known.id());
            assertThat(found.get(0).getString("title")).as(told).isEqualTo(name);
            assertThat(found.get(0).getString("stage")).as(told).isEqualTo(stage);
        }
        for (var word : formerWords(known, name)) {
            assertThat(data(editor.send("GET", "/entries?q=" + word + everywhere, "")))
                    .as(told + ": " + word + " is no longer in it")
                    .isEmpty();
        }
        var publications = entry.getJsonArray("publications").getValuesAs(JsonObject.class);
        var visible = publications.stream().anyMatch(one -> one.getBoolean("visible"));
        assertThat(editor.server().get("/api/v1/content/person/" + slug).statusCode())
                .as(told + ": " + stage)
                .isEqualTo(visible ? 200 : 404);
        assertThat(Counting.rows(
                        database, "publication", "entry = '" + known.id() + "' and visible_from > 1900000000000"))
                .as(told)
                .isEqualTo(publications.stream()
                        .filter(one -> !one.getBoolean("visible"))
                        .count());
        assertThat(Counting.rows(database, "change", "subject = '" + known.id() + "'"))
                .as(told + ": one change for each acknowledged write")
                .isEqualTo(known.done.size());
    }

    /** What no transaction may ever leave. */
    private static void checkWhole(Database database, String told) {
        var whole = Map.of(
                "entry", "draft not in (select revision from draft) or draft not in (select id from revision)",
                "draft", "entry not in (select id from entry)",
                "revision", "entry not in (select id from entry)",
                "publication", "revision not in (select id from revision)",
                "field", "publication not in (select id from publication)",
                "audit", "subject_kind = 'entry' and subject not in (select id from entry)");
        whole.forEach((table, broken) -> assertThat(Counting.rows(database, table, broken))
                .as(told + ": " + table)
                .isZero());
        assertThat(Counting.rows(
                        database,
                        "publication",
                        "not exists (select 1 from field f where f.publication = publication.id and f.name = '')"))
                .as(told + ": every publication can be found")
                .isZero();
    }

    /** All that were answered, but for autosaves in whose place others came. */
    private static List<String> expectedRevisions(Scribe.Known known) {
        var expected = new ArrayList<String>();
        var pinned = new HashSet<String>();
        boolean replaceable = false;
        for (var done : known.done) {
            var json = done.json();
            var id = json.getJsonObject("revision").getString("id");
            if (expected.isEmpty() || !expected.get(expected.size() - 1).equals(id)) {
                var last = expected.isEmpty() ? "" : expected.get(expected.size() - 1);
                if (done.audit().contains("autosave") && replaceable && !pinned.contains(last)) {
                    expected.remove(expected.size() - 1);
                }
                expected.add(id);
                replaceable = done.audit().contains("autosave");
            }
            json.getJsonArray("publications")
                    .getValuesAs(JsonObject.class)
                    .forEach(one -> pinned.add(one.getString("revision")));
            if (json.get("review") instanceof JsonObject review) {
                pinned.add(review.getString("revision"));
            }
        }
        return expected;
    }

    private static List<String> revisions(Desk editor, String id) {
        var ids = new ArrayList<String>();
        var next = "";
        do {
            var page = Desk.json(editor.send("GET", "/entries/" + id + "/revisions" + next, ""));
            page.getJsonArray("data").getValuesAs(JsonObject.class).forEach(one -> ids.add(0, one.getString("id")));
            next = page.get("next") instanceof JsonString before ? "?before=" + before.getString() : "";
        } while (!next.isEmpty());
        return ids;
    }

    private static List<String> formerWords(Scribe.Known known, String name) {
        return known.done.stream()
                .map(done -> done.json().getJsonObject("fields").getString("name"))
                .filter(before -> !before.equals(name))
                .map(before -> before.split(" ", 2)[0])
                .distinct()
                .limit(3)
                .toList();
    }

    private static List<String> audit(Desk administrator, String id) {
        var actions = new ArrayList<String>();
        data(administrator.send("GET", "/audit?subject=" + id, ""))
                .forEach(row -> actions.add(0, row.getString("action")));
        return actions;
    }

    private static List<JsonObject> data(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Desk.json(answer).getJsonArray("data").getValuesAs(JsonObject.class);
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /** Of rounds that all went well: the first that does not ends the test. */
    private JsonObjectBuilder evidence(int rounds, long seed) throws IOException {
        var millis = ready.stream().mapToLong(Duration::toMillis).sorted().toArray();
        return Evidence.of("mvn -pl server -am verify -Dit.test=KillIT -Dlectern.kill.rounds=" + rounds
                        + " -Dlectern.evidence=write")
                .add("cases", rounds)
                .add("failures", 0)
                .add("clients", CLIENTS + 1)
                .add("seed", seed)
                .add("acknowledged", figures.acknowledged)
                .add("askedWithoutAnAnswer", figures.unanswered)
                .add("ofThoseWhollyThere", figures.thereAllTheSame)
                .add("repeatedAndAnsweredTheSame", figures.repeated)
                .add(
                        "readyMillis",
                        Json.createObjectBuilder()
                                .add("median", millis[millis.length / 2])
                                .add("longest", millis[millis.length - 1]));
    }

    /** Makes and revokes tokens, and knows which are good. */
    private static final class Tokens implements Runnable {

        private final Desk desk;
        private final Map<String, String> good = new LinkedHashMap<>();
        private final List<String> revoked = new ArrayList<>();
        private String unexpected = "";

        Tokens(Desk desk) {
            this.desk = desk;
        }

        @Override
        public void run() {
            try {
                for (int i = 0; true; i++) {
                    var made = desk.send("POST", "/tokens", "{\"name\":\"t\",\"scopes\":[{\"role\":\"viewer\"}]}");
                    if (made.statusCode() != 201) {
                        unexpected = made.body();
                        return;
                    }
                    var secret = Desk.json(made).getString("secret");
                    var id = Desk.json(made).getString("id");
                    if (i % 2 == 0 || good.size() > 10) {
                        // Neither good nor revoked for sure until that is answered.
                        desk.send("DELETE", "/tokens/" + id, "");
                        revoked.add(secret);
                    } else {
                        good.put(secret, id);
                    }
                }
            } catch (UncheckedIOException killed) {
                // What was asked last has no answer.
            }
        }

        /** Those that are good are revoked then: an account has only so many. */
        void check(String told) {
            assertThat(unexpected).as(told).isEmpty();
            good.forEach((secret, id) -> {
                assertThat(status(secret)).as(told).isEqualTo(200);
                desk.send("DELETE", "/tokens/" + id, "");
            });
            revoked.forEach(secret -> assertThat(status(secret)).as(told).isEqualTo(401));
        }

        private int status(String secret) {
            return new Desk(desk.server(), "", "", secret)
                    .send("GET", "/entries?page%5Bsize%5D=1", "")
                    .statusCode();
        }
    }
}
