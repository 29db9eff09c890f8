package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;

/** A server with one event, {@code event/tide}, and an administrator who makes sites and embeds of it. */
record EmbedsDesk(RunningServer server, Desk administrator) implements AutoCloseable {

    /** Takes a name, and what else the site has, after a comma. */
    static final String SITE = "{\"name\":\"%s\",\"title\":\"Water\"%s}";

    /** Takes a site's name, and what else the embed has, after a comma. */
    static final String EMBED =
            "{\"site\":\"%s\",\"name\":\"The bar\",\"widget\":\"share-bar\",\"parameters\":{\"entry\":\"event/tide\"}%s}";

    static EmbedsDesk open(Path folder) {
        var server = RunningServer.start(folder, Map.of());
        var administrator = Desk.setUp(server);
        var made = administrator.send(
                "POST",
                "/entries",
                "{\"type\":\"event\",\"slug\":\"tide\",\"fields\":{\"title\":\"High & low tide\",\"when\":{\"start\":"
                        + "\"2036-05-01T10:00\",\"end\":null,\"zone\":\"Europe/Berlin\",\"allDay\":false}}}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var published = administrator.send("POST", "/entries/" + id(made) + "/publish", "", "If-Match", tag(made));
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        return new EmbedsDesk(server, administrator);
    }

    HttpResponse<String> site(String name, String more) {
        var made = administrator.send("POST", "/sites", SITE.formatted(name, more));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made;
    }

    HttpResponse<String> embed(String site, String more) {
        var made = administrator.send("POST", "/embeds", EMBED.formatted(site, more));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made;
    }

    /** What a public address answers. */
    HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(server.uri() + path));
        return server.send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    static String id(HttpResponse<String> made) {
        return Desk.json(made).getString("id");
    }

    /** The header's value; a hyphen if there is none. */
    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("-");
    }

    @Override
    public void close() {
        server.close();
    }
}
