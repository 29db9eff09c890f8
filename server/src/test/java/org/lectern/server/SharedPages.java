package org.lectern.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The real pages that some tests read; they lie outside the project, in the folder of the property lectern.shared. */
public final class SharedPages {

    private SharedPages() {}

    /** Every page. Without the folder the calling test is skipped; with the environment variable CI=true it fails. */
    public static List<Path> all() throws IOException {
        var folder = Path.of(System.getProperty("lectern.shared", "shared"), "seeds");
        if (!Files.isDirectory(folder)) {
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("There are no pages in " + folder + ": set -Dlectern.shared");
            }
            assumeTrue(false, "There are no pages in " + folder + ": set -Dlectern.shared");
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
