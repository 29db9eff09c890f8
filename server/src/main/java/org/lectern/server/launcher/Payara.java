package org.lectern.server.launcher;

import fish.payara.micro.PayaraMicro;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        // Named, or each JSON value that is made looks for it among the services of every library.
        System.setProperty("jakarta.json.provider", "org.eclipse.parsson.JsonProviderImpl");
        try {
            Path root = Files.createDirectories(runtime.resolve("server"));
            Path commands = runtime.resolve("boot-commands.txt");
            Files.write(commands, commands(settings.host(), settings.port()));
            Path logging = runtime.resolve("logging.properties");
            try (InputStream shipped = Objects.requireNonNull(Payara.class.getResourceAsStream("logging.properties"))) {
                Files.copy(shipped, logging);
            }
            List<String> arguments = List.of(
                    "--nohazelcast",
                    "--disablephonehome",
                    "--rootdir",
                    root.toString(),
                    "--prebootcommandfile",
                    commands.toString(),
                    "--logproperties",
                    logging.toString());
            Libraries libraries = Libraries.ofThisJar();
            if (libraries.areUnpacked()) {
                beside(libraries, arguments);
            } else {
                inside(Files.createDirectories(runtime.resolve("lib")), arguments);
            }
        } catch (CannotStart e) {
            throw e;
        } catch (Exception e) {
            throw new CannotStart(
                    CannotStart.FAILED, "the platform did not start (" + e + "); the log above may tell more.");
        }
    }

    /** Of the libraries beside the jar, which the class path already names: as the platform's own launcher does it. */
    private static void beside(Libraries libraries, List<String> arguments) throws Exception {
        System.setProperty("fish.payara.micro.BootJar", libraries.jar().toUri().toString());
        System.setProperty(
                "fish.payara.micro.UnpackDir", String.valueOf(libraries.folder().getParent()));
        try {
            Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception why ? why : e;
        }
    }

    private static void inside(Path unpackTo, List<String> arguments) throws Exception {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--unpackdir", unpackTo.toString()));
        PayaraMicro.main(all.toArray(String[]::new));
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
