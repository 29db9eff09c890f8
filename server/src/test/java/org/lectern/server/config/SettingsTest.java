package org.lectern.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    Path folder;

    private static Settings read(Map<String, String> set) {
        return Settings.read(set::get);
    }

    private static List<String> problems(Map<String, String> set) {
        return catchThrowableOfType(WrongSettings.class, () -> read(set)).sentences();
    }

    @Test
    void without_any_setting_it_serves_this_machine_only() {
        Settings settings = read(Map.of());
        assertThat(settings.host().getHostAddress()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.baseUrl()).isEqualTo(URI.create("http://127.0.0.1:8080"));
        assertThat(settings.dataDir()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.importDir()).isNull();
        assertThat(settings.importZone()).isNull();
        assertThat(settings.demo()).isFalse();
        assertThat(settings.database()).isNull();
        assertThat(settings.stopWithParent()).isFalse();
    }

    @Test
    void an_empty_value_counts_as_not_set() {
        assertThat(read(Map.of("lectern.http.port", " ")).port()).isEqualTo(8080);
    }

    @Test
    void the_base_url_follows_host_and_port() {
        assertThat(read(Map.of("lectern.http.host", "localhost", "lectern.http.port", "81"))
                        .baseUrl())
                .isEqualTo(URI.create("http://localhost:81"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://content.example.edu/, https://content.example.edu",
        "https://example.edu/lectern//, https://example.edu/lectern",
        "http://example.edu:8081, http://example.edu:8081"
    })
    void a_base_url_loses_the_slashes_at_its_end(String given, URI kept) {
        assertThat(read(Map.of("lectern.base.url", given)).baseUrl()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"example.edu", "ftp://example.edu", "http://", "http://a b", "https://u:p@x.edu", "http://x/?a"})
    void what_cannot_start_an_address_is_no_base_url(String given) {
        assertThat(problems(Map.of("lectern.base.url", given)))
                .containsExactly("lectern.base.url is \"" + given + "\", which cannot start an address: give http or"
                        + " https, a host and at most a path, such as https://content.example.edu.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "eighty", "8080 ;", "1e3", "１"})
    void what_is_no_port_is_refused(String given) {
        assertThat(problems(Map.of("lectern.http.port", given)))
                .containsExactly("lectern.http.port is \"" + given
                        + "\", which is not a port: give a whole number from 1 to 65535, such as 8080.");
    }

    @Test
    void an_address_of_another_machine_is_refused() {
        assertThat(problems(Map.of("lectern.http.host", "192.0.2.1")))
                .containsExactly("lectern.http.host is \"192.0.2.1\", which is not an address of this machine: give"
                        + " 127.0.0.1 to serve this machine only, or 0.0.0.0 to listen on all its addresses.");
    }

    @Test
    void listening_everywhere_without_a_base_url_is_told_apart() {
        assertThat(read(Map.of("lectern.http.host", "0.0.0.0")).baseUrlIsWildcard())
                .isTrue();
        assertThat(read(Map.of("lectern.http.host", "0.0.0.0", "lectern.base.url", "https://x.edu"))
                        .baseUrlIsWildcard())
                .isFalse();
        assertThat(read(Map.of("lectern.http.host", "0.0.0.0")).localUrl())
                .isEqualTo(URI.create("http://127.0.0.1:8080"));
    }

    @Test
    void an_import_needs_a_zone() {
        assertThat(problems(Map.of("lectern.import.dir", folder.toString())))
                .containsExactly("lectern.import.zone is not set, but lectern.import.dir is: give the time zone of the"
                        + " pages there, such as America/Chicago.");
        Settings settings =
                read(Map.of("lectern.import.dir", folder.toString(), "lectern.import.zone", "America/Chicago"));
        assertThat(settings.importDir()).isEqualTo(folder);
        assertThat(settings.importZone()).isEqualTo(ZoneId.of("America/Chicago"));
    }

    @Test
    void a_folder_of_widgets_is_one_that_exists() {
        assertThat(read(Map.of()).widgetsDir()).isNull();
        assertThat(read(Map.of("lectern.widgets.dir", folder.toString())).widgetsDir())
                .isEqualTo(folder);
        Path missing = folder.resolve("widgets");
        assertThat(problems(Map.of("lectern.widgets.dir", missing.toString())))
                .containsExactly("lectern.widgets.dir is \"" + missing + "\", but there is no folder " + missing
                        + ": give one that exists, or leave the setting out.");
    }

    @ParameterizedTest
    @CsvSource({"america/chicago, America/Chicago", "Europe/Berln, Europe/Berlin", "qqqqqqqqqqqq, America/Chicago"})
    void an_unknown_zone_is_refused_with_the_nearest_one(String given, String near) {
        assertThat(problems(Map.of("lectern.import.zone", given)))
                .containsExactly("lectern.import.zone is \"" + given
                        + "\", which is not the name of a time zone: did you mean " + near + "?");
    }

    @Test
    void a_file_is_no_data_folder() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(problems(Map.of("lectern.data.dir", file.toString())))
                .containsExactly("lectern.data.dir is \"" + file + "\", but " + file + " is a file: give a folder.");
    }

    @Test
    void a_path_that_cannot_be_one_is_refused() {
        assertThat(problems(Map.of("lectern.data.dir", "a\0b")))
                .containsExactly("lectern.data.dir is \"a\0b\", which is not a path: give a folder, such as ./data.");
    }

    @Test
    void another_database_is_refused_without_repeating_its_password() {
        assertThat(problems(Map.of("lectern.db.url", "jdbc:mysql://me:secret@host/db?password=secret")))
                .containsExactly(
                        "lectern.db.url is \"jdbc:mysql://...@host/db?...\", which is not a PostgreSQL address:"
                                + " give one such as jdbc:postgresql://localhost/lectern, or leave the setting out to use the"
                                + " embedded database.");
    }

    @Test
    void a_database_is_printed_without_its_password() {
        Settings settings = read(
                Map.of("lectern.db.url", "jdbc:postgresql://host/db?password=secret", "lectern.db.password", "secret"));
        assertThat(settings.toString())
                .contains("jdbc:postgresql://host/db?...")
                .doesNotContain("secret");
    }

    @Test
    void several_wrong_settings_are_all_named() {
        assertThat(problems(Map.of("lectern.http.port", "x", "lectern.demo", "y", "lectern.db.url", "z")))
                .hasSize(3);
    }

    @Test
    void a_variable_is_the_property_in_capitals_with_underscores() {
        assertThat(Setting.IMPORT_ZONE.variable()).isEqualTo("LECTERN_IMPORT_ZONE");
    }

    @Test
    void proxies_are_ip_addresses() {
        assertThat(read(Map.of("lectern.proxies", "10.0.0.7, 2001:db8::7")).proxies())
                .hasSize(2);
        assertThat(read(Map.of()).proxies()).isEmpty();
        assertThat(problems(Map.of("lectern.proxies", "10.0.0.7,proxy.example")))
                .containsExactly("lectern.proxies is \"proxy.example\", which is not an IP address: give those of your"
                        + " proxies, such as 10.0.0.7.");
    }
}
