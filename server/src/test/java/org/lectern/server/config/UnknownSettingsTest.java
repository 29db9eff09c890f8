package org.lectern.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownSettingsTest {
    @Test
    void a_misspelt_name_is_told_what_was_meant() {
        assertThat(UnknownSettings.warnings(List.of("lectern.data.dri", "java.home"), List.of("LECTERN_HTTP_PROT")))
                .containsExactly(
                        "lectern.data.dri is not a setting and is ignored: did you mean lectern.data.dir?",
                        "LECTERN_HTTP_PROT is not a setting and is ignored: did you mean LECTERN_HTTP_PORT?");
    }

    @Test
    void a_name_that_resembles_none_is_told_where_the_names_are() {
        assertThat(UnknownSettings.warnings(List.of("lectern.qqqqqqqqqqqqqqqqqqqqqqqqqqqq"), List.of()))
                .containsExactly("lectern.qqqqqqqqqqqqqqqqqqqqqqqqqqqq is not a setting and is ignored: --help lists"
                        + " the settings.");
    }

    @Test
    void every_setting_is_known() {
        assertThat(UnknownSettings.warnings(
                        List.of(Setting.values()).stream().map(Setting::key).toList(),
                        List.of(Setting.values()).stream()
                                .map(Setting::variable)
                                .toList()))
                .isEmpty();
    }
}
