package org.lectern.server.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lectern.server.Program;

/** Node with the packages of {@code src/test/node/package.json}, which nothing here fetches. */
final class Node {

    private static final Path HOME = Path.of("target", "node").toAbsolutePath();
    private static final String INSTALL =
            "mkdir -p server/target/node && cp server/src/test/node/package.json server/target/node &&"
                    + " npm install --prefix server/target/node --no-package-lock --ignore-scripts";

    private Node() {}

    static Path program() {
        return Program.find("node", "apt-get install nodejs npm");
    }

    /** A new folder of scripts that may import the packages. */
    static Path folder() throws IOException {
        Program.file(HOME.resolve("node_modules/node-tailor/package.json"), "node-tailor", INSTALL);
        return Files.createTempDirectory(HOME, "run");
    }

    /** Runs a script of {@code src/test/node} on some input. */
    static String run(String script, String input, String... arguments) throws IOException, InterruptedException {
        var folder = folder();
        var copy = Files.copy(Path.of("src/test/node", script), folder.resolve(script));
        var command = new java.util.ArrayList<>(List.of(program().toString(), copy.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectInput(
                        Files.writeString(folder.resolve("in.txt"), input).toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(script + " failed: " + said + Files.readString(folder.resolve("err.txt")));
        }
        return said;
    }
}
