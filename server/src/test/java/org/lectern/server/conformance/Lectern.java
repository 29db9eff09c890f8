package org.lectern.server.conformance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.lectern.server.RunningServer;

/** A Lectern with the content of the demo and a widget that fails, which can be stopped and started again. */
final class Lectern implements AutoCloseable {

    /** What fails at every entry. */
    static final String BROKEN = "/widgets/broken?entry=event/what-rivers-remember";

    private final Path folder;
    private final int port = RunningServer.freePort();
    private final Map<String, String> settings;
    private RunningServer server;

    private Lectern(Path folder) {
        this.folder = folder;
        this.settings = Map.of(
                "lectern.demo",
                "true",
                "lectern.http.port",
                Integer.toString(port),
                "lectern.base.url",
                uri().toString(),
                "lectern.widgets.dir",
                folder.resolve("widgets").toString());
        this.server = RunningServer.launch(folder, settings);
    }

    static Lectern start(Path folder) throws IOException {
        var widget = Files.createDirectories(folder.resolve("widgets/broken"));
        Files.writeString(widget.resolve("widget.json"), """
                {"name": "broken", "label": "L", "description": "D", "shows": "any", "variables": {}, "samples": []}""");
        Files.writeString(widget.resolve("widget.vm"), "<p>$entry.nothing</p>");
        var lectern = new Lectern(folder);
        lectern.server.untilReady();
        return lectern;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    RunningServer server() {
        return server;
    }

    void stop() {
        server.stop();
    }

    /** Does nothing if it was not stopped. */
    void startAgain() {
        if (!server.isAlive()) {
            server = RunningServer.start(folder, settings);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
