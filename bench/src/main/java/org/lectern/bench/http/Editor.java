package org.lectern.bench.http;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

/** A program with a token of the first administrator, at the admin API of a server that is new. */
final class Editor {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String PASSWORD = "nine swifts above the archive";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final String token;

    private Editor(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /**
     * An answer, which was one of success.
     *
     * @param nanos from the question to its last byte
     */
    record Answer(String body, String tag, long nanos) {

        JsonObject json() {
            return JSON.createReader(new StringReader(body)).readObject();
        }
    }

    /** @param setUp the one-time token that the server printed */
    static Editor of(String base, String setUp) throws IOException {
        var stranger = new Editor(base, "");
        stranger.send(
                "POST",
                "/setup",
                "{\"token\":\"" + setUp + "\",\"name\":\"Bench\",\"signIn\":\"bench\",\"password\":\"" + PASSWORD
                        + "\"}");
        var in = answer(
                stranger.request("POST", "/session", "{\"signIn\":\"bench\",\"password\":\"" + PASSWORD + "\"}"));
        var cookie = in.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        var csrf = JSON.createReader(new StringReader(in.body())).readObject().getString("csrf");
        var made = answer(stranger.request(
                "POST",
                "/tokens",
                "{\"name\":\"bench\",\"scopes\":[{\"role\":\"administrator\"}]}",
                "Cookie",
                cookie,
                "Lectern-CSRF",
                csrf));
        return new Editor(
                base,
                JSON.createReader(new StringReader(made.body())).readObject().getString("secret"));
    }

    /** @param headers names and values by turns */
    Answer send(String method, String path, String body, String... headers) throws IOException {
        var request = request(method, path, body, headers);
        long from = System.nanoTime();
        var answer = answer(request);
        return new Answer(answer.body(), answer.headers().firstValue("ETag").orElse(""), System.nanoTime() - from);
    }

    private HttpRequest request(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + "/api/v1/admin" + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return (token.isEmpty() ? request.header("Origin", base) : request.header("Authorization", "Bearer " + token))
                .build();
    }

    private static HttpResponse<String> answer(HttpRequest request) throws IOException {
        try {
            var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (!List.of(200, 201, 204).contains(answer.statusCode())) {
                throw new IOException(
                        request.method() + " " + request.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
