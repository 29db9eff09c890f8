package org.lectern.engine.rendering.widget;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.template.Template;
import org.lectern.engine.rendering.template.Templates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The themes there are, by name, each complete with what it extends. A broken one is refused with all that extend it. */
public final class Themes {

    /** Lists the folders of themes in each jar. */
    public static final String INDEX = "META-INF/lectern/themes.index";

    private static final Logger LOG = LoggerFactory.getLogger(Themes.class);

    private final Map<String, Theme> byName = new TreeMap<>();
    private final List<Refused> refused = new ArrayList<>();

    private Themes() {}

    /** The themes in every jar that the loader sees. */
    public static Themes load(ClassLoader loader, Widgets widgets, Templates templates) throws IOException {
        return of(Folder.onClassPath(loader, INDEX), widgets, templates);
    }

    /** The themes in these folders. Of two with one name the first stays. */
    public static Themes of(List<Folder> folders, Widgets widgets, Templates templates) {
        var themes = new Themes();
        var readers = new LinkedHashMap<String, ThemeReader>();
        for (var folder : folders) {
            var reader = new ThemeReader(folder, widgets, templates);
            if (readers.putIfAbsent(folder.name(), reader) != null) {
                themes.refuse(
                        folder, List.of(new Fault(folder.name(), "there is another theme of this name; remove one")));
            }
        }
        for (var reader : readers.values()) {
            themes.add(reader, readers, new HashSet<>());
        }
        return themes;
    }

    private @Nullable Theme add(ThemeReader reader, Map<String, ThemeReader> all, Set<String> open) {
        var name = reader.folder().name();
        if (byName.containsKey(name) || refused.stream().anyMatch(r -> r.name().equals(name))) {
            return byName.get(name);
        }
        Theme base = null;
        var extended = reader.base();
        if (extended != null) {
            open.add(name);
            var other = all.get(extended);
            base = other == null || open.contains(extended) ? null : add(other, all, open);
            if (base == null) {
                reader.baseFails(other == null, open.contains(extended));
            }
        }
        var theme = reader.read(base).orElse(null);
        if (theme == null) {
            refuse(reader.folder(), reader.faults());
        } else {
            byName.put(name, theme);
        }
        return theme;
    }

    private void refuse(Folder folder, List<Fault> faults) {
        var one = new Refused("theme", folder.name(), folder.origin(), faults);
        LOG.error(one.sentence());
        refused.add(one);
    }

    public Optional<Theme> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The template that shows the widget in the theme. */
    public Template template(String theme, Widget widget) {
        var known = byName.get(theme);
        return known == null ? widget.template() : known.template(widget);
    }

    /** In alphabetical order. */
    public Set<String> names() {
        return java.util.Collections.unmodifiableSet(byName.keySet());
    }

    /** Those that are not served, and why. */
    public List<Refused> refused() {
        return List.copyOf(refused);
    }
}
