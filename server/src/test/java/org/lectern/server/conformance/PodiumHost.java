package org.lectern.server.conformance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.server.Daemon;
import org.lectern.server.RunningServer;

/** Layouts in Node. */
final class PodiumHost implements Host {

    private final Path home;
    private final URI lectern;
    private final Map<String, String> pages;
    private final Map<String, Daemon> layouts = new HashMap<>();

    private PodiumHost(Path home, URI lectern, Map<String, String> pages) {
        this.home = home;
        this.lectern = lectern;
        this.pages = pages;
    }

    static Host start(Path home, URI lectern, Map<String, String> pages) throws IOException {
        // What is missing is missed now rather than at the first page.
        Node.program();
        Node.folder();
        return new PodiumHost(home, lectern, pages);
    }

    /** One for each fragment. */
    private Daemon layout(String page) throws IOException {
        var fragment = pages.get(page).replaceFirst("&page=.*", "");
        var layout = layouts.get(fragment);
        if (layout == null) {
            int port = RunningServer.freePort();
            var own = lectern + manifest(Guide.FRAGMENT);
            var script = Guide.at(lectern, Guide.of("podium").code("js"))
                    .replace(own, fragment.startsWith("http") ? fragment : lectern + manifest(fragment))
                    .replace("8081", Integer.toString(port));
            var file = Files.writeString(Node.folder().resolve("layout.mjs"), script);
            layout = Daemon.start(
                    home.resolve("layout" + layouts.size()),
                    port,
                    List.of(Node.program().toString(), file.toString()),
                    Map.of());
            layouts.put(fragment, layout);
        }
        return layout;
    }

    /** Where the manifest of a fragment is; the address of a manifest stays as it is. */
    private static String manifest(String fragment) {
        if (fragment.contains("/manifest.json")) {
            return fragment;
        }
        return fragment.contains("?") ? fragment.replaceFirst("\\?", "/manifest.json?") : fragment + "/manifest.json";
    }

    @Override
    public URI page(String name) throws IOException {
        return layout(name).uri();
    }

    @Override
    public void close() {
        layouts.values().forEach(Daemon::close);
    }
}
