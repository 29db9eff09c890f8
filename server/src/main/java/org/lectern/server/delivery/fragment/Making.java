package org.lectern.server.delivery.fragment;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.Renderer;
import org.lectern.engine.rendering.Rendering;
import org.lectern.engine.rendering.widget.Dress;
import org.lectern.engine.rendering.widget.Parameters;
import org.lectern.engine.tracking.Dependencies;
import org.lectern.server.content.cache.Ready;
import org.lectern.server.delivery.Addresses;
import org.lectern.server.delivery.Readings;
import org.lectern.server.delivery.embed.Scripts;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes answers of orders. */
@Singleton
public class Making {

    private static final Logger LOG = LoggerFactory.getLogger(Making.class);

    /** What is said in words of one's own changes with the embed alone. */
    private static final Dependencies NOTHING = new Dependencies(Set.of(), Set.of(), Set.of(), Instant.MAX);

    private final Renderer renderer;
    private final Readings readings;
    private final Addresses addresses;
    private final Scripts scripts;

    @Inject
    public Making(Renderer renderer, Readings readings, Addresses addresses, Scripts scripts) {
        this.scripts = scripts;
        this.renderer = renderer;
        this.readings = readings;
        this.addresses = addresses;
    }

    /** What one answer says, and what it was made from. */
    private record Made(String body, @Nullable String language, Dependencies dependencies, Set<String> spaces) {}

    /**
     * An answer as of now.
     *
     * @param parameters null if they cannot be used, which a fallback does not need
     * @throws ProblemException if there is none
     */
    Ready of(Order order, Form form, @Nullable Parameters parameters) {
        var made = order.isRetired() || parameters == null
                ? retired(order, form, parameters)
                : made(order, form, parameters);
        var headers = new HashMap<>(order.headers());
        if (form == Form.FRAME) {
            headers.putAll(FrameDocument.headers(addresses.of("/"), order.origins()));
        }
        return new Ready(
                made.body(), form.type(), made.language(), made.dependencies(), made.spaces(), order.terms(headers));
    }

    private Made made(Order order, Form form, Parameters parameters) {
        return switch (form) {
            case FRAGMENT -> rendered(order, parameters);
            case FALLBACK -> fallback(order, parameters);
            case FRAME -> framed(order, parameters, rendered(order, parameters.with(Dress.NONE)));
            case VIEW -> view(order, parameters);
        };
    }

    /** In place of any form, what stands for it. */
    private Made retired(Order order, Form form, @Nullable Parameters parameters) {
        var fallback = parameters == null ? said(order) : fallback(order, parameters);
        return switch (form) {
            case FRAGMENT, FALLBACK -> fallback;
            case FRAME -> framed(order, parameters, fallback);
            case VIEW ->
                new Made(
                        JSON.createObjectBuilder()
                                .add("fallback", JSON.createObjectBuilder().add("html", fallback.body()))
                                .build()
                                .toString(),
                        fallback.language(),
                        fallback.dependencies(),
                        fallback.spaces());
        };
    }

    private Made rendered(Order order, Parameters parameters) {
        return readings.snapshot(order.site(), (snapshot, around, at) -> {
            var rendering = renderer.render(snapshot, order.widget(), parameters, around, at);
            // Only now is it known that nothing failed for want of the database.
            if (rendering instanceof Rendering.Fragment fragment) {
                return new Made(fragment.html(), fragment.language(), fragment.dependencies(), around.spaces());
            }
            throw new ProblemException(Fragments.told(problem(rendering)));
        });
    }

    private Made view(Order order, Parameters parameters) {
        return readings.snapshot(order.site(), (snapshot, around, at) -> {
            var rendering = renderer.view(snapshot, order.widget(), parameters, around, at);
            if (rendering instanceof Rendering.View view) {
                return new Made(json(order, view.json()), view.language(), view.dependencies(), around.spaces());
            }
            throw new ProblemException(Fragments.told(problem(rendering)));
        });
    }

    private static String json(Order order, JsonObject view) {
        return JSON.createObjectBuilder()
                .add("widget", order.widget().name())
                .addAll(JSON.createObjectBuilder(view))
                .build()
                .toString();
    }

    private Made fallback(Order order, Parameters parameters) {
        var asked = parameters.entry();
        if (order.fallback() != null || asked == null) {
            return said(order);
        }
        return readings.snapshot(order.site(), (snapshot, around, at) -> {
            var view = readings.open(snapshot, around, at, parameters.locale().orElse(null));
            var html = view.reading()
                    .entry(asked.type(), asked.id())
                    .map(entry -> Fallback.link(
                            entry.card().title(), Objects.toString(entry.card().link(), null)))
                    .orElse("");
            return new Made(
                    html,
                    view.languages().wanted().toLanguageTag(),
                    view.reading().dependencies(),
                    around.spaces());
        });
    }

    private static Made said(Order order) {
        var words = order.fallback();
        var html = words == null ? "" : Fallback.link(words.text(), Objects.toString(words.address(), null));
        return new Made(html, null, NOTHING, Set.of());
    }

    private Made framed(Order order, @Nullable Parameters parameters, Made inside) {
        var theme = parameters == null ? Parameters.PLAIN : parameters.theme();
        var document = new FrameDocument(
                order.embed() == null ? order.widget().label() : order.embed().name(),
                Objects.requireNonNullElse(inside.language(), "en"),
                addresses.of("/themes/" + theme + ".css"),
                addresses.of(scripts.frame().path()));
        return new Made(document.around(inside.body()), inside.language(), inside.dependencies(), inside.spaces());
    }

    private static Problem problem(Rendering rendering) {
        if (rendering instanceof Rendering.NoSuchEntry none) {
            return Problem.of(404, none.sentence() + " that is public now.");
        } else if (rendering instanceof Rendering.WrongType wrong) {
            return Problem.of(400, wrong.sentence() + ".").atParameter("entry", wrong.sentence());
        } else if (rendering instanceof Rendering.Failed failed) {
            LOG.error(failed.sentence(), failed.cause());
            if (failed.late()) {
                return Problem.of(503, "The widget took longer than it may; the server's log tells more.");
            }
        }
        return Problem.of(500, "The widget could not be rendered; the server's log tells why.");
    }
}
