package org.lectern.server.looks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.engine.rendering.Rendering;
import org.lectern.engine.rendering.template.Templates;
import org.lectern.engine.rendering.widget.Sample;
import org.lectern.engine.rendering.widget.Stylesheet;
import org.lectern.engine.rendering.widget.Theme;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.engine.type.Types;
import org.lectern.testkit.SampleStage;

/** The widgets and themes on the class path, those in plugins included, as a server would load them. */
record Shipped(Widgets widgets, Themes themes, SampleStage stage) {

    private static final Shipped ALL = load();

    static Shipped all() {
        return ALL;
    }

    private static Shipped load() {
        try {
            var loader = Shipped.class.getClassLoader();
            var templates = new Templates();
            var widgets = Widgets.load(loader, templates);
            var themes = Themes.load(loader, widgets, templates);
            return new Shipped(widgets, themes, new SampleStage(themes, Types.load(loader)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<Theme> everyTheme() {
        return themes.names().stream().map(name -> themes.find(name).orElseThrow());
    }

    Stream<Widget> everyWidget() {
        return widgets.all().stream();
    }

    /** What {@code /themes/name.css} says. */
    String css(Theme theme) {
        return Stylesheet.of(theme, widgets).css();
    }

    /** The samples of a widget as the theme shows them. */
    Stream<Golden> goldens(Theme theme, Widget widget) {
        return overrides(theme, widget)
                ? widget.samples().stream()
                        .map(sample -> new Golden(
                                widget.name(),
                                sample + " in " + theme.name(),
                                rendered(theme, widget, sample),
                                widget.css()))
                : Golden.of("lectern/widgets/" + widget.name());
    }

    /** Every golden, and what a theme makes of a sample where it has a template of its own for the widget. */
    Stream<Golden> everyGolden() {
        var own = everyTheme().flatMap(theme -> everyWidget()
                .filter(widget -> overrides(theme, widget))
                .flatMap(widget -> goldens(theme, widget)));
        return Stream.concat(Golden.all(), own);
    }

    private static boolean overrides(Theme theme, Widget widget) {
        return theme.template(widget) != widget.template();
    }

    private String rendered(Theme theme, Widget widget, String name) {
        try {
            var sample = Sample.read(widget.folder(), name);
            var parameters = new HashMap<>(sample.parameters());
            parameters.put("theme", List.of(theme.name()));
            var rendering = stage.render(widget, sample, parameters, sample.now());
            if (rendering instanceof Rendering.Fragment fragment) {
                return fragment.html();
            }
            throw new IllegalStateException(widget.name() + "/" + name + " in " + theme.name() + ": " + rendering);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
