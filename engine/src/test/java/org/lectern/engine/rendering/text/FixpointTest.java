package org.lectern.engine.rendering.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FixpointTest {

    @Test
    void givesWhatStays() {
        assertThat(Fixpoint.of(text -> text.replace("aa", "a"), "aaaa")).contains("a");
    }

    @Test
    void givesNothingForWhatGoesOnChanging() {
        assertThat(Fixpoint.of(text -> text + "<", "x")).isEmpty();
        assertThat(Fixpoint.of(text -> text.equals("a") ? "b" : "a", "a")).isEmpty();
    }
}
