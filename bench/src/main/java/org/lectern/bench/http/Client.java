package org.lectern.bench.http;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/** Asks one server, one question at a time on a connection that stays open, and notes how long it took. */
final class Client {

    private static final int NOT_READY = 503;
    private static final long PAUSE = 20_000_000;

    private final String base;

    /** @param base such as {@code http://127.0.0.1:8080} */
    Client(String base) {
        this.base = base;
    }

    /**
     * An answer, which was 200 or 204.
     *
     * @param nanos from the question to its last byte
     */
    record Answer(String body, long nanos) {}

    /** @param path encoded, with its query */
    Answer get(String path) throws IOException {
        return ask("GET", path);
    }

    /** Sends no body. */
    Answer put(String path) throws IOException {
        return ask("PUT", path);
    }

    /** What is not ready in time is asked for again, and all of it counts. */
    private Answer ask(String method, String path) throws IOException {
        long from = System.nanoTime();
        var connection = open(method, path);
        while (connection.getResponseCode() == NOT_READY) {
            LockSupport.parkNanos(PAUSE);
            connection = open(method, path);
        }
        int status = connection.getResponseCode();
        if (status != 200 && status != 204) {
            throw new IOException(method + " " + path + " was answered by " + status + " "
                    + connection.getHeaderField("Lectern-Problem"));
        }
        try (var in = connection.getInputStream()) {
            var bytes = in.readAllBytes();
            return new Answer(new String(bytes, StandardCharsets.UTF_8), System.nanoTime() - from);
        }
    }

    private HttpURLConnection open(String method, String path) throws IOException {
        var connection = (HttpURLConnection) URI.create(base + path).toURL().openConnection();
        connection.setRequestMethod(method);
        if (method.equals("PUT")) {
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(0);
            connection.getOutputStream().close();
        }
        return connection;
    }
}
