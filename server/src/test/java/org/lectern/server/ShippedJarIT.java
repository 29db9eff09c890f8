package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What is handed out is the product and nothing else. */
class ShippedJarIT {

    @Test
    void it_has_no_class_of_ours_but_the_servers_and_no_way_in_for_measurements() throws IOException {
        var packages = new TreeSet<String>();
        var libraries = new TreeSet<String>();
        try (var war = war()) {
            for (var entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                var name = entry.getName();
                if (name.startsWith("WEB-INF/classes/org/lectern/") && name.endsWith(".class")) {
                    packages.add(name.split("/")[4] + "." + name.split("/")[5]);
                } else if (name.startsWith("WEB-INF/lib/lectern-")) {
                    libraries.add(name.replaceAll("WEB-INF/lib/lectern-(.*)-[0-9].*", "$1"));
                }
            }
        }

        assertThat(packages)
                .containsExactlyInAnyOrder(
                        "server.admin",
                        "server.announcing",
                        "server.boot",
                        "server.config",
                        "server.content",
                        "server.delivery",
                        "server.http",
                        "server.importing",
                        "server.security",
                        "server.store");
        assertThat(libraries)
                .isEqualTo(Set.of(
                        "engine",
                        "event",
                        "news",
                        "person",
                        "plugin-api",
                        "related-list",
                        "series",
                        "themes",
                        "widgets"));
    }

    private static ZipInputStream war() throws IOException {
        var jar = new ZipInputStream(Files.newInputStream(RunningServer.JAR));
        for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            if (entry.getName().equals("MICRO-INF/deploy/ROOT.war")) {
                return new ZipInputStream(jar);
            }
        }
        jar.close();
        throw new IOException("There is no application in " + RunningServer.JAR);
    }
}
