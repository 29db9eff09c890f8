package org.lectern.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of the machine that tests run. */
public final class Program {

    private Program() {}

    /**
     * Where it is. Without it the calling test is skipped; with the environment variable CI=true it fails.
     *
     * @param name of the file
     * @param install what brings it, as typed into a shell
     */
    public static Path find(String name, String install) {
        var found = Stream.of("/usr/sbin", "/usr/bin", "/usr/local/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        return present(found, name, install);
    }

    /** The same for a file that tests read. */
    public static Path file(Path place, String name, String install) {
        return present(Optional.of(place).filter(Files::exists), name, install);
    }

    private static Path present(Optional<Path> found, String name, String install) {
        var sentence = "There is no " + name + ": " + install;
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError(sentence);
        }
        assumeTrue(found.isPresent(), sentence);
        return found.orElseThrow();
    }
}
