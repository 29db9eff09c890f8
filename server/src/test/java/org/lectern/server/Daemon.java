package org.lectern.server;

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

/** A program that listens on a port of loopback, in a folder of its own, until it is closed. */
public final class Daemon implements AutoCloseable {

    private static final String SAID = "out.txt";

    private final Path home;
    private final int port;
    private final Process process;

    private Daemon(Path home, int port, Process process) {
        this.home = home;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts it and waits until it listens; fails with what it said when it does not.
     *
     * @param home its working directory
     * @param environment what it has besides that of the test
     */
    public static Daemon start(Path home, int port, List<String> command, Map<String, String> environment)
            throws IOException {
        Files.createDirectories(home);
        var builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(SAID).toFile());
        builder.environment().putAll(environment);
        return new Daemon(home, port, builder.start()).listening(command.get(0));
    }

    private Daemon listening(String name) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return this;
            } catch (ConnectException notYet) {
                Thread.onSpinWait();
            }
        }
        close();
        throw new AssertionError(name + " does not listen: " + said());
    }

    /** Everything it said so far. */
    public String said() throws IOException {
        return Files.readString(home.resolve(SAID));
    }

    /** Where it listens, without a slash at the end. */
    public URI uri() {
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
