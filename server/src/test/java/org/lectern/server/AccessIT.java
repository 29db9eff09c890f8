package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.store.Database;
import org.lectern.server.store.Dump;

/** Accounts, sessions, tokens and passwords over HTTP. */
@TestMethodOrder(MethodOrderer.Random.class)
class AccessIT {

    private static final String EDITOR = "[{\"role\":\"editor\"}]";
    private static final String ADMINISTRATOR = "[{\"role\":\"administrator\"}]";

    @TempDir
    static Path folder;

    private static RunningServer server;
    private static Desk administrator;

    @BeforeAll
    static void start() {
        server = RunningServer.start(folder, Map.of());
        administrator = Desk.setUp(server);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static String detail(HttpResponse<String> answer) {
        return Desk.json(answer).getString("detail");
    }

    @Test
    void the_first_administrator_is_made_once() {
        var again = Desk.stranger(server)
                .send(
                        "POST",
                        "/setup",
                        "{\"token\":\"" + Desk.setUpToken(server) + "\",\"name\":\"Eve\",\"signIn\":\"eve\","
                                + "\"password\":\"" + Desk.PASSWORD + "\"}");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(detail(again))
                .isEqualTo("This server was set up already: sign in, or ask an administrator for an account.");
    }

    @Test
    void the_cookie_of_a_session_is_for_this_host_over_tls_and_for_no_script() {
        var answer = Desk.stranger(server).trySignIn("ADA@example.edu", Desk.PASSWORD);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("__Host-lectern-session=[0-9A-Za-z]{43}; Path=/; Secure; HttpOnly; SameSite=Strict");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        var who = Desk.of(server, answer).send("GET", "/session", "");
        assertThat(Desk.json(who).getString("csrf")).isEqualTo(Desk.json(answer).getString("csrf"));
        assertThat(Desk.json(who).getString("by")).isEqualTo("session");
    }

    @Test
    void who_signed_out_is_nobody_any_more() {
        var person = administrator.account("leaves@example.edu", EDITOR);
        var out = person.send("DELETE", "/session", "");

        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.headers().firstValue("Set-Cookie"))
                .contains("__Host-lectern-session=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0");
        var after = person.send("GET", "/session", "");
        assertThat(after.statusCode()).isEqualTo(401);
        assertThat(detail(after)).isEqualTo("This session is over: sign in again, by POST /api/v1/admin/session.");
    }

