package org.lectern.server.conformance;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lectern.server.Daemon;
import org.lectern.server.Program;
import org.lectern.server.RunningServer;

/** A server of pages, and a Varnish in front of it that follows their includes. */
record VarnishHost(Daemon daemon, HttpServer origin) implements Host {

    static Host start(Path home, URI lectern, Map<String, String> pages) throws IOException {
        var program = Program.find("varnishd", "apt-get install varnish");
        var guide = Guide.of("varnish");
        var origin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        for (var page : pages.entrySet()) {
            var html = guide.page(lectern, page.getValue()).getBytes(StandardCharsets.UTF_8);
            origin.createContext("/" + page.getKey() + ".html", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, html.length);
                exchange.getResponseBody().write(html);
                exchange.close();
            });
        }
        origin.start();
        var vcl = Guide.at(lectern, guide.code("vcl"))
                .replace("www.example.edu", "127.0.0.1")
                .replace("\"8000\"", "\"" + origin.getAddress().getPort() + "\"");
        Files.createDirectories(home);
        int port = RunningServer.freePort();
        var command = List.of(
                program.toString(),
                "-F",
                "-j",
                "none",
                "-n",
                home.resolve("work").toString(),
                "-a",
                "127.0.0.1:" + port,
                "-s",
                "malloc,32m",
                "-f",
                Files.writeString(home.resolve("host.vcl"), vcl).toString());
        return new VarnishHost(Daemon.start(home, port, command, Map.of()), origin);
    }

    @Override
    public URI page(String name) {
        return daemon.uri().resolve("/" + name + ".html");
    }

    @Override
    public void close() {
        daemon.close();
        origin.stop(0);
    }
}
