package org.lectern.server.launcher;

import fish.payara.micro.PayaraMicro;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.lectern.server.config.Settings;

/** Payara Micro with the application inside this jar, told to keep quiet and to listen in one place only. */
final class Payara {
    private Payara() {}

    /**
     * Returns when the platform is up. The application may still be busy, or may have failed to deploy: only asking it
     * tells.
     */
    static void start(Settings settings, Path runtime) throws CannotStart {
        String tmp = runtime.resolve("tmp").toString();
        System.setProperty("java.io.tmpdir", tmp);
        System.setProperty("org.sqlite.tmpdir", tmp);
        try {
            Path root = Files.createDirectories(runtime.resolve("server"));
            Path commands = runtime.resolve("boot-commands.txt");
            Files.write(commands, commands(settings.host(), settings.port()));
            Path logging = runtime.resolve("logging.properties");
            try (InputStream shipped = Objects.requireNonNull(Payara.class.getResourceAsStream("logging.properties"))) {
                Files.copy(shipped, logging);
            }
            PayaraMicro.main(new String[] {
                "--nohazelcast",
                "--disablephonehome",
                "--rootdir",
                root.toString(),
                "--unpackdir",
                Files.createDirectories(runtime.resolve("lib")).toString(),
                "--prebootcommandfile",
                commands.toString(),
                "--logproperties",
                logging.toString()
            });
        } catch (Exception e) {
            throw new CannotStart(
                    CannotStart.FAILED, "the platform did not start (" + e + "); the log above may tell more.");
        }
    }

    /** Literal values only: the platform refuses placeholders in this file and then listens everywhere. */
    static List<String> commands(InetAddress host, int port) {
        String server = "set configs.config.server-config.";
        String listener = server + "network-config.network-listeners.network-listener.http-listener.";
        String http = server + "network-config.protocols.protocol.http-listener.http.";
        return List.of(
                listener + "address=" + host.getHostAddress(),
                listener + "port=" + port,
                http + "xframe-options=false",
                http + "server-header=false",
                http + "xpowered-by=false",
                http + "http2-enabled=false",
                http + "request-timeout-seconds=300",
                // Longer than proxies keep a connection that nobody uses (nginx: 60 s): who sends closes.
                http + "timeout-seconds=75",
                // A connection whose body was refused is closed, not read to its end.
                http + "max-swallowing-input-bytes=0",
                "set-microprofile-healthcheck-configuration --enabled=false",
                server + "microprofile-metrics-configuration.enabled=false",
                "set-openapi-configuration --enabled=false",
                // Our descriptors are checked by tests; reading the schemas takes a third of a second of each start.
                server + "admin-service.das-config.deploy-xml-validation=none");
    }
}
