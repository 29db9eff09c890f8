package org.lectern.server.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lectern.server.RunningServer;
import org.lectern.server.looks.Browser;

/** One Lectern with the demo, one host and one browser for all tests here; they end after the last of them. */
record Neighbourhood(RunningServer server, Host host, Browser browser, Copied copied, Path folder)
        implements AutoCloseable {

    private static final String EVENT = "?entry=event/what-rivers-remember";

    /** What is asked for at first: a first rendering may take longer than a page waits. */
    private static final List<String> FIRST = List.of(
            "/widgets/agenda" + EVENT, "/widgets/header" + EVENT, "/widgets/share-bar" + EVENT, "/widgets/upcoming");

    /** Gives it to the constructors of tests. */
    static final class Resolver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Neighbourhood.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(Neighbourhood.class))
                    .getOrComputeIfAbsent(Neighbourhood.class, type -> start());
        }
    }

    private static Neighbourhood start() {
        var browser = Browser.start();
        try {
            var folder = Files.createTempDirectory("neighbourhood");
            var server = RunningServer.start(folder, Map.of("lectern.demo", "true"));
            for (var path : FIRST) {
                while (server.get(path).statusCode() != 200) {
                    Thread.onSpinWait();
                }
            }
            return new Neighbourhood(server, Host.start(), browser, Copied.of(server), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a page with this in it, under the policy of the loader. */
    String page(String body) {
        return page(copied.policy(), body);
    }

    /** The same under another policy. */
    String page(String policy, String body) {
        return host.page("/page", policy, Copied.page(body));
    }

    /** A widget that the host has itself, and the loader, which shows it under {@link #ownPolicy()}. */
    String own(String path, String attributes) {
        return new Copied(host.uri().toString(), copied.script()).code(path, attributes);
    }

    /** The policy of the loader for what the host has itself. */
    String ownPolicy() {
        return copied.policy().replace("connect-src", "connect-src 'self'");
    }

    @Override
    public void close() throws IOException {
        browser.close();
        host.close();
        server.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
