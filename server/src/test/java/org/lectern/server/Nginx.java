package org.lectern.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A real nginx on a free port of loopback, in a folder of its own. */
final class Nginx implements AutoCloseable {

    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/bin/nginx"));

    private final int port;
    private final Process process;

    private Nginx(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts it. Without nginx the calling test is skipped; with the environment variable CI=true it fails.
     *
     * @param http directives for the block {@code http}
     * @param server directives for the block {@code server}
     */
    static Nginx start(Path home, String http, String server) throws IOException {
        return start(home, http, server, Map.of());
    }

    /** The same with more in its environment, and in that of its workers. */
    static Nginx start(Path home, String http, String server, Map<String, String> environment) throws IOException {
        var binary = PLACES.stream().filter(Files::isExecutable).findFirst();
        if (binary.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("There is no nginx: apt-get install nginx");
        }
        assumeTrue(binary.isPresent(), "There is no nginx: apt-get install nginx");
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
        var builder = new ProcessBuilder(binary.get().toString(), "-p", home.toString(), "-c", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("out.txt").toFile());
        builder.environment().putAll(environment);
        return new Nginx(port, builder.start()).listening(home);
    }

    private static String kept(Map<String, String> environment) {
        return environment.keySet().stream().map(name -> "env " + name + ";").collect(Collectors.joining(" "));
    }

    private Nginx listening(Path home) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return this;
            } catch (ConnectException notYet) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("nginx does not listen: " + Files.readString(home.resolve("out.txt")));
    }

    /** Where it listens, without a slash at the end. */
    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
