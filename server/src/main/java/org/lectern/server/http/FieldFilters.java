package org.lectern.server.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.api.Condition;
import org.lectern.api.Condition.Operator;
import org.lectern.engine.model.Field;
import org.lectern.engine.model.Nearest;
import org.lectern.engine.query.Value;
import org.lectern.engine.type.Type;

/**
 * Conditions on the fields of a type, as addresses write them: {@code filter[field][operator]=value}. What is wrong is
 * noted in the faults, each at its parameter.
 */
public record FieldFilters(Type<?> type, Faults faults) {

    private static final int MOST = 20;
    private static final Pattern FILTER = Pattern.compile("filter\\[([^\\[\\]]+)]\\[([^\\[\\]]+)]");

    /** Whether a parameter is meant to be one, perhaps a wrong one. */
    public static boolean isFilter(String parameter) {
        return parameter.startsWith("filter");
    }

    /** All that parameters ask for. */
    public List<Condition> read(Map<String, List<String>> parameters) {
        var conditions = new ArrayList<Condition>();
        parameters.forEach((name, values) -> {
            var filter = FILTER.matcher(name);
            if (filter.matches()) {
                values.forEach(value ->
                        condition(name, filter.group(1), filter.group(2), value).ifPresent(conditions::add));
            } else if (isFilter(name)) {
                faults.add(name, "write a filter as filter[field][operator], such as filter[title][contains]");
            }
        });
        if (conditions.size() > MOST) {
            faults.add("filter", "there are " + conditions.size() + " conditions; at most " + MOST);
        }
        return conditions;
    }

    private Optional<Condition> condition(String parameter, String path, String word, String value) {
        var field = type.model().field(path);
        var operator = operator(word);
        if (field.isEmpty()) {
            faults.add(parameter, noSuchField(path));
        }
        if (operator.isEmpty()) {
            faults.add(parameter, "there is no operator " + word + "; there are " + String.join(", ", words()));
        }
        return field.isEmpty() || operator.isEmpty()
                ? Optional.empty()
                : condition(parameter, field.get(), operator.get(), value);
    }

    private Optional<Condition> condition(String parameter, Field field, Operator operator, String value) {
        var texts = operator == Operator.IN ? List.of(value.split(",", -1)) : List.of(value);
        var values = new ArrayList<Object>();
        for (var text : texts) {
            try {
                values.add(operator == Operator.CONTAINS ? part(field, text) : field.value(text));
            } catch (IllegalArgumentException e) {
                faults.add(parameter, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        }
        return Optional.of(new Condition(field.path(), operator, values));
    }

    /** What a text field is searched for need not be a whole value of it. */
    private static Value part(Field field, String text) {
        if (!field.text()) {
            throw new IllegalArgumentException("contains looks into texts, and " + field.path() + " is none");
        }
        return Value.text(text);
    }

    /** Why a path cannot be compared or sorted by, and which can. */
    public String noSuchField(String path) {
        if (type.model().names().contains(path)) {
            return path + " cannot be compared; " + suggestion(path, paths(path + "."));
        }
        return "there is no field " + path + "; " + suggestion(path, paths(""));
    }

    private List<String> paths(String prefix) {
        var all = type.model().fields().stream().map(Field::path).toList();
        var within = all.stream().filter(path -> path.startsWith(prefix)).toList();
        return within.isEmpty() ? all : within;
    }

    /** What may have been meant by a word that is none of those known. */
    public static String suggestion(String word, List<String> known) {
        return Nearest.to(word, known)
                .map(nearest -> "did you mean " + nearest + "?")
                .orElse("there are " + String.join(", ", known));
    }

    private static Optional<Operator> operator(String word) {
        return Arrays.stream(Operator.values())
                .filter(operator -> word(operator).equals(word))
                .findFirst();
    }

    private static String word(Operator operator) {
        return operator.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> words() {
        return Arrays.stream(Operator.values()).map(FieldFilters::word).toList();
    }
}
