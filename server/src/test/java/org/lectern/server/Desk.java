package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lectern.server.admin.api.Described;

/** Somebody at the admin API of a running server: a stranger, a person who signed in, or a program with a token. */
record Desk(RunningServer server, String cookie, String csrf, String token, String contentType) {

    static final String PASSWORD = "seven grey herons by the weir";
    static final String ADMINISTRATOR = "ada@example.edu";
    private static final Pattern SET_UP = Pattern.compile("\"token\":\"([0-9A-Za-z]{43})\"");

    private static final String JSON = "application/json";

    Desk(RunningServer server, String cookie, String csrf, String token) {
        this(server, cookie, csrf, token, JSON);
    }

    /** The same who sends bodies of another type. */
    Desk as(String otherType) {
        return new Desk(server, cookie, csrf, token, otherType);
    }

    /** Nobody yet. */
    static Desk stranger(RunningServer server) {
        return new Desk(server, "", "", "");
    }

    /** The first administrator of a new server, made by the token that it printed. */
    static Desk setUp(RunningServer server) {
        var made = stranger(server)
                .send(
                        "POST",
                        "/setup",
                        "{\"token\":\"" + setUpToken(server) + "\",\"name\":\"Ada Lovelace\",\"signIn\":\""
                                + ADMINISTRATOR + "\",\"password\":\"" + PASSWORD + "\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return signIn(server, ADMINISTRATOR);
    }

    static String setUpToken(RunningServer server) {
        var found = SET_UP.matcher(server.errors());
        assertThat(found.find()).as("the token is in the log").isTrue();
        return found.group(1);
    }

    /** Somebody who signs in with {@link #PASSWORD}. */
    static Desk signIn(RunningServer server, String name) {
        var answer = stranger(server).trySignIn(name, PASSWORD);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return of(server, answer);
    }

    /** Whoever was let in by an answer. */
    static Desk of(RunningServer server, HttpResponse<String> answer) {
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        return new Desk(server, cookie, json(answer).getString("csrf"), "");
    }

    HttpResponse<String> trySignIn(String name, String password) {
        return send("POST", "/session", "{\"signIn\":\"" + name + "\",\"password\":\"" + password + "\"}");
    }

    /** A new account with {@link #PASSWORD}, made by this administrator. */
    Desk account(String signIn, String grants) {
        var made = send(
                "POST",
                "/accounts",
                "{\"name\":\"Some Body\",\"signIn\":\"" + signIn + "\",\"grants\":" + grants + "}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var link = send("POST", "/accounts/" + json(made).getString("id") + "/link", "");
        var chosen = stranger(server)
                .send(
                        "POST",
                        "/password",
                        "{\"token\":\"" + json(link).getString("token") + "\",\"password\":\"" + PASSWORD + "\"}");
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(204);
        return signIn(server, signIn);
    }

    /** A program of this person's, with these scopes. */
    Desk program(String scopes) {
        var made = send("POST", "/tokens", "{\"name\":\"sync\",\"scopes\":" + scopes + "}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return new Desk(server, "", "", json(made).getString("secret"));
    }

    /** The id of the account. */
    String id() {
        return json(send("GET", "/session", "")).getJsonObject("account").getString("id");
    }

    /** Sends what an honest client would, and more headers: names and values by turns. */
    HttpResponse<String> send(String method, String path, String body, String... more) {
        var headers = new ArrayList<>(List.of(more));
        if (token.isEmpty()) {
            headers.addAll(List.of("Origin", server.uri().toString()));
        } else {
            headers.addAll(List.of("Authorization", "Bearer " + token));
        }
        if (!csrf.isEmpty()) {
            headers.addAll(List.of("Lectern-CSRF", csrf));
        }
        return bare(method, path, body, headers.toArray(String[]::new));
    }

    /** Sends the cookie, if there is one, and these headers alone. The answer has to be as the API is described. */
    HttpResponse<String> bare(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(server.uri() + "/api/v1/admin" + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return described(server.send((headers.length == 0 ? request : request.headers(headers)).build()));
    }

    static HttpResponse<String> described(HttpResponse<String> answer) {
        var asked = answer.request();
        assertThat(Described.installed()
                        .fault(
                                asked.method(),
                                asked.uri().getRawPath(),
                                answer.statusCode(),
                                answer.headers().map(),
                                answer.body()))
                .isEmpty();
        return answer;
    }

    static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
