package org.lectern.server.delivery.fragment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.engine.rendering.Renderer;
import org.lectern.engine.rendering.Rendering;
import org.lectern.engine.rendering.widget.BadParameters;
import org.lectern.engine.rendering.widget.Parameters;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.server.content.cache.Ready;
import org.lectern.server.delivery.Readings;
import org.lectern.server.http.HeaderText;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests for fragments. */
@Singleton
public class Fragments {

    private static final String HTML = "text/html;charset=utf-8";
    private static final Logger LOG = LoggerFactory.getLogger(Fragments.class);

    private final Widgets widgets;
    private final Themes themes;
    private final Renderer renderer;
    private final Readings readings;

    @Inject
    public Fragments(Widgets widgets, Themes themes, Renderer renderer, Readings readings) {
        this.widgets = widgets;
        this.themes = themes;
        this.renderer = renderer;
        this.readings = readings;
    }

    /**
     * What a request means: a fragment, or why there can be none: 404 for no such widget, 400 for parameters that cannot
     * be used. Making the fragment may tell another: 404 for no such entry, 400 for a type that the widget does not
     * take, 500 if rendering failed, 503 if it took too long.
     *
     * @param given every parameter given, by name
     */
    public Wanted want(String name, Map<String, List<String>> given) {
        var widget = widgets.find(name);
        if (widget.isEmpty()) {
            return missing(Problem.of(404, "There is no widget " + name + "; there are " + names() + "."), Set.of());
        }
        var asked = Parameters.read(widget.get(), themes.names(), given);
        if (asked instanceof BadParameters bad) {
            return missing(problem(bad), bad.ignored());
        }
        var parameters = (Parameters) asked;
        return new Wanted.Fragment(
                "widget " + name + "?" + parameters.key(),
                parameters.ignored(),
                () -> render(widget.get(), parameters));
    }

    private Ready render(Widget widget, Parameters parameters) {
        var rendered = readings.snapshot((snapshot, around, at) ->
                new Rendered(renderer.render(snapshot, widget, parameters, around, at), around.spaces()));
        // Only now is it known that nothing failed for want of the database.
        if (rendered.rendering() instanceof Rendering.Fragment fragment) {
            return new Ready(fragment.html(), HTML, fragment.language(), fragment.dependencies(), rendered.spaces());
        }
        throw new ProblemException(told(problem(rendered.rendering())));
    }

    private record Rendered(Rendering rendering, Set<String> spaces) {}

    private String names() {
        return widgets.all().stream().map(Widget::name).collect(Collectors.joining(", "));
    }

    private static Problem problem(BadParameters bad) {
        var faults = bad.problems().stream()
                .map(one -> new Problem.Fault(Problem.Place.PARAMETER, one.parameter(), one.sentence()))
                .toList();
        return Problem.of(400, bad.sentence()).with(faults);
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

    private static Wanted missing(Problem problem, Set<String> ignored) {
        return new Wanted.Missing(told(problem), ignored);
    }

    private static Problem told(Problem problem) {
        if (problem.status() < 500) {
            LOG.info("A fragment was refused: {}", HeaderText.of(problem.detail()));
        }
        return problem;
    }
}
