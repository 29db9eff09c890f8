package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A client of the admin API that does everything to entries of its own, one thing after the other, until the server dies. It
 * knows each entry as it was answered last, and what it asked when no answer came.
 */
final class Scribe implements Runnable {

    private static final String PATCH = "application/merge-patch+json";
    private static final int MOST_ENTRIES = 5;

    /** A request that can be sent again just as it was. */
    record Request(
            String method,
            String path,
            String type,
            String body,
            @Nullable String etag,
            String key) {

        HttpResponse<String> send(Desk desk) {
            return etag == null
                    ? desk.as(type).send(method, path, body, "Idempotency-Key", key)
                    : desk.as(type).send(method, path, body, "Idempotency-Key", key, "If-Match", etag);
        }
    }

    /** A request, what it was answered, and the rows of the audit that it leaves. */
    record Done(Request request, HttpResponse<String> answer, List<String> audit) {

        String etag() {
            return answer.headers().firstValue("ETag").orElseThrow();
        }

        JsonObject json() {
            return Desk.json(answer);
        }
    }

    /** An entry with everything that was acknowledged, in order; and what was asked without an answer. */
    static final class Known {

        final List<Done> done = new ArrayList<>();

        @Nullable
        Request unanswered;

        List<String> unansweredAudit = List.of();

        Done last() {
            return done.get(done.size() - 1);
        }

        String id() {
            return last().json().getString("id");
        }

        /** Whether what has no answer publishes what is public already: only the audit tells that it was done. */
        boolean isPublishedAgain() {
            return unanswered != null
                    && unanswered.path().endsWith("/publish")
                    && last().json().getString("stage").equals("published");
        }

        List<String> audit() {
            return done.stream().flatMap(one -> one.audit().stream()).toList();
        }
    }

    /** What may be done next, and what the audit says of it. */
    private record Step(String method, String path, String type, String body, List<String> audit) {}

    private final Desk desk;
    private final Random random;
    private final String name;
    private final AtomicInteger acknowledged;
    private final List<Known> entries = new ArrayList<>();
    private final List<String> unexpected = new ArrayList<>();
    private int counter;

    /** @param name begins all its slugs and words, and is its own */
    Scribe(Desk desk, String name, long seed, AtomicInteger acknowledged) {
        this.desk = desk;
        this.name = name;
        this.random = new Random(seed);
        this.acknowledged = acknowledged;
    }

    List<Known> entries() {
        return entries;
    }

    /** Answers that nobody should have got. */
    List<String> unexpected() {
        return unexpected;
    }

    @Override
    public void run() {
        try {
            while (true) {
                write();
            }
        } catch (UncheckedIOException killed) {
            // What was asked last has no answer.
        }
    }

    private void write() {
        boolean creates = entries.isEmpty() || entries.size() < MOST_ENTRIES && random.nextInt(5) == 0;
        var known = creates ? new Known() : entries.get(random.nextInt(entries.size()));
        var step = creates ? create() : next(known.last().json());
        var request = new Request(
                step.method(),
                creates ? step.path() : "/entries/" + known.id() + step.path(),
                step.type(),
                step.body(),
                creates ? null : known.last().etag(),
                name + "-" + counter++);
        known.unanswered = request;
        known.unansweredAudit = step.audit();
        if (creates) {
            entries.add(known);
        }
        var answer = request.send(desk);
        known.unanswered = null;
        if (answer.statusCode() / 100 == 2) {
            known.done.add(new Done(request, answer, step.audit()));
            acknowledged.incrementAndGet();
        } else {
            unexpected.add(request + " -> " + answer.statusCode() + " " + answer.body());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
        }
    }

    private Step create() {
        return step(
                "POST",
                "/entries",
                "{\"type\":\"person\",\"slug\":\"" + name + "-" + counter + "\",\"fields\":" + fields() + "}",
                "create");
    }

    /** With a word that nothing else has. */
    private String fields() {
        return "{\"name\":\"" + word() + " of the mill\",\"role\":\"Miller\"}";
    }

    private String word() {
        return name.replace("-", "") + "w" + counter + "x";
    }

    private Step next(JsonObject entry) {
        var steps = new ArrayList<Step>();
        var stage = entry.getString("stage");
        if (stage.equals("trashed")) {
            return step("POST", "/restore", "", "restore");
        } else if (stage.equals("archived")) {
            return step("POST", "/unarchive", "", "unarchive");
        }
        var publications = entry.getJsonArray("publications").getValuesAs(JsonObject.class);
        steps.add(step("PUT", "", "{\"fields\":" + fields() + "}", "revise"));
        steps.add(step(
                "PUT",
                "",
                "{\"slug\":\"" + name + "-" + counter + "\",\"fields\":" + fields() + "}",
                "revise",
                "rename"));
        steps.add(new Step(
                "PATCH", "", PATCH, "{\"fields\":{\"name\":\"" + word() + " of the weir\"}}", List.of("revise")));
        steps.add(step("PUT", "?autosave=true", "{\"fields\":" + fields() + "}", "autosave"));
        if (stage.equals("in-review")) {
            steps.add(step("POST", "/withdraw", "", "withdraw"));
            steps.add(step("POST", "/send-back", "{\"comment\":\"more\"}", "send-back"));
            steps.add(step("POST", "/approve", "", "approve"));
        } else if (!stage.equals("published")) {
            steps.add(step("POST", "/submit", "{\"comment\":\"please\"}", "submit"));
        }
        steps.add(step("POST", "/publish", "", "publish"));
        steps.add(step("POST", "/schedules", window(), "schedule"));
        steps.add(step("DELETE", "", "", "trash"));
        if (publications.isEmpty()) {
            steps.add(step("POST", "/archive", "", "archive"));
        } else {
            steps.add(step("POST", "/unpublish", "", "unpublish"));
        }
        for (var one : publications) {
            if (!one.getBoolean("visible")) {
                var path = "/schedules/" + one.getJsonNumber("id");
                steps.add(step("PUT", path, window(), "reschedule"));
                steps.add(step("DELETE", path, "", "cancel-schedule"));
            }
        }
        return steps.get(random.nextInt(steps.size()));
    }

    /** A day that no other window has. */
    private String window() {
        int day = counter % 300;
        var date = java.time.LocalDate.of(2031 + counter / 300, 1, 1).plusDays(day);
        return "{\"from\":\"" + date + "T10:00\",\"until\":\"" + date + "T18:00\",\"zone\":\"UTC\"}";
    }

    private static Step step(String method, String path, String body, String... audit) {
        return new Step(method, path, "application/json", body, List.of(audit));
    }
}
