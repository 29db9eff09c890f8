package org.lectern.server.conformance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lectern.server.Daemon;
import org.lectern.server.RunningServer;

/** A layout service that puts streams together, in Node. It has no guide: there is nothing to set. */
record TailorHost(Daemon daemon) implements Host {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Programme</title></head>
            <body><main><fragment src="%s"></fragment><p class="lectern-fallback"><a href="/programme">The programme</a></p></main></body>
            </html>
            """;

    static Host start(Path home, URI lectern, Map<String, String> pages) throws IOException {
        var root = Files.createDirectories(home.resolve("pages"));
        for (var page : pages.entrySet()) {
            var address = (lectern + page.getValue()).replace("&", "&amp;");
            Files.writeString(root.resolve(page.getKey() + ".html"), PAGE.formatted(address));
        }
        int port = RunningServer.freePort();
        var script =
                Files.copy(Path.of("src/test/node/tailor.mjs"), Node.folder().resolve("tailor.mjs"));
        var command = List.of(Node.program().toString(), script.toString(), "" + port, root.toString());
        return new TailorHost(Daemon.start(home, port, command, Map.of()));
    }

    @Override
    public URI page(String name) {
        return daemon.uri().resolve("/" + name);
    }

    @Override
    public void close() {
        daemon.close();
    }
}
