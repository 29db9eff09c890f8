package org.lectern.server.boot;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.engine.rendering.widget.Refused;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widgets;

/** Loads widgets and themes before the first request wants one, and keeps in mind which were refused. */
@Singleton
class WidgetsStep implements BootStep {

    private final Instance<Widgets> widgets;
    private final Instance<Themes> themes;
    private String outcome = "";

    @Inject
    WidgetsStep(Instance<Widgets> widgets, Instance<Themes> themes) {
        this.widgets = widgets;
        this.themes = themes;
    }

    @Override
    public String name() {
        return "widgets";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void run(Progress progress) {
        outcome = words(widgets.get().refused(), themes.get().refused());
    }

    @Override
    public String outcome() {
        return outcome;
    }

    /** Names only: why, and where they lie, is for the log. */
    static String words(List<Refused> widgets, List<Refused> themes) {
        var names = Stream.concat(widgets.stream(), themes.stream())
                .map(one -> one.kind() + " " + one.name())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "refused: " + names + "; the log tells why";
    }
}
