package org.lectern.testkit.dev;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.engine.rendering.widget.Parameters;
import org.lectern.engine.rendering.widget.Stylesheet;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.engine.type.Types;

/**
 * Shows the samples of a project's widgets while one works on them: each with every theme, width, language and moment,
 * read anew when a file changes, with every fault by its line. On loopback, without a database.
 *
 * <p>{@code java -cp <test class path> org.lectern.testkit.dev.DevServer [folder] [port]}; the folder is the project's,
 * {@code .} by default, the port 8090. Types come from the class path: after a change of one, start it again.
 */
public final class DevServer implements AutoCloseable {

    private static final int PORT = 8090;
    private static final String CSS = "text/css;charset=utf-8";
    private static final Map<String, String> ASSETS =
            Map.of("/dev.css", CSS, "/host.css", CSS, "/dev.js", "text/javascript;charset=utf-8");

    private final Path project;
    private final Types types;
    private final ClassLoader loader;
    private final HttpServer http;

    private DevServer(Path project, Types types, ClassLoader loader, HttpServer http) {
        this.project = project;
        this.types = types;
        this.loader = loader;
        this.http = http;
    }

    /** See the class. Stays until the process is stopped; a wrong argument ends it with a sentence. */
    public static void main(String[] arguments) throws IOException {
        var project = Path.of(arguments.length > 0 ? arguments[0] : ".");
        var port = arguments.length > 1 ? arguments[1] : String.valueOf(PORT);
        if (!Files.isDirectory(project) || !port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
            fail(
                    System.err,
                    "The dev server takes the project's folder and a port, such as . " + PORT + "; not "
                            + String.join(" ", arguments));
        }
        var loader = DevServer.class.getClassLoader();
        @SuppressWarnings("resource")
        var server = start(project, Types.load(loader), loader, Integer.parseInt(port));
        System.out.println("The widgets of " + project.toAbsolutePath().normalize() + " are at " + server.address());
    }

    private static void fail(PrintStream out, String sentence) {
        out.println(sentence);
        System.exit(2);
    }

    /**
     * Starts it.
     *
     * @param project looked through for folders of widgets and themes
     * @param loader whose jars' widgets and themes are shown too
     * @param port 0 for any that is free
     * @throws IOException if the port is taken
     */
    public static DevServer start(Path project, Types types, ClassLoader loader, int port) throws IOException {
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var server = new DevServer(project, types, loader, http);
        http.createContext("/", server::answer);
        http.start();
        return server;
    }

    /** Where it answers. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var reply = safely(exchange.getRequestURI());
            var body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** A plugin that throws is shown, not a broken connection. */
    private Reply safely(URI address) {
        try {
            return reply(address);
        } catch (IOException | RuntimeException | LinkageError failure) {
            var trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            return new Reply(
                    500,
                    Reply.HTML,
                    Html.page("Failed", "<main><pre class=\"fault\">" + Html.escape(trace) + "</pre></main>"));
        }
    }

    private Reply reply(URI address) throws IOException {
        var path = address.getPath();
        if (ASSETS.containsKey(path)) {
            return new Reply(200, ASSETS.get(path), asset(path.substring(1)));
        } else if (path.equals("/stamp")) {
            return new Reply(200, "text/plain", String.valueOf(Workshop.stamp(project)));
        }
        var workshop = Workshop.open(project, loader);
        var parts = path.split("/");
        if (path.equals("/")) {
            return Reply.page(new Desk(workshop, types).html());
        } else if (parts.length == 3 && parts[1].equals("themes")) {
            return stylesheet(workshop, parts[2].replaceFirst("\\.css$", ""));
        }
        var widget = parts.length == 4 ? workshop.widgets().find(parts[2]) : Optional.<Widget>empty();
        if (widget.isEmpty()) {
            return new Reply(404, Reply.HTML, Html.page("Not here", notHere(path)));
        }
        return sample(workshop, parts[1], widget.get(), parts[3], parameters(address.getRawQuery()));
    }

    /** A widget that someone just broke has no page of its own: the first page says why. */
    private static String notHere(String path) {
        return "<main><p class=\"fault\">There is no " + Html.escape(path)
                + " now.</p><p><a href=\"/\">All widgets, and what is wrong with them</a></p></main>";
    }

    private Reply sample(Workshop workshop, String how, Widget widget, String name, Map<String, String> asked) {
        var shown = Shown.of(workshop, types, widget, name, asked);
        if (!how.equals("frame")) {
            var themes = List.copyOf(workshop.themes().names());
            return Reply.page(new Preview(widget, name, asked, themes, shown).html());
        }
        var theme = asked.getOrDefault("theme", Parameters.PLAIN);
        var scheme = asked.getOrDefault("scheme", "light dark");
        return Reply.page("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="color-scheme" content="%s">
                <title>Host page</title>
                <link rel="stylesheet" href="/themes/%s.css">
                <link rel="stylesheet" href="/host.css">
                </head>
                <body>
                %s
                </body>
                </html>
                """.formatted(
                        Html.escape(scheme),
                        Html.escape(theme),
                        shown.html() == null ? Html.escape(String.valueOf(shown.sentence())) : shown.html()));
    }

    private static Reply stylesheet(Workshop workshop, String name) {
        return workshop.themes()
                .find(name)
                .map(theme -> new Reply(
                        200, CSS, Stylesheet.of(theme, workshop.widgets()).css()))
                .orElseGet(() -> new Reply(404, CSS, ""));
    }

    /** The parameters that have a value: an empty field of the form asks for nothing. */
    private static Map<String, String> parameters(String query) {
        var parameters = new TreeMap<String, String>();
        for (var pair : query == null ? new String[0] : query.split("&")) {
            var parts = pair.split("=", 2);
            var value = parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            if (!value.isEmpty()) {
                parameters.put(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), value);
            }
        }
        return parameters;
    }

    private static String asset(String name) throws IOException {
        try (var in = DevServer.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private record Reply(int status, String type, String body) {

        static final String HTML = "text/html;charset=utf-8";

        static Reply page(String html) {
            return new Reply(200, HTML, html);
        }
    }
}
