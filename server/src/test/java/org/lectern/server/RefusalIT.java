package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot work ends at once, with a code and with a sentence for each reason. */
class RefusalIT {
    @TempDir
    Path folder;

    @Test
    void every_wrong_setting_is_named_in_a_sentence_of_its_own() {
        RunningServer server = RunningServer.launch(
                folder, Map.of("lectern.http.port", "99999", "lectern.demo", "perhaps", "lectern.import.dir", "pages"));
        assertThat(server.exitCode()).isEqualTo(2);
        assertThat(server.output()).isEmpty();
        assertThat(server.errors())
                .isEqualTo("Lectern cannot start: lectern.http.port is \"99999\", which is not a port: give a whole"
                        + " number from 1 to 65535, such as 8080.\n"
                        + "Lectern cannot start: lectern.import.dir is \"pages\", but there is no folder "
                        + folder.resolve("pages") + ": give one that exists, or leave the setting out.\n"
                        + "Lectern cannot start: lectern.import.zone is not set, but lectern.import.dir is: give the"
                        + " time zone of the pages there, such as America/Chicago.\n"
                        + "Lectern cannot start: lectern.demo is \"perhaps\", which is neither true nor false: give"
                        + " one of the two.\n");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_misspelt_setting_is_a_warning_that_names_the_nearest_one() {
        RunningServer server =
                RunningServer.launch(folder, Map.of("lectern.htpp.port", "8081", "lectern.http.port", "none"));
        assertThat(server.exitCode()).isEqualTo(2);
        assertThat(server.errors())
                .startsWith("Warning: lectern.htpp.port is not a setting and is ignored: did you mean"
                        + " lectern.http.port?\n");
    }

    @Test
    void a_data_folder_inside_a_file_is_refused() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        RunningServer server = RunningServer.launch(folder, Map.of("lectern.data.dir", "file/data"));
        assertThat(server.exitCode()).isEqualTo(2);
        assertThat(server.errors())
                .isEqualTo("Lectern cannot start: lectern.data.dir is \"file/data\", but " + folder.resolve("file")
                        + " is a file: give a folder.\n");
    }

    @Test
    void an_application_that_does_not_deploy_ends_the_start() throws Exception {
        Path broken = Files.copy(RunningServer.JAR, folder.resolve("broken.jar"));
        try (FileSystem jar = FileSystems.newFileSystem(broken)) {
            Files.write(jar.getPath("MICRO-INF/deploy/ROOT.war"), archiveWithoutItsListener());
        }
        RunningServer server = RunningServer.launch(folder, Map.of(), broken);
        assertThat(server.exitCode()).isEqualTo(1);
        assertThat(server.errors())
                .contains("Lectern cannot start: the application was not deployed (" + server.uri()
                        + "/health/ready answered ");
        assertThat(server.output()).doesNotContain("Lectern is ready");
    }

    private static byte[] archiveWithoutItsListener() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("WEB-INF/web.xml"));
            zip.write("""
                    <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                      <listener><listener-class>not.in.here.Listener</listener-class></listener>
                    </web-app>
                    """.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
