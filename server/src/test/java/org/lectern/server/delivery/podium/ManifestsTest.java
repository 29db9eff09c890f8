package org.lectern.server.delivery.podium;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.server.config.Settings;
import org.lectern.server.delivery.Addresses;

class ManifestsTest {

    private static final URI CONTENT = URI.create("https://cms.example.edu/widgets/agenda");
    private static final URI FALLBACK = URI.create("https://cms.example.edu/widgets/agenda/fallback?entry=event%2Ftea");

    private final Manifests manifests =
            new Manifests(new Addresses(Settings.read(Map.of("lectern.base.url", "https://cms.example.edu")::get)));

    private JsonObject manifest(String theme) {
        return manifests.manifest("agenda", CONTENT, FALLBACK, theme);
    }

    @Test
    void it_says_where_everything_is() {
        assertThat(manifest("maroon").toString())
                .startsWith("{\"name\":\"lectern-agenda\",\"content\":\"https://cms.example.edu/widgets/agenda\","
                        + "\"fallback\":\"https://cms.example.edu/widgets/agenda/fallback?entry=event%2Ftea\","
                        + "\"css\":[{\"value\":\"https://cms.example.edu/themes/maroon.css\",\"type\":\"text/css\","
                        + "\"rel\":\"stylesheet\"}],\"version\":\"");
        assertThat(manifest("maroon").getString("version")).matches("[0-9a-f]{16}");
    }

    @Test
    void it_has_another_version_where_it_says_something_else_and_only_there() {
        assertThat(manifest("maroon")).isEqualTo(manifest("maroon"));
        assertThat(manifest("maroon").getString("version"))
                .isNotEqualTo(manifest("plain").getString("version"));
    }
}
