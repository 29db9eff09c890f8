package org.lectern.server.conformance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Pages as files. */
final class Pages {

    private Pages() {}

    /** Writes each into a folder, by its name with {@code .html}. */
    static Path write(Path folder, Guide guide, URI lectern, Map<String, String> pages) throws IOException {
        Files.createDirectories(folder);
        for (var page : pages.entrySet()) {
            Files.writeString(folder.resolve(page.getKey() + ".html"), guide.page(lectern, page.getValue()));
        }
        return folder;
    }
}