    @Test
    void who_signs_in_anew_leaves_no_session_behind() {
        var before = administrator.account("twice@example.edu", EDITOR);
        var again = before.bare(
                "POST",
                "/session",
                "{\"signIn\":\"twice@example.edu\",\"password\":\"" + Desk.PASSWORD + "\"}",
                "Origin",
                server.uri().toString());

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(before.send("GET", "/session", "").statusCode()).isEqualTo(401);
        assertThat(Desk.of(server, again).send("GET", "/session", "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void strangers_learn_of_no_address() {
        var stranger = Desk.stranger(server);
        for (var path : List.of("/accounts", "/accounts/none", "/nothing", "", "/session/x")) {
            var answer = stranger.bare("GET", path, "");
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"lectern\"");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
        assertThat(administrator.send("GET", "/nothing", "").statusCode()).isEqualTo(404);
        assertThat(administrator.send("DELETE", "/accounts", "").statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer lectern_nonsense",
                "Bearer",
                "Basic YTpi",
                "bearer lectern_0000000000000000000000000000000000000000000000000"
            })
    void a_token_that_is_not_good_is_told_so(String authorization) {
        var answer = Desk.stranger(server).bare("GET", "/session", "", "Authorization", authorization);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"lectern\", error=\"invalid_token\"");
    }

    @Test
    void a_cookie_and_a_token_at_once_are_refused() {
        var program = administrator.program(EDITOR);
        var both = administrator.bare("GET", "/session", "", "Authorization", "Bearer " + program.token());

        assertThat(both.statusCode()).isEqualTo(400);
        assertThat(detail(both))
                .isEqualTo("The request has a session cookie and an Authorization header: send one of the two.");
    }

    @Test
    void an_account_is_changed_by_who_knows_how_it_is() {
        var made = administrator.send(
                "POST", "/accounts", "{\"name\":\"Ben\",\"signIn\":\"ben@example.edu\",\"grants\":" + EDITOR + "}");
        assertThat(made.headers().firstValue("ETag")).contains("\"1\"");
        var path = "/accounts/" + Desk.json(made).getString("id");
        assertThat(made.headers().firstValue("Location")).contains(server.uri() + "/api/v1/admin" + path);
        var wanted = "{\"name\":\"Ben Ali\",\"signIn\":\"ben@example.edu\",\"active\":true,\"grants\":[{\"role\":"
                + "\"viewer\",\"space\":\"main\",\"type\":\"event\"}]}";

        var unknowing = administrator.send("PUT", path, wanted);
        assertThat(unknowing.statusCode()).isEqualTo(428);
        assertThat(detail(unknowing))
                .isEqualTo("Say what you change: send If-Match with the ETag that reading it answered.");
        assertThat(administrator.send("PUT", path, wanted, "If-Match", "*").statusCode())
                .isEqualTo(400);
        var changed = administrator.send("PUT", path, wanted, "If-Match", "\"1\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(administrator.send("GET", path, "").body()).isEqualTo(changed.body());
        var late = administrator.send("PUT", path, wanted, "If-Match", "\"1\"");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(Desk.json(late).getString("type")).isEqualTo("urn:problem-type:lectern:stale");
        assertThat(Desk.json(late).getJsonObject("current")).isEqualTo(Desk.json(changed));
        assertThat(administrator.send("DELETE", path, "", "If-Match", "\"2\"").statusCode())
                .isEqualTo(204);
        assertThat(administrator.send("GET", path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void what_an_account_cannot_be_is_said_with_a_pointer() {
        var answer = administrator.send(
                "POST",
                "/accounts",
                "{\"name\":\"Eve\",\"signIn\":\"eve\",\"admin\":true,\"grants\":[{\"role\":\"boss\"},{\"role\":\"viewer\","
                        + "\"type\":\"none\"}]}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Desk.json(answer).getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("pointer"))
                .containsExactlyInAnyOrder("/grants/0/role", "/grants", "/admin");

        var space = administrator.send(
                "POST",
                "/accounts",
                "{\"name\":\"Eve\",\"signIn\":\"eve\",\"grants\":[{\"role\":\"viewer\",\"space\":\"none\"}]}");
        assertThat(space.statusCode()).isEqualTo(422);
        assertThat(Desk.json(space).getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/grants");
        var taken = administrator.send("POST", "/accounts", "{\"name\":\"Eve\",\"signIn\":\"Ada@Example.EDU\"}");
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(detail(taken)).isEqualTo("Another account has the sign-in name Ada@Example.EDU: choose another.");
    }

    @Test
    void the_last_administrator_stays() {
        var path = "/accounts/" + administrator.id();
        var tag =
                administrator.send("GET", path, "").headers().firstValue("ETag").orElseThrow();
        var gone = administrator.send("DELETE", path, "", "If-Match", tag);

        assertThat(gone.statusCode()).isEqualTo(409);
        assertThat(detail(gone))
                .isEqualTo(
                        "This is the last active administrator of everything who has a password: make somebody else one"
                                + " first.");
    }

    @Test
    void a_password_is_changed_by_who_knows_it_and_every_other_session_ends() {
        var here = administrator.account("careful@example.edu", EDITOR);
        var elsewhere = Desk.signIn(server, "careful@example.edu");
        var next = "{\"current\":\"" + Desk.PASSWORD + "\",\"password\":\"a kettle, two maps and rain\"}";

        var weak = here.send(
                "POST", "/account/password", "{\"current\":\"" + Desk.PASSWORD + "\",\"password\":\"password1234\"}");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("\"pointer\":\"/password\"");
        assertThat(here.send("POST", "/account/password", next).statusCode()).isEqualTo(204);
        assertThat(here.send("GET", "/session", "").statusCode()).isEqualTo(200);
        assertThat(elsewhere.send("GET", "/session", "").statusCode()).isEqualTo(401);
    }

    @Test
    void an_administrator_revokes_the_token_of_somebody_else() {
        var person = administrator.account("programmer@example.edu", EDITOR);
        var program = person.program(EDITOR);
        var path = "/accounts/" + person.id() + "/tokens";
        var listed = Desk.json(administrator.send("GET", path, ""))
                .getJsonArray("data")
                .getJsonObject(0);

        assertThat(listed.keySet())
                .containsExactlyInAnyOrder("id", "name", "hint", "createdAt", "expires", "lastUsed", "scopes");
        assertThat(administrator
                        .send("DELETE", path + "/" + listed.getString("id"), "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(program.send("GET", "/session", "").statusCode()).isEqualTo(401);
    }

    @DisplayName("Threat 9: stolen tokens - revoking works within a second")
    @Test
    void revoking_works_within_a_second() {
        var person = administrator.account("hurried@example.edu", EDITOR);
        var program = person.program(EDITOR);
        assertThat(program.send("GET", "/session", "").statusCode()).isEqualTo(200);
        var id = Desk.json(person.send("GET", "/tokens", ""))
                .getJsonArray("data")
                .getJsonObject(0)
                .getString("id");

        long begin = System.nanoTime();
        assertThat(person.send("DELETE", "/tokens/" + id, "").statusCode()).isEqualTo(204);
        assertThat(program.send("GET", "/session", "").statusCode()).isEqualTo(401);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
    }

    @DisplayName("Threat 9: stolen tokens - one cannot make another, nor choose a password")
    @Test
    void a_token_can_neither_make_another_nor_choose_a_password() {
        var program = administrator.program(ADMINISTRATOR);

        var token = program.send("POST", "/tokens", "{\"name\":\"more\",\"scopes\":" + ADMINISTRATOR + "}");
        assertThat(token.statusCode()).isEqualTo(403);
        assertThat(detail(token)).isEqualTo("No token may do this, whatever its scopes: sign in.");
        assertThat(program.send("POST", "/accounts/" + administrator.id() + "/link", "")
                        .statusCode())
                .isEqualTo(403);
    }

    @DisplayName("Threat 6: leaks - a canary is in no answer, in no log and nowhere in the data folder")
    @Test
    void a_canary_is_in_no_answer_in_no_log_and_nowhere_in_the_data_folder() throws IOException {
        var canary = "canary of 4711 feathers";
        var person = administrator.account("miner@example.edu", EDITOR);
        var answers = new ArrayList<String>();
        answers.add(person.send(
                        "POST",
                        "/account/password",
                        "{\"current\":\"" + Desk.PASSWORD + "\",\"password\":\"" + canary + "\"}")
                .body());
        answers.add(Desk.stranger(server).trySignIn(canary, canary).body());
        answers.add(Desk.stranger(server)
                .send("POST", "/session", "{\"signIn\":\"x\",\"password\":\"" + canary + "\",\"z\":1}")
                .body());
        answers.add(person.send("POST", "/account/password", "{\"current\":\"" + canary + "\"")
                .body());
        answers.add(person.send("POST", "/account/password", "{\"current\":\"" + canary + "\",\"password\":\"x\"}")
                .body());
        var program = person.program(EDITOR);
        answers.add(person.send("GET", "/tokens", "").body());
        answers.add(person.send("GET", "/session", "").body());
        answers.add(administrator.send("GET", "/accounts", "").body());
        answers.add(program.send("GET", "/session?token=" + program.token(), "").body());

        var secrets =
                List.of(canary, Desk.PASSWORD, program.token(), person.cookie().split("=", 2)[1], "argon2id");
        assertThat(answers).allSatisfy(answer -> assertThat(answer).doesNotContain(secrets));
        assertThat(server.output() + server.errors()).doesNotContain(secrets);
        try (var files = Files.list(server.data())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(secrets.subList(0, 4));
            }
        }
        assertThat(server.errors().split(Desk.setUpToken(server), -1))
                .as("printed once")
                .hasSize(2);
    }

    @Test
    void what_is_refused_is_in_the_audit_with_who_and_from_where() {
        var person = administrator.account("curious@example.edu", EDITOR);
        var id = person.id();
        assertThat(person.send("DELETE", "/accounts/" + id, "").statusCode()).isEqualTo(403);

        try (var database = Database.sqlite(server.data())) {
            assertThat(Dump.of(database))
                    .contains(id + ",Some Body,refused,request,DELETE /api/v1/admin/accounts/" + id);
        }
    }
}
