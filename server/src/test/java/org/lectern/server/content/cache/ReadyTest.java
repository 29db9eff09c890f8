package org.lectern.server.content.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.api.Query;
import org.lectern.engine.tracking.Dependencies;

class ReadyTest {

    private static Ready ready(String body, Set<String> entries, Query... queries) {
        return new Ready(
                body,
                "text/plain",
                null,
                new Dependencies(entries, Set.of(), Set.of(queries), Instant.MAX),
                Set.of("main"));
    }

    @Test
    void it_is_there_in_every_encoding_each_with_a_tag_of_its_own() throws IOException {
        var text = "Señor Ünal said it again. ".repeat(50);
        var ready = ready(text, Set.of());

        var plain = ready.body(Encoding.IDENTITY);
        var gzip = ready.body(Encoding.GZIP);
        var brotli = ready.body(Encoding.BROTLI);
        Brotli4jLoader.ensureAvailability();
        assertThat(new String(plain.bytes(), "UTF-8")).isEqualTo(text);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.bytes())).readAllBytes())
                .isEqualTo(plain.bytes());
        assertThat(Decoder.decompress(brotli.bytes()).getDecompressedData()).isEqualTo(plain.bytes());
        assertThat(Set.of(plain.tag(), gzip.tag(), brotli.tag())).hasSize(3);
        assertThat(plain.tag()).matches("\"[\\w-]{22}-i\"");
    }

    @Test
    void what_is_too_short_to_be_compressed_is_sent_as_it_is() {
        var ready = ready("short", Set.of());

        assertThat(ready.body(Encoding.BROTLI).encoding()).isEqualTo(Encoding.IDENTITY);
        assertThat(ready.body(Encoding.BROTLI).tag())
                .isEqualTo(ready.body(Encoding.IDENTITY).tag());
    }

    @Test
    void the_same_text_has_the_same_tag_and_another_has_another() {
        assertThat(ready("a", Set.of("x")).body(Encoding.IDENTITY).tag())
                .isEqualTo(ready("a", Set.of("y")).body(Encoding.IDENTITY).tag())
                .isNotEqualTo(ready("b", Set.of("x")).body(Encoding.IDENTITY).tag());
    }

    @Test
    void its_surrogate_keys_name_what_it_was_made_from() {
        assertThat(ready("a", Set.of("2", "1"), Query.of("event", "news")).surrogateKey())
                .isEqualTo("lectern e-1 e-2 q-event q-news");
    }

    @Test
    void surrogate_keys_that_do_not_fit_a_header_are_collapsed() {
        var many = IntStream.range(0, 1000).mapToObj(i -> "entry-" + i).collect(Collectors.toSet());

        assertThat(ready("a", many, Query.of("event")).surrogateKey()).isEqualTo("lectern any q-event");
    }

    @Test
    void what_its_terms_take_of_the_memory_counts() {
        var origins = IntStream.range(0, 100)
                .mapToObj(i -> "https://www" + i + ".example.edu")
                .collect(Collectors.toSet());
        var usual = ready("a", Set.of());
        var terms = new Terms(
                "water", "0123456789ab", origins, Map.of("Content-Security-Policy", String.join(" ", origins)));

        var ready = new Ready("a", "text/plain", null, Dependencies.NONE, Set.of(), terms);

        assertThat(ready.weight()).isGreaterThan(usual.weight() + 100 * 125 + 2000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                           | IDENTITY",
                "''                          | IDENTITY",
                "*                           | IDENTITY",
                "gzip                        | GZIP",
                "GZIP;q=0.5, deflate         | GZIP",
                "gzip, deflate, br, zstd     | BROTLI",
                "br;q=0, gzip                | GZIP",
                "br;q=0.000,gzip;q=0         | IDENTITY",
                "identity, gzip;q=0.1        | GZIP",
                "brotli, x-gzip              | IDENTITY",
            })
    void it_is_sent_as_it_was_asked_for_and_plain_if_it_was_not(String header, Encoding encoding) {
        assertThat(Encoding.of(header)).isEqualTo(encoding);
    }
}
