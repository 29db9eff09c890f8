package org.lectern.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeaderTextTest {

    @Test
    void any_text_fits_into_a_header_or_a_line_of_the_log() {
        assertThat(HeaderText.of("no \"Ärger\"\r\nX: y")).isEqualTo("no \"?rger\"??X: y");
        assertThat(HeaderText.of("x".repeat(600))).hasSize(500).endsWith("...");
    }
}
