package org.lectern.server.delivery.gallery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.lectern.engine.rendering.widget.Parameters;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.server.delivery.Answers;
import org.lectern.server.delivery.fragment.Answering;
import org.lectern.server.delivery.fragment.Fragments;
import org.lectern.server.delivery.fragment.Wanted;
import org.lectern.server.http.ProblemException;

/**
 * Shows what there is to embed. It tells nothing that {@code /widgets} and {@code /api/v1} do not tell anyone: the page
 * reads them as any other program would.
 */
@Path("/gallery")
@Singleton
public class GalleryResource {

    private static final String FOLDER = "lectern/gallery/";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8");

    /** Of the page: its own script and style sheet, the API, and frames, all from here. */
    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:;"
                    + " frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Of a frame: style sheets and pictures. No script, whatever stands in it, framed or opened by itself. */
    private static final String FRAME_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' http: https: data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin";

    private final Fragments fragments;
    private final Answering answering;
    private final Themes themes;

    @Inject
    public GalleryResource(Fragments fragments, Answering answering, Themes themes) {
        this.fragments = fragments;
        this.answering = answering;
        this.themes = themes;
    }

    /** The page. */
    @GET
    public Response page() {
        return answer(file("index.html"), "html", PAGE_POLICY);
    }

    /** Its script and style sheets. */
    @GET
    @Path("{name: gallery|frame|code|heights}.{ending: css|js}")
    public Response asset(@PathParam("name") String name, @PathParam("ending") String ending) {
        return answer(file(name + "." + ending), ending, PAGE_POLICY);
    }

    /**
     * A page with nothing but a fragment in it, or with the reason why there is none.
     *
     * @param page the scheme of that page: {@code light} or {@code dark}, or {@code auto} for the reader's
     * @param widget with its parameters as in its own address
     */
    @GET
    @Path("frame/{page: auto|light|dark}/{widget}")
    public Response frame(
            @PathParam("page") String page, @PathParam("widget") String widget, @Context UriInfo address) {
        var given = address.getQueryParameters();
        var asked = given.getFirst("theme");
        var theme = asked != null && themes.find(asked).isPresent() ? asked : Parameters.PLAIN;
        return answer(html(page, theme, () -> fragments.want(widget, given)), "html", FRAME_POLICY);
    }

    private String html(String page, String theme, Supplier<Wanted> wanted) {
        try {
            var ready = answering.find(wanted);
            return new FramePage(page, theme, Objects.requireNonNullElse(ready.language(), "en")).around(ready.text());
        } catch (ProblemException none) {
            return new FramePage(page, theme, "en").why(none.problem());
        }
    }

    private static Response answer(Object body, String ending, String policy) {
        return Answers.revalidated(Response.ok(body, MediaType.valueOf(TYPES.getOrDefault(ending, "text/plain"))))
                .header("Content-Security-Policy", policy)
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private static byte[] file(String name) {
        try (var in = GalleryResource.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new NotFoundException();
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
