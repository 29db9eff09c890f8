package org.lectern.engine.rendering.widget;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.engine.rendering.template.Templates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The widgets there are, by name. A broken one is refused by name, and the others work. */
public final class Widgets {

    /** Lists the folders of widgets in each jar. */
    public static final String INDEX = "META-INF/lectern/widgets.index";

    private static final Logger LOG = LoggerFactory.getLogger(Widgets.class);

    private final Map<String, Widget> byName = new TreeMap<>();
    private final List<Refused> refused = new ArrayList<>();

    private Widgets() {}

    /** The widgets in every jar that the loader sees. */
    public static Widgets load(ClassLoader loader, Templates templates) throws IOException {
        return of(Folder.onClassPath(loader, INDEX), templates);
    }

    /** The widgets in these folders. Of two with one name the first stays. */
    public static Widgets of(List<Folder> folders, Templates templates) {
        var widgets = new Widgets();
        for (var folder : folders) {
            widgets.add(folder, templates);
        }
        return widgets;
    }

    private void add(Folder folder, Templates templates) {
        var other = byName.get(folder.name());
        if (other != null) {
            refuse(
                    folder,
                    List.of(new Fault(
                            folder.name(),
                            "there is one of this name in " + other.folder().origin() + "; remove one")));
            return;
        }
        var reader = new WidgetReader(folder, templates);
        reader.read()
                .ifPresentOrElse(widget -> byName.put(widget.name(), widget), () -> refuse(folder, reader.faults()));
    }

    private void refuse(Folder folder, List<Fault> faults) {
        var one = new Refused("widget", folder.name(), folder.origin(), faults);
        LOG.error(one.sentence());
        refused.add(one);
    }

    public Optional<Widget> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** By name, in alphabetical order. */
    public Collection<Widget> all() {
        return List.copyOf(byName.values());
    }

    /** Those that are not served, and why. */
    public List<Refused> refused() {
        return List.copyOf(refused);
    }
}
