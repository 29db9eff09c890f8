package org.lectern.server.embedding;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Somebody else's web server, on a free port of loopback: it answers what a test has put there. */
final class Host implements AutoCloseable {

    private static final String HTML = "text/html;charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final Map<String, String> reports = new ConcurrentHashMap<>();

    private record Answer(int status, String type, byte[] body, Map<String, String> headers) {}

    private Host(HttpServer server) {
        this.server = server;
    }

    static Host start() throws IOException {
        var host = new Host(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        host.server.createContext("/", host::answer);
        host.server.setExecutor(host.threads);
        host.server.start();
        return host;
    }

    /** Where it listens, without a slash at the end. */
    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Puts a page there and returns its address. */
    String page(String path, String policy, String html) {
        put(path, 200, HTML, html, Map.of("Content-Security-Policy", policy));
        return uri() + path;
    }

    /** Puts anything there, readable from anywhere. */
    void put(String path, int status, String type, String body) {
        put(path, status, type, body, Map.of("Access-Control-Allow-Origin", "*"));
    }

    private void put(String path, int status, String type, String body, Map<String, String> headers) {
        answers.put(path, new Answer(status, type, body.getBytes(StandardCharsets.UTF_8), headers));
    }

    /** From now on who asks for a path waits until the latch is down. */
    CountDownLatch hold(String path) {
        var latch = new CountDownLatch(1);
        held.put(path, latch);
        return latch;
    }

    /** Paths that were asked for, with their queries. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** What pages have sent to {@code /report/...}, by what follows. */
    Map<String, String> reports() {
        return reports;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestURI().toString());
            if (path.startsWith("/report/")) {
                var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                reports.put(path.substring("/report/".length()), text);
            }
            var latch = held.get(path);
            if (latch != null) {
                latch.await();
            }
            var answer = answers.getOrDefault(path, new Answer(404, HTML, new byte[0], Map.of()));
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(stopped));
        }
    }

    @Override
    public void close() {
        held.values().forEach(CountDownLatch::countDown);
        server.stop(0);
        threads.shutdownNow();
    }
}
