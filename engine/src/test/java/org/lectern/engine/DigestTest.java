package org.lectern.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Against the examples that NIST publishes for FIPS 180-4. */
class DigestTest {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void it_is_what_the_standard_says() {
        assertThat(Digest.sha256("abc").hex()).isEqualTo(ABC);
        assertThat(Digest.sha384("abc").hex())
                .isEqualTo("cb00753f45a35e8bb5a03d699ac65007272c32ab0eded163"
                        + "1a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7");
        assertThat(Digest.sha256("abc").base64()).isEqualTo("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    }

    @Test
    void parts_are_one_text() {
        assertThat(Digest.sha256("a".getBytes(UTF_8), "bc".getBytes(UTF_8)).hex())
                .isEqualTo(ABC);
        assertThat(Digest.sha256(new byte[0][]).hex())
                .isEqualTo(Digest.sha256("").hex());
    }

    @Test
    void its_beginning_is_counted_in_bytes() {
        assertThat(Digest.sha256("abc").hex(8)).isEqualTo("ba7816bf8f01cfea");
    }

    @Test
    void nobody_changes_it() {
        var digest = Digest.sha256("abc");
        digest.bytes()[0] = 0;
        assertThat(digest.hex()).isEqualTo(ABC);
    }
}
