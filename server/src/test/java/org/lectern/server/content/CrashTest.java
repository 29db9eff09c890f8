package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.Order;
import org.lectern.api.Query;
import org.lectern.engine.query.Position;
import org.lectern.engine.query.Published;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Change;
import org.lectern.server.store.Counting;
import org.lectern.server.store.Database;

/** Writers that are killed, and writers in two processes at once, on the embedded database. */
class CrashTest {

    private static final int ROUNDS = 5;

    @TempDir
    Path folder;

    @BeforeEach
    void layFoundation() {
        try (var database = Database.sqlite(folder)) {
            new Foundation(database, Clock.systemUTC()).lay(Spec.MAIN);
        }
    }

    @Test
    void noAcknowledgedWriteIsLostWhenTheProcessIsKilled() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var acknowledged = new ArrayList<String>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(writeAndKill("r" + round + "-", 20 + random.nextInt(150)));
            try (var database = Database.sqlite(folder)) {
                assertThat(visible(database))
                        .as("round %s, seed %s", round, seed)
                        .containsAll(acknowledged);
                var changes = changes(database);
                assertThat(changes).as("round %s, seed %s", round, seed).containsAll(acknowledged);
                assertThat(Counting.rows(database, "entry", "draft not in (select revision from draft)"))
                        .as("every entry is in the lists as it is, round %s, seed %s", round, seed)
                        .isZero();
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * 20);
    }

    /** Kills it in the midst of its work, once so many were acknowledged. */
    private List<String> writeAndKill(String prefix, int enough) throws IOException, InterruptedException {
        var process = start(prefix, 1_000_000);
        var lines = new ArrayList<String>();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (lines.size() == enough) {
                    process.destroyForcibly();
                }
            }
        } catch (IOException closed) {
            // The stream of a killed process may break off.
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("killed, not ended").isEqualTo(128 + 9);
        return lines.stream().filter(line -> line.length() == 26).toList();
    }

    @Test
    void twoProcessesWriteAtOnceAndEachHearsOfTheOther() throws IOException, InterruptedException {
        try (var database = Database.sqlite(folder);
                var follower = Follower.start(database)) {
            var heard = Collections.synchronizedList(new ArrayList<String>());
            follower.listen(changes -> changes.stream().map(Change::subject).forEach(heard::add));
            var entries = new Entries(database, Samples.TYPES, follower, Clock.systemUTC());
            var other = start("theirs-", 60);
            var expected = new ArrayList<String>();
            for (int i = 0; i < 60 || other.isAlive(); i++) {
                var slug = "ours-" + i;
                expected.add(entries.write(Actor.SYSTEM, writing -> {
                    var made = writing.create(NewEntry.named("note", slug, Samples.titled(slug)));
                    writing.publish(made.id(), made.draft());
                    return made.id();
                }));
            }
            assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(other.exitValue()).isZero();
            expected.addAll(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            long last = database.read(transaction -> transaction.changes().last());
            assertThat(follower.await(last, Duration.ofSeconds(10))).isTrue();

            assertThat(expected).hasSizeGreaterThanOrEqualTo(120);
            assertThat(heard).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(visible(database)).containsAll(expected);
        }
    }

    private Process start(String prefix, int most) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWriter.class.getName(),
                        folder.toString(),
                        prefix,
                        Integer.toString(most))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> visible(Database database) {
        var source = new PublishedSource(database);
        var ids = new ArrayList<String>();
        Position after = null;
        do {
            var query = Query.of("note").orderBy(Order.by(Order.SLUG)).limit(Query.MAX_LIMIT);
            var found = source.find(
                    SourceContract.selection(query, Clock.systemUTC().instant(), after));
            found.entries().stream().map(Published::id).forEach(ids::add);
            after = found.next();
        } while (after != null);
        return ids;
    }

    private static List<String> changes(Database database) {
        return database.read(transaction -> transaction.changes().after(0, 1_000_000)).stream()
                .map(Change::subject)
                .collect(Collectors.toList());
    }
}
