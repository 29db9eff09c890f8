package org.lectern.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @Test
    void one_strong_tag_is_taken() {
        assertThat(IfMatch.tag("\"3\"")).isEqualTo("3");
        assertThat(IfMatch.tag(" \"01k3\" ")).isEqualTo("01k3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "3", "W/\"3\"", "\"3\", \"4\"", "\"\u00e4\"", ""})
    void nothing_else_is(String header) {
        assertThatThrownBy(() -> IfMatch.tag(header))
                .hasMessage("If-Match is not one strong entity tag: send the ETag as it was answered, such as \"3\".");
    }

    @Test
    void without_it_nothing_is_changed() {
        assertThatThrownBy(() -> IfMatch.tag(null))
                .hasMessage("Say what you change: send If-Match with the ETag that reading it answered.");
    }
}
