package org.lectern.engine.rendering.widget;

import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a widget.json. */
final class ParameterReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final String[] COMMON = {"name", "kind", "label", "description", "default", "required"};

    private ParameterReader() {}

    static List<Parameter> read(List<Fields> declarations) {
        var parameters = new ArrayList<Parameter>();
        var names = new HashSet<>(Parameters.COMMON);
        for (var fields : declarations) {
            var parameter = read(fields, names);
            if (parameter != null) {
                parameters.add(parameter);
            }
        }
        return parameters;
    }

    private static @Nullable Parameter read(Fields fields, Set<String> names) {
        var name = fields.text("name");
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            fault(fields, "name", "a parameter's name is lower-case letters, digits and -, beginning with a letter");
        } else if (!name.isEmpty() && !names.add(name)) {
            fault(fields, "name", "there is a parameter \"" + name + "\" already; take another name");
        }
        var label = fields.text("label");
        var description = fields.optionalText("description");
        var kind = kind(fields);
        var required = fields.flag("required");
        if (kind == null) {
            return null;
        }
        var standard = standard(fields, kind);
        if (required && fields.has("default")) {
            fault(fields, "default", "a required parameter has no default");
        }
        return new Parameter(name, kind, label, description, required, standard);
    }

    private static @Nullable Kind kind(Fields fields) {
        switch (fields.text("kind")) {
            case "text" -> {
                only(fields, "max-length");
                return new Kind.Text(orElse(fields.optionalInteger("max-length"), Kind.Text.MOST));
            }
            case "integer" -> {
                only(fields, "min", "max");
                int min = orElse(fields.optionalInteger("min"), 0);
                int max = orElse(fields.optionalInteger("max"), Integer.MAX_VALUE);
                if (min > max) {
                    fault(fields, "max", "the largest value is below the smallest");
                }
                return new Kind.Whole(min, max);
            }
            case "choice" -> {
                only(fields, "choices");
                var choices = fields.texts("choices");
                if (choices.isEmpty()) {
                    fields.faults().add(fields.at(), "a choice has \"choices\", a list of words");
                }
                return new Kind.Choice(choices);
            }
            case "flag" -> {
                return simple(fields, new Kind.Flag());
            }
            case "url" -> {
                return simple(fields, new Kind.Url());
            }
            case "host" -> {
                return simple(fields, new Kind.Host());
            }
            case "language" -> {
                return simple(fields, new Kind.Language());
            }
            case "type" -> {
                return simple(fields, new Kind.TypeName());
            }
            case "entry" -> {
                return new Kind.EntryName(type(fields));
            }
            case "" -> {
                return null;
            }
            default -> {
                fault(
                        fields,
                        "kind",
                        "there is no such kind; there are text, integer, choice, flag, url, host, language, type, entry");
                return null;
            }
        }
    }

    private static @Nullable String type(Fields fields) {
        only(fields, "type");
        var type = fields.optionalText("type");
        if (type != null && !Kind.TypeName.NAME.matcher(type).matches()) {
            fault(fields, "type", "this is the name of a type such as series");
        }
        return type;
    }

    private static Kind simple(Fields fields, Kind kind) {
        only(fields);
        return kind;
    }

    private static void only(Fields fields, String... bounds) {
        var keys = new ArrayList<>(List.of(COMMON));
        keys.addAll(List.of(bounds));
        fields.only(keys.toArray(String[]::new));
    }

    /** The default is written as what it is, or as it stands in an address: 5 or "5". */
    private static @Nullable Object standard(Fields fields, Kind kind) {
        var value = fields.object().get("default");
        if (value == null) {
            return null;
        }
        try {
            return kind.read(value instanceof JsonString text ? text.getString() : value.toString());
        } catch (BadValue e) {
            fault(fields, "default", "the default " + e.getMessage());
            return null;
        }
    }

    private static void fault(Fields fields, String key, String sentence) {
        fields.faults().add(fields.at().child(key), sentence);
    }

    private static int orElse(@Nullable Integer number, int otherwise) {
        return Objects.requireNonNullElse(number, otherwise);
    }
}
