package org.lectern.server.delivery.hot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.engine.tracking.Dependencies;
import org.lectern.engine.tracking.Moments;
import org.lectern.server.content.cache.Encoding;
import org.lectern.server.content.cache.Ready;
import org.lectern.server.content.cache.Terms;
import org.lectern.server.http.HttpDates;

class SenderTest {

    private static final Instant NOW = Instant.parse("2031-05-01T12:00:00.700Z");

    private boolean cutOff;
    private final Sender sender = new Sender(new Moments(() -> NOW), () -> cutOff);

    private static Ready until(Instant moment) {
        return new Ready(
                "A line of text. ".repeat(40),
                "text/plain",
                "en",
                new Dependencies(Set.of("1"), Set.of(), Set.of(), moment),
                Set.of("main"));
    }

    private Sender.Sent send(Ready ready, boolean isKept, @Nullable String known, @Nullable String accepted) {
        return sender.send(ready, isKept, name -> switch (name) {
            case "If-None-Match" -> known;
            case "Accept-Encoding" -> accepted;
            default -> null;
        });
    }

    private Map<String, String> headers(Ready ready, boolean isKept, @Nullable String accepted) {
        var headers = new LinkedHashMap<String, String>();
        send(ready, isKept, null, accepted).headers(headers::put);
        return headers;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_file_that_is_named_by_its_digest_lasts_though_the_log_cannot_be_read(boolean unread) {
        cutOff = unread;
        var file = new Ready("a {}", "text/css", null, Dependencies.NONE, Set.of(), Terms.FOREVER);

        assertThat(headers(file, true, null))
                .containsEntry("Cache-Control", "public, max-age=31536000, immutable")
                .doesNotContainKey("Expires");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2031-05-01T18:00:00Z     | Thu, 01 May 2031 12:01:00 GMT",
                "2031-05-01T12:01:01Z     | Thu, 01 May 2031 12:01:00 GMT",
                "2031-05-01T12:01:00Z     | Thu, 01 May 2031 12:00:59 GMT",
                "2031-05-01T12:00:30.900Z | Thu, 01 May 2031 12:00:29 GMT",
                "2031-05-01T12:00:02Z     | Thu, 01 May 2031 12:00:01 GMT",
                "2031-05-01T12:00:01.600Z | -",
                "2031-05-01T12:00:00.800Z | -",
            })
    void others_may_keep_it_until_a_second_before_its_moment_and_a_minute_at_most(Instant until, String expires) {
        var headers = headers(until(until), true, null);

        assertThat(headers.get("Expires")).isEqualTo(expires);
        assertThat(headers.get("Cache-Control")).isEqualTo(expires == null ? "no-cache" : "public");
        assertThat(headers.toString()).doesNotContain("max-age").doesNotContain("Last-Modified");
    }

    @Test
    void what_no_moment_ends_may_be_kept_for_a_minute() {
        assertThat(headers(until(Instant.MAX), true, null)).containsEntry("Expires", "Thu, 01 May 2031 12:01:00 GMT");
    }

    @Test
    void what_is_good_just_for_now_may_not_be_kept() {
        assertThat(headers(until(Instant.MAX), false, null))
                .containsEntry("Cache-Control", "no-cache")
                .doesNotContainKey("Expires");
    }

    @Test
    void a_node_that_is_cut_off_from_the_log_lets_nobody_keep_anything() {
        cutOff = true;

        assertThat(headers(until(Instant.MAX), true, null))
                .containsEntry("Cache-Control", "no-cache")
                .doesNotContainKey("Expires");
    }

    @Test
    void an_encoding_is_said_with_what_it_varies_by() {
        assertThat(headers(until(Instant.MAX), true, "gzip"))
                .containsEntry("Content-Encoding", "gzip")
                .containsEntry("Vary", "Accept-Encoding")
                .containsEntry("Content-Language", "en")
                .containsEntry("Surrogate-Key", "lectern e-1");
        assertThat(headers(until(Instant.MAX), true, null))
                .doesNotContainKey("Content-Encoding")
                .containsEntry("Vary", "Accept-Encoding");
    }

    @Test
    void who_has_it_already_is_told_so_but_only_in_the_same_encoding() {
        var ready = until(Instant.MAX);
        var tag = ready.body(Encoding.GZIP).tag();

        assertThat(send(ready, true, tag, "gzip").status()).isEqualTo(304);
        assertThat(send(ready, true, "\"x\", W/" + tag, "gzip").status()).isEqualTo(304);
        assertThat(send(ready, true, "*", null).status()).isEqualTo(304);
        assertThat(send(ready, true, tag, null).status()).isEqualTo(200);
        assertThat(send(ready, true, "\"other\"", "gzip").status()).isEqualTo(200);
    }

    @Test
    void a_date_is_written_as_http_writes_it() {
        assertThat(new HttpDates().text(784111777)).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
    }
}
