package org.lectern.server.delivery.fragment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.widget.BadParameters;
import org.lectern.engine.rendering.widget.Parameters;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.server.http.HeaderText;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what requests mean, and whether there can be an answer; {@link Answering} gives it. */
@Singleton
public class Fragments {

    private static final Logger LOG = LoggerFactory.getLogger(Fragments.class);

    private final Orders orders;
    private final Themes themes;
    private final Making making;

    @Inject
    public Fragments(Orders orders, Themes themes, Making making) {
        this.orders = orders;
        this.themes = themes;
        this.making = making;
    }

    /**
     * What a request for a widget means: an answer, or why there can be none: 404 for no such widget, 400 for parameters
     * that cannot be used. Making the answer may tell another: 404 for no such entry, 400 for a type that the widget does
     * not take, 500 if rendering failed, 503 if it took too long.
     *
     * @param given every parameter given, by name
     */
    public Wanted want(String name, Form form, Map<String, List<String>> given) {
        try {
            return want(orders.ofWidget(name, given), form);
        } catch (ProblemException none) {
            return new Wanted.Missing(told(none.problem()), Set.of(), null);
        }
    }

    /** The fragment of a widget. */
    public Wanted want(String name, Map<String, List<String>> given) {
        return want(name, Form.FRAGMENT, given);
    }

    /** The same for a saved embed. One that is retired answers in every form with what stands for it. */
    public Wanted wantSaved(String id, Form form, Map<String, List<String>> given) {
        try {
            return want(orders.ofEmbed(id, given), form);
        } catch (ProblemException none) {
            return new Wanted.Missing(told(none.problem()), Set.of(), null);
        }
    }

    private Wanted want(Order order, Form form) {
        // What stands for it is never an error: of parameters that cannot be used it says nothing.
        boolean isSaid = order.isRetired() || form == Form.FALLBACK;
        var widget = order.widget();
        if (widget == null && !isSaid) {
            var gone = "The widget of this embed is no longer there; an editor gives it another, or retires it.";
            return new Wanted.Missing(told(Problem.of(404, gone)), order.unheard(), order);
        }
        var vain = new TreeSet<String>();
        var read = widget == null ? null : Parameters.read(widget, themes.names(), order.values());
        if (widget != null && read instanceof BadParameters bad) {
            if (!isSaid) {
                return new Wanted.Missing(told(problem(bad)), ignored(bad.ignored(), order), order);
            }
            bad.problems().forEach(problem -> vain.add(problem.parameter()));
            read = Parameters.read(widget, themes.names(), orders.without(vain, order));
            vain.retainAll(order.values().keySet());
        }
        var parameters = read instanceof Parameters good ? good : null;
        return new Wanted.Fragment(
                key(order, form, parameters),
                ignored(parameters == null ? vain : union(vain, parameters.ignored()), order),
                order,
                () -> {
                    if (!orders.isCurrent(order)) {
                        throw new Overtaken();
                    }
                    return making.of(order, form, parameters);
                });
    }

    private static String key(Order order, Form form, @Nullable Parameters parameters) {
        return form.word() + " " + order.key() + (parameters == null ? "in " + order.theme() : parameters.key());
    }

    private static Set<String> ignored(Set<String> undeclared, Order order) {
        return union(undeclared, order.unheard());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var names = new TreeSet<>(some);
        names.addAll(others);
        return names;
    }

    private static Problem problem(BadParameters bad) {
        var faults = bad.problems().stream()
                .map(one -> new Problem.Fault(Problem.Place.PARAMETER, one.parameter(), one.sentence()))
                .toList();
        return Problem.of(400, bad.sentence()).with(faults);
    }

    /** The same, with a line in the log if whoever wrote the address may mend it. */
    static Problem told(Problem problem) {
        if (problem.status() < 500) {
            LOG.info("A fragment was refused: {}", HeaderText.of(problem.detail()));
        }
        return problem;
    }
}
