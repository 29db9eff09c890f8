package org.lectern.server.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** Stands in front of Lectern and spoils its fragments as it is told, like an origin that takes less care. */
final class Careless implements AutoCloseable {

    /** What is in the body of its errors, and where its redirects lead: never to be in a page. */
    static final String FOREIGN = "<h1>Words of another server</h1>";

    /** How long a slow answer takes: longer than any of the guides' limits. */
    private static final long SLOW_SECONDS = 8;

    private static final List<String> KEPT = List.of("content-type", "expires", "cache-control", "etag", "date");

    /** What it does to a fragment. */
    enum Manner {
        GZIP_UNASKED,
        NOT_FOUND,
        FAILURE,
        EMPTY,
        NO_CONTENT,
        REDIRECT,
        SLOW,
        ANOTHER_VERSION_EACH_TIME,
        QUERY_IN_CONTENT,
        NONE
    }

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final URI lectern;
    private volatile Manner manner = Manner.NONE;

    Careless(URI lectern) throws IOException {
        this.lectern = lectern;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What it does to all fragments from now on. */
    void is(Manner next) {
        manner = next;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (path.equals("/elsewhere")) {
                send(exchange, 200, FOREIGN.getBytes(StandardCharsets.UTF_8));
            } else if (path.endsWith("/manifest.json") || path.endsWith("/fallback")) {
                handOn(exchange);
            } else {
                spoil(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void spoil(HttpExchange exchange) throws IOException, InterruptedException {
        switch (manner) {
            case GZIP_UNASKED -> {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                send(exchange, 200, gzip(fetch(exchange).body()));
            }
            case NOT_FOUND -> send(exchange, 404, FOREIGN.getBytes(StandardCharsets.UTF_8));
            case FAILURE -> send(exchange, 500, FOREIGN.getBytes(StandardCharsets.UTF_8));
            case EMPTY -> send(exchange, 200, new byte[0]);
            case NO_CONTENT -> send(exchange, 204, new byte[0]);
            case REDIRECT -> {
                exchange.getResponseHeaders().set("Location", uri() + "/elsewhere");
                send(exchange, 302, new byte[0]);
            }
            case SLOW -> {
                if (!over.await(SLOW_SECONDS, TimeUnit.SECONDS)) {
                    send(exchange, 200, FOREIGN.getBytes(StandardCharsets.UTF_8));
                }
            }
            case ANOTHER_VERSION_EACH_TIME -> {
                exchange.getResponseHeaders().set("podlet-version", Long.toString(System.nanoTime()));
                handOn(exchange);
            }
            case QUERY_IN_CONTENT, NONE -> handOn(exchange);
        }
    }

    /** As it is, but that addresses in manifests lead back here. */
    private void handOn(HttpExchange exchange) throws IOException, InterruptedException {
        var answer = fetch(exchange);
        for (var name : KEPT) {
            answer.headers().firstValue(name).ifPresent(value -> exchange.getResponseHeaders()
                    .set(name, value));
        }
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        if (exchange.getRequestURI().getPath().endsWith("/manifest.json")) {
            body = body.replace(lectern.toString(), uri().toString());
            if (manner == Manner.QUERY_IN_CONTENT) {
                body = body.replaceFirst("\"content\":\"[^\"]*", "\"content\":\"" + uri() + Guide.FRAGMENT);
            }
        }
        write(exchange, answer.statusCode(), body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> fetch(HttpExchange exchange) throws IOException, InterruptedException {
        var address = URI.create(lectern + exchange.getRequestURI().toString());
        return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        write(exchange, status, body);
    }

    private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
