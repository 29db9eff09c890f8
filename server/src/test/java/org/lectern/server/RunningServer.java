package org.lectern.server;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The real jar in a process of its own, in a folder of its own, on a free port of loopback.
 *
 * <pre>{@code
 * try (RunningServer server = RunningServer.start(folder, Map.of("lectern.demo", "true"))) {
 *     assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
 * }
 * }</pre>
 */
public final class RunningServer implements AutoCloseable {
    /** The jar as it is handed out. */
    static final Path JAR = Path.of("target", "lectern.jar");

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Path folder;
    private final Map<String, String> settings;
    private final Process process;

    private RunningServer(Path folder, Map<String, String> settings, Process process) {
        this.folder = folder;
        this.settings = settings;
        this.process = process;
    }

    /** Starts a server and returns when it is ready; fails with its output when it is not. */
    public static RunningServer start(Path folder, Map<String, String> settings) {
        return launch(folder, settings).untilReady();
    }

    /**
     * Starts a process and returns at once.
     *
     * @param folder its working directory, so that {@code ./data} is in there, as is its temporary folder {@code tmp};
     *     started again with the same folder, a server finds what the one before left
     * @param settings by property name, such as {@code lectern.demo}; a free port is chosen when none is given
     */
    public static RunningServer launch(Path folder, Map<String, String> settings) {
        return launch(folder, settings, JAR);
    }

    /** The same for another jar. */
    static RunningServer launch(Path folder, Map<String, String> settings, Path jar) {
        return launch(folder, settings, jar, Map.of());
    }

    /** The same with more in its environment. */
    static RunningServer launch(Path folder, Map<String, String> settings, Path jar, Map<String, String> environment) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.computeIfAbsent("lectern.http.port", key -> Integer.toString(freePort()));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("lectern.jvm").toAbsolutePath(),
                "-Djava.io.tmpdir=" + folder.resolve("tmp")));
        // Where the build has prepared the jar, each start takes half as long; lectern.jvm names it as seen from
        // elsewhere.
        Path archive = JAR.resolveSibling("lectern.jsa").toAbsolutePath();
        if (jar.equals(JAR) && Files.exists(archive)) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        all.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        try {
            Files.createDirectories(folder.resolve("tmp"));
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            // The build's own settings are not those of the server under test.
            builder.environment().keySet().removeIf(name -> name.startsWith("LECTERN_"));
            builder.environment().putAll(environment);
            return new RunningServer(
                    folder,
                    all,
                    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                                    folder.resolve("out.txt").toFile()))
                            .redirectError(ProcessBuilder.Redirect.appendTo(
                                    folder.resolve("err.txt").toFile()))
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until {@code /health/ready} answers 200. */
    public RunningServer untilReady() {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                if (get("/health/ready").statusCode() == 200) {
                    return this;
                }
                process.waitFor(100, MILLISECONDS);
            } catch (UncheckedIOException notYetListening) {
                Thread.onSpinWait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        kill();
        throw new AssertionError("The server did not become ready.\n" + output() + errors());
    }

    /** A free port of loopback, most likely still free a moment later. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens, without a slash at the end. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + settings.get("lectern.http.port"));
    }

    /** Where it keeps its data. */
    public Path data() {
        return folder.resolve(settings.getOrDefault("lectern.data.dir", "data"));
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks for a path, which begins with a slash. */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(uri() + path)).timeout(Duration.ofSeconds(20));
        return send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    /** Sends any request. */
    public HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Everything said so far on standard output, by all servers started in this folder. */
    public String output() {
        return read("out.txt");
    }

    /** Everything said so far on standard error, by all servers started in this folder. */
    public String errors() {
        return read("err.txt");
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end (SIGTERM) and returns the exit code. */
    public int stop() {
        process.destroy();
        return exitCode();
    }

    /** Ends it at once (SIGKILL), as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** Waits until it ends by itself; fails when it does not. */
    public int exitCode() {
        try {
            if (!process.waitFor(90, SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The server did not end.\n" + errors());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
