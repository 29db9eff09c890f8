package org.lectern.engine.rendering.widget;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.model.Pointer;
import org.lectern.engine.rendering.template.Template;
import org.lectern.engine.rendering.template.Templates;

/** Reads the folder of a widget and notes everything that is wrong with it. */
final class WidgetReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");

    private final Folder folder;
    private final Templates templates;
    private final Faults faults;

    WidgetReader(Folder folder, Templates templates) {
        this.folder = folder;
        this.templates = templates;
        this.faults = Faults.of(folder.name() + "/widget.json");
    }

    /** The widget; empty if anything is wrong. */
    Optional<Widget> read() {
        var json = text("widget.json", faults);
        var object = json == null ? null : StrictJson.read(json, faults).orElse(null);
        var widget = object == null ? null : widget(new Fields(object, Pointer.ROOT, faults));
        return faults.none() ? Optional.ofNullable(widget) : Optional.empty();
    }

    /** What is wrong. */
    List<Fault> faults() {
        return faults.list();
    }

    private @Nullable Widget widget(Fields fields) {
        fields.only("name", "label", "description", "shows", "languages", "parameters", "variables", "samples");
        var name = fields.text("name");
        if (!name.isEmpty() && !name.equals(folder.name())) {
            faults.add(Pointer.ROOT.child("name"), "the name is that of the folder, " + folder.name());
        } else if (!NAME.matcher(name).matches()) {
            faults.add(
                    Pointer.ROOT.child("name"),
                    "a name is lower-case letters, digits and -, beginning with a letter, at most 40");
        }
        var label = fields.text("label");
        var description = fields.text("description");
        var parameters = ParameterReader.read(fields.objects("parameters"));
        var shows = ShowsReader.read(fields, parameters);
        var variables = fields.textsByKey("variables");
        var samples = samples(fields);
        var messages = new MessagesReader(this, faults).read(languages(fields), folder.name());
        var template = template();
        return template == null
                ? null
                : new Widget(
                        name,
                        label,
                        description,
                        shows,
                        parameters,
                        variables,
                        messages,
                        template,
                        css(),
                        samples,
                        folder);
    }

    private List<String> languages(Fields fields) {
        var languages = new ArrayList<String>();
        var declared = fields.texts("languages");
        for (int i = 0; i < declared.size(); i++) {
            var tag = declared.get(i);
            var place = Pointer.ROOT.child("languages").child(i);
            if (!LANGUAGE.matcher(tag).matches()) {
                faults.add(place, "this is a language tag such as de or pt-BR");
            } else if (tag.equals("en") || languages.contains(tag)) {
                faults.add(place, "this language is there already; English always is");
            } else {
                languages.add(tag);
            }
        }
        return languages;
    }

    private List<String> samples(Fields fields) {
        var samples = fields.texts("samples");
        for (int i = 0; i < samples.size(); i++) {
            var file = "samples/" + samples.get(i) + ".json";
            if (NAME.matcher(samples.get(i)).matches()) {
                text(file, faults.in(folder.name() + "/" + file));
            } else {
                faults.add(
                        Pointer.ROOT.child("samples").child(i), "a sample's name is lower-case letters, digits and -");
            }
        }
        return samples;
    }

    private @Nullable Template template() {
        var file = folder.name() + "/widget.vm";
        var source = text("widget.vm", faults.in(file));
        return source == null ? null : TemplateReader.read(templates, file, source, faults.in(file));
    }

    private String css() {
        var place = faults.in(folder.name() + "/widget.css");
        var css = optional("widget.css", place).orElse("");
        Css.banned(css).or(() -> Css.unscoped(css, ".lectern-" + folder.name())).ifPresent(place::add);
        return css;
    }

    /** A file that must be there. */
    @Nullable
    String text(String file, Faults place) {
        int before = place.list().size();
        var text = optional(file, place).orElse(null);
        if (text == null && place.list().size() == before) {
            place.add("there is no such file");
        }
        return text;
    }

    /** A file that may be there. */
    Optional<String> optional(String file, Faults place) {
        try {
            return folder.text(file);
        } catch (CharacterCodingException e) {
            place.add("the file is not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            place.add("the file cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }
}
