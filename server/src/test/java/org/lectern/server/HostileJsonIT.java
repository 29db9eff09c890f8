package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.admin.Authorisation;
import org.lectern.server.admin.Authorisation.Row;

/**
 * Each of the collected JSON texts, good and bad, to every route of the admin API that takes a body: never a 5xx, and
 * never an answer that names a class.
 */
@Tag("full")
class HostileJsonIT {

    @TempDir
    Path folder;

    @Test
    void no_route_fails_at_any_text() throws IOException {
        var wrong = new ArrayList<String>();
        int cases = 0;
        try (var server = RunningServer.start(folder, Map.of())) {
            var administrator = Desk.setUp(server);
            for (var file : files()) {
                var text = Files.readAllBytes(file);
                var made = administrator.send("POST", "/entries", "{\"type\":\"person\",\"fields\":{}}");
                for (var row : Authorisation.rows()) {
                    if (takesBody(row)) {
                        var answer = server.send(request(administrator, row, made, text));
                        cases++;
                        if (answer.statusCode() >= 500 || answer.body().contains("Exception")) {
                            wrong.add(row.route() + " " + file.getFileName() + ": " + answer.statusCode());
                        }
                    }
                }
            }
        }
        Evidence.write(
                "hostile-json",
                Evidence.of("mvn -Pfull verify -Dlectern.evidence=write")
                        .add("cases", cases)
                        .add("failures", wrong.size()));

        assertThat(wrong).isEmpty();
        assertThat(cases).isGreaterThan(5_000);
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(Shared.corpus("json-test-suite"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean takesBody(Row row) {
        return List.of("POST", "PUT", "PATCH").contains(row.method());
    }

    private static HttpRequest request(Desk who, Row row, HttpResponse<String> made, byte[] text) {
        var path = row.path().replace("{id}", Desk.json(made).getString("id")).replaceAll("\\{\\w+}", "1");
        var type = row.method().equals("PATCH") ? "application/merge-patch+json" : "application/json";
        return HttpRequest.newBuilder(URI.create(who.server().uri() + path))
                .timeout(Duration.ofSeconds(20))
                .method(row.method(), BodyPublishers.ofByteArray(text))
                .headers("Content-Type", type, "Origin", who.server().uri().toString())
                .headers("Cookie", who.cookie(), "Lectern-CSRF", who.csrf())
                .headers("If-Match", made.headers().firstValue("ETag").orElseThrow())
                .build();
    }
}
