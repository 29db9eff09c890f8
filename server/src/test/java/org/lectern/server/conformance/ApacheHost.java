package org.lectern.server.conformance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.server.Daemon;
import org.lectern.server.Program;
import org.lectern.server.RunningServer;

/** Pages on a disk, with includes that Apache follows; without a service of the system. */
record ApacheHost(Daemon daemon) implements Host {

    private static final String INSTALL = "apt-get install apache2-bin";
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));
    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");

    static Host start(Path home, URI lectern, Map<String, String> pages) throws IOException {
        var program = Program.find("apache2", INSTALL);
        var guide = Guide.of("apache");
        var root = Pages.write(home.resolve("pages"), guide, lectern, pages);
        letIn(root);
        int port = RunningServer.freePort();
        var modules =
                List.of("mpm_event", "authz_core", "dir", "mime", "include", "headers", "proxy", "proxy_http").stream()
                        .map(name -> "LoadModule " + name + "_module " + MODULES.resolve("mod_" + name + ".so"))
                        .collect(Collectors.joining("\n"));
        var config = Files.writeString(
                home.resolve("apache.conf"),
                """
                ServerRoot "%1$s"
                ServerName 127.0.0.1
                Listen 127.0.0.1:%2$d
                PidFile "%1$s/apache.pid"
                ErrorLog "%1$s/error.log"
                DefaultRuntimeDir "%1$s"
                # Only when root starts it, as whom its workers will not run.
                User www-data
                Group www-data
                %3$s
                TypesConfig /dev/null
                AddType text/html .html
                DocumentRoot "%4$s"
                <Directory "%4$s">
                  Require all granted
                </Directory>
                """.formatted(home, port, modules, root)
                        + Guide.at(lectern, guide.code("apache")).replace("/var/www/html", root.toString()));
        var command = List.of(program.toString(), "-f", config.toString(), "-D", "FOREGROUND");
        return new ApacheHost(Daemon.start(home, port, command, Map.of()));
    }

    /** Temporary folders are closed to the user that its workers run as. */
    private static void letIn(Path pages) throws IOException {
        for (var folder = pages;
                folder.startsWith(TEMPORARY) && !folder.equals(TEMPORARY);
                folder = folder.getParent()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Override
    public URI page(String name) {
        return daemon.uri().resolve("/" + name + ".html");
    }

    @Override
    public void close() {
        daemon.close();
    }
}
