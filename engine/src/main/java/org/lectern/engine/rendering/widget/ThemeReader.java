package org.lectern.engine.rendering.widget;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.model.Pointer;
import org.lectern.engine.rendering.template.Template;
import org.lectern.engine.rendering.template.Templates;

/** Reads the folder of a theme and notes everything that is wrong with it. */
final class ThemeReader {

    private final Folder folder;
    private final Widgets widgets;
    private final Templates templates;
    private final Faults faults;
    private final @Nullable Fields fields;

    ThemeReader(Folder folder, Widgets widgets, Templates templates) {
        this.folder = folder;
        this.widgets = widgets;
        this.templates = templates;
        this.faults = Faults.of(folder.name() + "/theme.json");
        var json = text("theme.json", faults);
        var object = json == null ? null : StrictJson.read(json, faults).orElse(null);
        this.fields = object == null
                ? null
                : new Fields(object, Pointer.ROOT, faults)
                        .only("name", "label", "description", "extends", "contrast", "templates");
    }

    Folder folder() {
        return folder;
    }

    List<Fault> faults() {
        return faults.list();
    }

    /** The name of the theme it extends. */
    @Nullable
    String base() {
        return fields == null ? null : fields.optionalText("extends");
    }

    void baseFails(boolean missing, boolean circle) {
        var why = missing
                ? "there is no such theme"
                : circle ? "it extends this one in turn" : "that theme is not available";
        faults.add(Pointer.ROOT.child("extends"), why);
    }

    /** The theme; empty if anything is wrong. */
    Optional<Theme> read(@Nullable Theme base) {
        if (fields == null) {
            return Optional.empty();
        }
        if (!fields.text("name").equals(folder.name())) {
            faults.add(Pointer.ROOT.child("name"), "the name is that of the folder, " + folder.name());
        }
        var theme = new Theme(
                folder.name(),
                fields.text("label"),
                fields.text("description"),
                base == null ? null : base.name(),
                contrast(fields),
                (base == null ? "" : base.tokens()) + tokens(),
                overrides(fields, base));
        return faults.none() ? Optional.of(theme) : Optional.empty();
    }

    private String contrast(Fields theme) {
        var level = theme.has("contrast") ? theme.text("contrast") : "AA";
        if (!level.matches("AA|AAA")) {
            faults.add(Pointer.ROOT.child("contrast"), "this is AA or AAA, the level of WCAG that its colours keep");
        }
        return level;
    }

    private String tokens() {
        var place = faults.in(folder.name() + "/tokens.css");
        var css = text("tokens.css", place);
        if (css == null) {
            return "";
        }
        Css.banned(css).ifPresent(place::add);
        return css.endsWith("\n") ? css : css + "\n";
    }

    private Map<String, Template> overrides(Fields theme, @Nullable Theme base) {
        var overrides = new HashMap<String, Template>(base == null ? Map.of() : base.templates());
        var names = theme.texts("templates");
        for (int i = 0; i < names.size(); i++) {
            if (widgets.find(names.get(i)).isEmpty()) {
                faults.add(Pointer.ROOT.child("templates").child(i), "there is no widget \"" + names.get(i) + "\"");
            } else {
                override(names.get(i), overrides);
            }
        }
        return overrides;
    }

    private void override(String widget, Map<String, Template> overrides) {
        var file = "templates/" + widget + ".vm";
        var place = faults.in(folder.name() + "/" + file);
        var source = text(file, place);
        var template =
                source == null ? null : TemplateReader.read(templates, folder.name() + "/" + file, source, place);
        if (template != null) {
            overrides.put(widget, template);
        }
    }

    private @Nullable String text(String file, Faults place) {
        try {
            var text = folder.text(file);
            if (text.isEmpty()) {
                place.add("there is no such file");
            }
            return text.orElse(null);
        } catch (IOException e) {
            place.add("the file cannot be read, or is not UTF-8");
            return null;
        }
    }
}
