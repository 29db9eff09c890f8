package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The account that the README names. */
class DemoAccountIT {

    private static final String NAME = "demo";
    private static final String PASSWORD = "what-rivers-remember";

    @TempDir
    Path folder;

    @Test
    void it_signs_in_on_the_same_machine_as_long_as_the_server_is_a_demo() {
        Desk program;
        try (var demo = RunningServer.start(folder, Map.of("lectern.demo", "true"))) {
            var stranger = Desk.stranger(demo);
            var signedIn = stranger.trySignIn(NAME, PASSWORD);
            assertThat(signedIn.statusCode()).isEqualTo(200);
            assertThat(Desk.of(demo, signedIn).send("GET", "/accounts", "").statusCode())
                    .isEqualTo(200);
            assertThat(demo.errors()).doesNotContain("No administrator yet");
            program = Desk.of(demo, signedIn).program("[{\"role\":\"administrator\"}]");
            assertThat(program.send("GET", "/session", "").statusCode()).isEqualTo(200);

            var proxied = stranger.send(
                    "POST",
                    "/session",
                    "{\"signIn\":\"" + NAME + "\",\"password\":\"" + PASSWORD + "\"}",
                    "X-Forwarded-For",
                    "192.0.2.7");
            assertThat(proxied.statusCode()).isEqualTo(403);
            assertThat(proxied.body()).contains("the server's own machine only");
        }
        var elsewhere = Map.of("lectern.demo", "true", "lectern.base.url", "https://cms.example.edu");
        try (var named = RunningServer.start(folder, elsewhere)) {
            assertThat(Desk.stranger(named).trySignIn(NAME, PASSWORD).statusCode())
                    .isEqualTo(403);
        }
        try (var real = RunningServer.start(folder, Map.of())) {
            assertThat(Desk.stranger(real).trySignIn(NAME, PASSWORD).statusCode())
                    .isEqualTo(403);
            assertThat(new Desk(real, "", "", program.token())
                            .send("GET", "/session", "")
                            .statusCode())
                    .as("what the demo left behind")
                    .isEqualTo(401);
            assertThat(Desk.setUp(real).send("GET", "/accounts", "").statusCode())
                    .isEqualTo(200);
        }
    }
}
