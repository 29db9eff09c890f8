package org.lectern.server.conformance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.lectern.server.Nginx;

/** Pages on a disk, with includes that nginx follows. */
record NginxHost(Nginx nginx) implements Host {

    static Host start(Path home, URI lectern, Map<String, String> pages) throws IOException {
        var guide = Guide.of("nginx");
        var root = Pages.write(home.resolve("pages"), guide, lectern, pages);
        return new NginxHost(Nginx.start(
                home, "default_type text/html;", "root " + root + ";\n" + Guide.at(lectern, guide.code("nginx"))));
    }

    @Override
    public URI page(String name) {
        return nginx.uri().resolve("/" + name + ".html");
    }

    @Override
    public void close() {
        nginx.close();
    }
}
