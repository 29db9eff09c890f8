package org.lectern.engine.rendering.widget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.escape.Addresses;

/** One pass over the parameters of a request. */
final class ParameterReading {

    private final Widget widget;
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final Map<String, String> canonical = new TreeMap<>();
    private final List<BadParameters.Problem> problems = new ArrayList<>();
    private final Set<String> ignored;

    ParameterReading(Widget widget, Set<String> themes, Map<String, List<String>> given) {
        this.widget = widget;
        this.ignored = new TreeSet<>(given.keySet());
        for (var parameter : declared(widget, themes)) {
            ignored.remove(parameter.name());
            read(parameter, given.getOrDefault(parameter.name(), List.of()));
        }
    }

    private static List<Parameter> declared(Widget widget, Set<String> themes) {
        var declared = new ArrayList<>(widget.parameters());
        declared.addAll(Parameters.common(widget, themes));
        return declared;
    }

    private void read(Parameter parameter, List<String> given) {
        var name = parameter.name();
        values.put(name, parameter.standard());
        if (given.size() > 1) {
            problem(name, "is given " + given.size() + " times; give it once");
        } else if (given.isEmpty() || given.get(0).isEmpty()) {
            if (parameter.required()) {
                problem(name, "is missing; the widget " + widget.name() + " needs it");
            }
        } else {
            read(parameter, given.get(0));
        }
    }

    private void read(Parameter parameter, String raw) {
        try {
            var value = parameter.kind().read(raw);
            values.put(parameter.name(), value);
            if (!value.equals(parameter.standard())) {
                canonical.put(parameter.name(), parameter.kind().write(value));
            }
        } catch (BadValue e) {
            problem(parameter.name(), String.valueOf(e.getMessage()));
        }
    }

    private void problem(String name, String sentence) {
        problems.add(new BadParameters.Problem(name, name + " " + sentence));
    }

    @Nullable
    Object value(String name) {
        return values.get(name);
    }

    List<BadParameters.Problem> problems() {
        return problems;
    }

    Set<String> ignored() {
        return ignored;
    }

    String key() {
        return canonical.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + Addresses.encode(pair.getValue()))
                .collect(Collectors.joining("&", widget.name() + "?", ""));
    }
}
