package org.lectern.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What some tests read and the project does not have: it lies in the folder of the property lectern.shared. */
public final class Shared {

    private Shared() {}

    /** The real pages. */
    public static List<Path> pages() throws IOException {
        try (var files = Files.list(folder("seeds"))) {
            return files.sorted().toList();
        }
    }

    /** A folder of hostile inputs. */
    public static Path corpus(String name) {
        return folder("corpora/" + name);
    }

    /** Without the folder the calling test is skipped; with the environment variable CI=true it fails. */
    public static Path folder(String name) {
        var folder = Path.of(System.getProperty("lectern.shared", "shared"), name);
        if (!Files.isDirectory(folder)) {
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("There is no folder " + folder + ": set -Dlectern.shared");
            }
            assumeTrue(false, "There is no folder " + folder + ": set -Dlectern.shared");
        }
        return folder;
    }
}
