package org.lectern.server.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A page as a browser gets it.
 *
 * @param text the whole of it, unpacked
 */
record Shown(int status, String text) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Asks as browsers do, with more headers perhaps. */
    static Shown get(URI page, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(page)
                .timeout(Duration.ofSeconds(20))
                .header("Accept-Encoding", "gzip, deflate, br")
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        var coding = answer.headers().firstValue("Content-Encoding").orElse("identity");
        return new Shown(answer.statusCode(), new String(unpacked(coding, answer.body()), StandardCharsets.UTF_8));
    }

    private static byte[] unpacked(String coding, byte[] body) throws IOException {
        return switch (coding) {
            case "identity" -> body;
            case "gzip" -> {
                try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                    yield in.readAllBytes();
                }
            }
            default -> throw new IOException("The page came as " + coding);
        };
    }

    /** Where the fragment is, or should be. */
    Element place() {
        var place = Jsoup.parse(text).selectFirst("main");
        if (place == null) {
            throw new AssertionError("It is no page: " + text);
        }
        return place;
    }

    /** What a visitor sees there; the style sheet hides the link beside a fragment. */
    String what() {
        var place = place();
        if (!place.select(".lectern").isEmpty()) {
            return "fragment";
        } else if (text.contains(Careless.FOREIGN)) {
            return "inlined";
        } else if (!place.select(".lectern-fallback a[href], .lectern-instead a[href]")
                .isEmpty()) {
            return place.text()
                            .equals(place.select(".lectern-fallback, .lectern-instead")
                                    .text())
                    ? "link"
                    : "garbage";
        }
        return place.text().isBlank() ? "empty" : "garbage";
    }
}
