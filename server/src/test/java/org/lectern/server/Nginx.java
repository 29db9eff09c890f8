package org.lectern.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A real nginx on a free port of loopback, in a folder of its own. */
public final class Nginx implements AutoCloseable {

    private final Daemon daemon;

    private Nginx(Daemon daemon) {
        this.daemon = daemon;
    }

    /**
     * Starts it. Without nginx the calling test is skipped; with the environment variable CI=true it fails.
     *
     * @param http directives for the block {@code http}
     * @param server directives for the block {@code server}
     */
    public static Nginx start(Path home, String http, String server) throws IOException {
        return start(home, http, server, Map.of());
    }

    /** The same with more in its environment, and in that of its workers. */
    static Nginx start(Path home, String http, String server, Map<String, String> environment) throws IOException {
        var binary = Program.find("nginx", "apt-get install nginx");
        Files.createDirectories(home);
        int port = RunningServer.freePort();
        var config = Files.writeString(
                home.resolve("nginx.conf"), """
                daemon off;
                # As root it would become nobody, who may not look into a folder of ours.
                user root root;
                worker_processes 1;
                pid %1$s/nginx.pid;
                %5$s
                error_log %1$s/error.log;
                events { worker_connections 256; }
                http {
                  access_log off;
                  client_body_temp_path %1$s/a;
                  proxy_temp_path %1$s/b;
                  fastcgi_temp_path %1$s/c;
                  uwsgi_temp_path %1$s/d;
                  scgi_temp_path %1$s/e;
                  %3$s
                  server {
                    listen 127.0.0.1:%2$d;
                    %4$s
                  }
                }
                """.formatted(home, port, http, server, kept(environment)));
        var command = List.of(binary.toString(), "-p", home.toString(), "-c", config.toString());
        return new Nginx(Daemon.start(home, port, command, environment));
    }

    private static String kept(Map<String, String> environment) {
        return environment.keySet().stream().map(name -> "env " + name + ";").collect(Collectors.joining(" "));
    }

    /** Where it listens, without a slash at the end. */
    public URI uri() {
        return daemon.uri();
    }

    @Override
    public void close() {
        daemon.close();
    }
}
