package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.http.ProblemType;

/** The guides for editors are run as they stand; the list of errors has every one. */
class EditingGuideIT {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)\\n```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void every_step_of_the_guides_does_what_it_says() throws IOException, InterruptedException {
        try (var demo = RunningServer.start(folder.resolve("data"), Map.of("lectern.demo", "true"))) {
            assertThat(said("editing", demo))
                    .contains("\"stage\":\"in-review\"", "\"stage\":\"published\"", "\"behind\":false", "\"total\":1")
                    .contains("\"from\":\"2031-04-01T07:00:00Z\"", "as it was first", "\"action\":\"send-back\"")
                    .contains("\"dryRun\":false,\"done\":1,\"refused\":0");
            assertThat(demo.get("/widgets/card?entry=event/an-evening-about-rivers")
                            .statusCode())
                    .isEqualTo(200);

            assertThat(said("embeds", demo))
                    .contains("\"name\":\"water\",\"title\":\"Institute for Water\"")
                    .contains("class=\"lectern lectern-upcoming\"")
                    .contains("\"parameters\":{\"limit\":\"5\",\"theme\":\"plain\"}", "{\"data\":[")
                    .containsSubsequence("\"retired\":true", "class=\"lectern-instead\"");
        }
    }

    /** What the commands of a guide print. */
    private String said(String guide, RunningServer demo) throws IOException, InterruptedException {
        var script = "set -euo pipefail\n"
                + SHELL.matcher(Files.readString(DOCS.resolve(guide + ".md")))
                        .results()
                        .map(block -> block.group(1))
                        .collect(Collectors.joining("\n"));
        var place = Files.createDirectories(folder.resolve(guide));
        Files.writeString(place.resolve("round.sh"), script);
        var log = place.resolve("round.log");
        var process = new ProcessBuilder("bash", "round.sh")
                .directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        process.environment().put("LECTERN", demo.uri().toString());
        var round = process.start();

        assertThat(round.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var said = Files.readString(log);
        assertThat(round.exitValue()).as(said).isZero();
        return said;
    }

    @Test
    void every_type_of_problem_is_in_the_list_with_its_status() throws IOException {
        var guide = Files.readString(DOCS.resolve("errors.md"));

        assertThat(Arrays.asList(ProblemType.values()))
                .allSatisfy(type -> assertThat(guide).contains("| `" + type.uri() + "` | " + type.status() + " |"));
    }
}
