package org.lectern.server.delivery.demo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lectern.server.config.Settings;
import org.lectern.server.delivery.fragment.Answering;
import org.lectern.server.delivery.fragment.Fragments;
import org.lectern.server.delivery.fragment.Wanted;
import org.lectern.server.http.ProblemException;

/**
 * With {@code lectern.demo=true}: a university's pages at {@code /} and beside it, as if they came from another web
 * server, and under {@code /demo/} the pictures that its content shows.
 */
@Path("/")
@Singleton
public class DemoResource {

    private static final String HOST = "lectern/demo/host/";
    private static final String PICTURES = "lectern/demo/pictures/";
    private static final String WIDGETS = "/widgets/";
    private static final int PATIENCE = 10;
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg");

    private final boolean on;
    private final String policy;
    private final Fragments fragments;
    private final Answering answering;

    @Inject
    public DemoResource(Settings settings, Fragments fragments, Answering answering) {
        this.on = settings.demo();
        this.policy = policy(settings.baseUrl());
        this.fragments = fragments;
        this.answering = answering;
    }

    /** Pictures of fragments come from the base address, which may be another origin than that of the page. */
    private static String policy(URI base) {
        var origin = base.getScheme() + "://" + base.getRawAuthority();
        return "default-src 'none'; style-src 'self'; img-src 'self' data: " + origin + "; base-uri 'none'";
    }

    /** The first page. */
    @GET
    public Response first() {
        return page("index", Map.of());
    }

    /** One page for all entries of a kind, as a web server would rewrite it; its includes name the entry. */
    @GET
    @Path("{place: ([a-z]+/)?}{page: [a-z]+}/{slug: [a-z0-9-]+}")
    public Response entry(@PathParam("page") String page, @PathParam("slug") String slug) {
        return page(page, Map.of("slug", slug));
    }

    private Response page(String name, Map<String, String> variables) {
        var source = new String(file(HOST + name + ".html"), StandardCharsets.UTF_8);
        var html = new Includes(variables, this::fragment).process(source);
        return answer(html.getBytes(StandardCharsets.UTF_8), "html");
    }

    /** What the pages need: style sheets and pictures beside them. */
    @GET
    @Path("{name: [a-z0-9-]+}.{ending: css|svg|png|jpg}")
    public Response asset(@PathParam("name") String name, @PathParam("ending") String ending) {
        return answer(file(HOST + name + "." + ending), ending);
    }

    /** A picture of the content. */
    @GET
    @Path("demo/{name: [a-z0-9-]+}.svg")
    public Response picture(@PathParam("name") String name) {
        return answer(file(PICTURES + name + ".svg"), "svg");
    }

    private Response answer(byte[] body, String ending) {
        return Response.ok(body, MediaType.valueOf(TYPES.getOrDefault(ending, "application/octet-stream")))
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", policy)
                .build();
    }

    private byte[] file(String name) {
        try (var in = DemoResource.class.getClassLoader().getResourceAsStream(name)) {
            if (!on || in == null) {
                throw new NotFoundException();
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> fragment(String address) {
        int question = address.indexOf('?');
        var path = question < 0 ? address : address.substring(0, question);
        if (!path.startsWith(WIDGETS)) {
            return Optional.empty();
        }
        var parameters = parameters(question < 0 ? "" : address.substring(question + 1));
        return text(() -> fragments.want(path.substring(WIDGETS.length()), parameters));
    }

    /** Waits longer than others would: whoever starts the demo asks for its page before anything was ever rendered. */
    private Optional<String> text(Supplier<Wanted> wanted) {
        for (int tries = 0; tries < PATIENCE; tries++) {
            try {
                return Optional.of(answering.find(wanted).text());
            } catch (ProblemException none) {
                if (none.problem().status() != 503) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, List<String>> parameters(String query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var pair : query.split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                parameters
                        .computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
                        .add(decode(parts[1]));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
