package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Widgets that an operator drops into a folder: checked like those that are shipped, alone and at the start. */
class OwnWidgetsIT {
    @TempDir
    Path folder;

    private Path widget(String name, String template) throws IOException {
        Path widget = Files.createDirectories(folder.resolve("widgets").resolve(name));
        Files.writeString(widget.resolve("widget.json"), """
                {"name": "%s", "label": "L", "description": "D", "shows": {"query": {"types": ["event"]}},
                 "variables": {}, "samples": []}""".formatted(name));
        Files.writeString(widget.resolve("widget.vm"), template);
        return widget;
    }

    @Test
    void a_good_one_is_served_a_dangerous_one_is_named_and_the_rest_work() throws IOException {
        widget("greeting", "<p>Good day</p>");
        widget("danger", "<p>\n  <a href=$language onclick=\"x\">x</a></p>");
        Files.createDirectories(folder.resolve("widgets/empty"));
        widget("agenda", "<p>another</p>");
        try (RunningServer server = RunningServer.start(
                folder, Map.of("lectern.widgets.dir", folder.resolve("widgets").toString()))) {
            assertThat(server.get("/widgets/greeting").body()).contains("<p>Good day</p>");
            assertThat(server.get("/widgets/danger").statusCode()).isEqualTo(404);
            assertThat(server.get("/api/v1/widgets").body())
                    .contains("\"greeting\"", "\"header\"")
                    .doesNotContain("danger");
            assertThat(server.get("/health/ready").body())
                    .contains("{\"name\":\"widgets\",\"state\":\"done\",\"detail\":\"refused: widget agenda,"
                            + " widget danger, widget empty; the log tells why\"}");
            assertThat(server.errors())
                    .contains(
                            "The widget \"danger\" in " + folder.resolve("widgets")
                                    + " is not available: danger/widget.vm:2:11: $language is a value without quotes,"
                                    + " which ends at the first space; write href=\"$language\"; danger/widget.vm:2:21:"
                                    + " onclick is script; a widget has none, so remove it",
                            "The widget \"empty\" in " + folder.resolve("widgets")
                                    + " is not available: empty/widget.json: there is no such file",
                            "The widget \"agenda\" in " + folder.resolve("widgets")
                                    + " is not available: agenda: there is one of this name in ");
        }
    }

    @Test
    void the_jar_checks_a_folder_without_a_server() throws Exception {
        widget("greeting", "<p>Good day</p>");
        assertThat(lint(folder.resolve("widgets").toString())).containsExactly("1 template, no fault", "0");
        widget("danger", "<p>$entry.title\n<!-- x -->");
        assertThat(lint(folder.resolve("widgets").toString()))
                .containsExactly(
                        "danger/widget.vm:1:1: <p> is never closed; write </p>",
                        "danger/widget.vm:2:1: a comment of HTML reaches every visitor; write ## in front of it instead",
                        "2 templates, 2 faults",
                        "1");
        assertThat(lint(Path.of("..")
                        .toAbsolutePath()
                        .normalize()
                        .resolve("widgets")
                        .toString()))
                .last()
                .isEqualTo("0");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    /** What it says, line by line, and its exit code. */
    private List<String> lint(String argument) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path jar = RunningServer.JAR.toAbsolutePath();
        Process process = new ProcessBuilder(java.toString(), "-jar", jar.toString(), "lint", argument)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(said.lines().toList());
        lines.add(Integer.toString(process.waitFor()));
        return lines;
    }
}
