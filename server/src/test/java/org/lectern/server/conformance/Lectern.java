package org.lectern.server.conformance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.lectern.server.Eventually;
import org.lectern.server.RunningServer;
import org.lectern.server.content.Follower;
import org.lectern.server.content.embedding.Embeddings;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Database;
import org.lectern.server.store.EmbedRow;
import org.lectern.server.store.SiteRow;

/** A Lectern with the content of the demo and a widget that fails, which can be stopped and started again. */
final class Lectern implements AutoCloseable {

    /** What fails at every entry. */
    static final String BROKEN = "/widgets/broken?entry=event/what-rivers-remember";

    private static final SiteRow HOST =
            new SiteRow("host", 0, "H", List.of(), List.of("main"), null, null, null, Map.of(), Instant.EPOCH);

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

    /** The address of a new embed that shows what all hosts include. */
    String saved(boolean retired) throws Exception {
        try (var database = Database.sqlite(server.data());
                var follower = Follower.start(database)) {
            var embeddings = new Embeddings(database, follower, InstantSource.system());
            if (embeddings.site("host").isEmpty()) {
                embeddings.addSite(Actor.SYSTEM, HOST);
            }
            var embed = new EmbedRow(
                    "",
                    0,
                    "host",
                    "Programme",
                    "agenda",
                    Map.of("entry", "event/what-rivers-remember"),
                    null,
                    retired,
                    Instant.EPOCH);
            var address = "/embeds/" + embeddings.addEmbed(Actor.SYSTEM, embed).id();
            // Another process wrote it.
            Eventually.until(() -> server.get(address).statusCode() == 200);
            return address;
        }
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
