package org.lectern.server.announcing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.engine.query.Space;
import org.lectern.engine.tracking.Moments;
import org.lectern.engine.type.Types;
import org.lectern.server.config.Outlets;
import org.lectern.server.content.ChangeLog;
import org.lectern.server.content.Entries;
import org.lectern.server.content.Follower;
import org.lectern.server.content.Foundation;
import org.lectern.server.content.NewEntry;
import org.lectern.server.delivery.SampleType;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Database;
import org.lectern.server.store.Neighbours;

/** A cache and a program that are told of changes, both real servers. */
class AnnouncerTest {

    private static final String SECRET = "a long and very random text";

    @TempDir
    Path folder;

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer outside;
    private Database database;
    private Follower follower;
    private Neighbours neighbours;
    private Entries entries;
    private Announcer announcer;

    private record Heard(String method, String path, Map<String, String> headers, String body) {}

    @BeforeEach
    void begin() throws IOException {
        outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", this::answer);
        outside.start();
        database = Database.sqlite(folder);
        new Foundation(database, Clock.systemUTC())
                .lay(new Space(Space.MAIN, Locale.ENGLISH, java.time.ZoneId.of("UTC")));
        follower = Follower.start(database);
        neighbours = database.neighbours(follower::look);
        entries = new Entries(database, Types.of(new SampleType()), follower, Clock.systemUTC());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(
                        Collectors.toMap(header -> header.getKey().toLowerCase(Locale.ROOT), header -> header.getValue()
                                .get(0)));
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean refused = refusals.getAndDecrement() > 0;
        if (!refused) {
            heard.add(new Heard(
                    exchange.getRequestMethod(), exchange.getRequestURI().getPath(), headers, body));
        }
        exchange.sendResponseHeaders(refused ? 503 : 204, -1);
        exchange.close();
    }

    @AfterEach
    void end() {
        if (announcer != null) {
            announcer.stop();
        }
        neighbours.close();
        follower.close();
        database.close();
        outside.stop(0);
    }

    @Test
    void aCacheIsToldByItsKeysWhatToDrop() throws InterruptedException {
        announce(new Outlets(List.of(address("/purge")), "PURGE", "X-Proof: yes", List.of(), null));
        var id = publish("a", Instant.now(), null);

        var purge = next();
        assertThat(purge.method()).isEqualTo("PURGE");
        assertThat(purge.path()).isEqualTo("/purge");
        assertThat(purge.headers())
                .containsEntry("x-proof", "yes")
                .containsEntry("surrogate-key", "a-sample-" + id + " a-sample-a any e-" + id + " q-any q-sample");
    }

    @Test
    void whatTimeAloneBeginsAndEndsIsTold() throws InterruptedException {
        announce(new Outlets(List.of(address("/")), "PURGE", null, List.of(), null));
        var begins = Instant.now().plusMillis(1500);
        publish("a", begins, begins.plusMillis(1500));
        next();

        assertThat(next()).as("it begins").isNotNull();
        assertThat(Instant.now()).isAfterOrEqualTo(begins);
        assertThat(next()).as("it ends").isNotNull();
        assertThat(Instant.now()).isAfterOrEqualTo(begins.plusMillis(1500));
    }

    @Test
    void aProgramIsToldWhatChangedAndCanTellWhoSaysSo() throws Exception {
        announce(new Outlets(List.of(), "PURGE", null, List.of(address("/hook")), SECRET));
        var id = publish("a", Instant.now(), null);

        var told = next();
        assertThat(told.method()).isEqualTo("POST");
        assertThat(told.headers()).containsEntry("content-type", "application/json");
        var signed =
                told.headers().get("webhook-id") + "." + told.headers().get("webhook-timestamp") + "." + told.body();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(told.headers())
                .containsEntry(
                        "webhook-signature",
                        "v1,"
                                + Base64.getEncoder()
                                        .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
        try (var reader = Json.createReader(new StringReader(told.body()))) {
            var message = reader.readObject();
            assertThat(message.getString("type")).isEqualTo("content.changed");
            var change = message.getJsonObject("data").getJsonArray("changes").getJsonObject(0);
            assertThat(change.getString("kind")).isEqualTo("entry");
            assertThat(change.getString("type")).isEqualTo("sample");
            assertThat(change.getString("id")).isEqualTo(id);
            assertThat(change.getJsonArray("slugs").getString(0)).isEqualTo("a");
            assertThat(change.getBoolean("was")).isFalse();
            assertThat(change.getBoolean("is")).isTrue();
        }
    }

    @Test
    void whatIsRefusedIsToldAgainAndADraftToNobody() throws InterruptedException {
        announce(new Outlets(List.of(), "PURGE", null, List.of(address("/")), SECRET));
        entries.run(Actor.SYSTEM, writing -> writing.create(NewEntry.named("sample", "draft", title("Draft"))));
        refusals.set(2);
        publish("a", Instant.now(), null);

        assertThat(next().body()).contains("\"a\"").doesNotContain("draft");
        assertThat(refusals).hasNonPositiveValue();
    }

    @Test
    void whatIsChangedWhileNobodyRunsIsToldAfterTheNextStart() throws InterruptedException {
        var outlets = new Outlets(List.of(), "PURGE", null, List.of(address("/")), SECRET);
        announce(outlets);
        publish("a", Instant.now(), null);
        assertThat(next().body()).contains("\"a\"");
        // What it was told has to be noted before it is stopped.
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!log().next("webhook " + address("/")).changes().isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
        announcer.stop();
        publish("b", Instant.now(), null);
        announce(outlets);

        assertThat(next().body()).contains("\"b\"").doesNotContain("\"a\"");
    }

    private void announce(Outlets outlets) {
        var log = log();
        // An outlet that has never run begins with what comes from now on.
        outlets.caches().forEach(cache -> log.next("cache " + cache));
        outlets.hooks().forEach(hook -> log.next("webhook " + hook));
        announcer = new Announcer(log, outlets);
        announcer.start();
    }

    private ChangeLog log() {
        return new ChangeLog(database, follower, neighbours, new Moments(InstantSource.system()));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + outside.getAddress().getPort() + path);
    }

    private Heard next() throws InterruptedException {
        var next = heard.poll(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS);
        assertThat(next).as("something is told").isNotNull();
        return next;
    }

    private String publish(String slug, Instant from, Instant until) {
        return entries.write(Actor.SYSTEM, writing -> {
            var entry = writing.create(NewEntry.named("sample", slug, title(slug)));
            writing.publish(entry.id(), entry.draft(), from, until);
            return entry.id();
        });
    }

    private static jakarta.json.JsonObject title(String title) {
        return Json.createObjectBuilder().add("title", title).build();
    }
}
