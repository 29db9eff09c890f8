package org.lectern.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lectern.server.config.Settings;

@DisplayName("Threat 7: CSRF - which pages are our own")
class OriginsTest {

    private static Origins of(Map<String, String> settings) {
        return new Origins(Settings.read(settings::get));
    }

    @Test
    void pages_of_the_base_url_and_of_loopback_are_our_own_and_no_others() {
        var origins = of(Map.of("lectern.base.url", "https://CMS.example.edu:443/content"));

        assertThat(origins.isOwn(null, "https://cms.example.edu")).isTrue();
        assertThat(origins.isOwn("same-origin", "https://cms.example.edu")).isTrue();
        assertThat(origins.isOwn(null, "http://localhost:8080")).isTrue();
        assertThat(origins.isOwn(null, "http://cms.example.edu")).isFalse();
        assertThat(origins.isOwn(null, "https://cms.example.edu:8443")).isFalse();
        assertThat(origins.isOwn(null, "https://www.example.edu")).isFalse();
        assertThat(origins.isOwn(null, "null")).isFalse();
        assertThat(origins.isLocal()).isFalse();
    }

    @Test
    void both_headers_must_agree_and_saying_nothing_is_not_enough() {
        var origins = of(Map.of());

        assertThat(origins.isOwn("same-origin", null)).isTrue();
        assertThat(origins.isOwn(null, null)).isFalse();
        assertThat(origins.isOwn("same-origin", "https://evil.example")).isFalse();
        assertThat(origins.isOwn("cross-site", "http://127.0.0.1:8080")).isFalse();
        assertThat(origins.isOwn("same-site", "http://127.0.0.1:8080")).isFalse();
        assertThat(origins.isOwn("none", null)).isFalse();
        assertThat(origins.isLocal()).isTrue();
    }
}
