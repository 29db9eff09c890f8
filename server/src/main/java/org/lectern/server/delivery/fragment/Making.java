package org.lectern.server.delivery.fragment;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Ref;
import org.lectern.engine.rendering.Renderer;
import org.lectern.engine.rendering.Rendering;
import org.lectern.engine.rendering.widget.Dress;
import org.lectern.engine.rendering.widget.Parameters;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.engine.tracking.Dependencies;
import org.lectern.server.content.cache.Ready;
import org.lectern.server.delivery.Addresses;
import org.lectern.server.delivery.Readings;
import org.lectern.server.delivery.embed.Scripts;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.lectern.server.store.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes answers of orders. */
@Singleton
public class Making {

    private static final Logger LOG = LoggerFactory.getLogger(Making.class);

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
     * @param parameters null if they cannot be used, which what stands for it does not need
     * @throws ProblemException if there is none
     */
    Ready of(Order order, Form form, @Nullable Parameters parameters) {
        var widget = order.widget();
        var made = order.isRetired() || parameters == null || widget == null
                ? inForm(order, form, parameters, parameters == null ? said(order) : fallback(order, parameters))
                : made(order, widget, form, parameters);
        return ready(order, form, made);
    }

    /**
     * What an embed says in its own words while it cannot be had.
     *
     * @return null if it has none, or the form is for programs
     */
    @Nullable
    Ready words(Order order, Form form) {
        return order.fallback() == null || form == Form.VIEW
                ? null
                : ready(order, form, inForm(order, form, null, said(order)));
    }

    private Ready ready(Order order, Form form, Made made) {
        var base = addresses.of("/");
        var headers = new HashMap<>(order.headers(base));
        if (form == Form.FRAME) {
            headers.putAll(FrameDocument.headers(base, order.ancestors(base)));
        }
        return new Ready(
                made.body(), form.type(), made.language(), made.dependencies(), made.spaces(), order.terms(headers));
    }

    private Made made(Order order, Widget widget, Form form, Parameters parameters) {
        return switch (form) {
            case FRAGMENT -> rendered(order, widget, parameters);
            case FALLBACK -> fallback(order, parameters);
            case FRAME -> framed(order, parameters, rendered(order, widget, parameters.with(Dress.NONE)));
            case VIEW -> view(order, widget, parameters);
        };
    }

    /** What stands for it, in place of any form. */
    private Made inForm(Order order, Form form, @Nullable Parameters parameters, Made fallback) {
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

    private Made rendered(Order order, Widget widget, Parameters parameters) {
        return readings.snapshot(order.site(), (snapshot, around, at) -> {
            var rendering = renderer.render(snapshot, widget, parameters, around, at);
            // Only now is it known that nothing failed for want of the database.
            if (rendering instanceof Rendering.Fragment fragment) {
                return new Made(fragment.html(), fragment.language(), fragment.dependencies(), around.spaces());
            }
            throw new ProblemException(Fragments.told(problem(rendering)));
        });
    }

    private Made view(Order order, Widget widget, Parameters parameters) {
        return readings.snapshot(order.site(), (snapshot, around, at) -> {
            var rendering = renderer.view(snapshot, widget, parameters, around, at);
            if (rendering instanceof Rendering.View view) {
                return new Made(json(widget, view.json()), view.language(), view.dependencies(), around.spaces());
            }
            throw new ProblemException(Fragments.told(problem(rendering)));
        });
    }

    private static String json(Widget widget, JsonObject view) {
        return JSON.createObjectBuilder()
                .add("widget", widget.name())
                .addAll(JSON.createObjectBuilder(view))
                .build()
                .toString();
    }

    private Made fallback(Order order, Parameters parameters) {
        var asked = parameters.entry();
        if (order.fallback() != null || asked == null) {
            return said(order);
        }
        try {
            return link(order, parameters, asked);
        } catch (RuntimeException e) {
            if (StoreFailure.in(e).isPresent()) {
                throw e;
            }
            LOG.error("Nothing can stand for {}, whose type fails", asked, e);
            return said(order);
        }
    }

    private Made link(Order order, Parameters parameters, Ref asked) {
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
        return new Made(html, null, Dependencies.NONE, Set.of());
    }

    private Made framed(Order order, @Nullable Parameters parameters, Made inside) {
        var theme = parameters == null ? order.theme() : parameters.theme();
        var document = new FrameDocument(
                order.title(),
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
