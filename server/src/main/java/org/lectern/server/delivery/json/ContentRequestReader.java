package org.lectern.server.delivery.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Condition;
import org.lectern.api.Condition.Operator;
import org.lectern.api.Order;
import org.lectern.api.Query;
import org.lectern.api.Window;
import org.lectern.engine.model.Field;
import org.lectern.engine.model.Nearest;
import org.lectern.engine.query.Position;
import org.lectern.engine.query.Value;
import org.lectern.engine.type.Type;
import org.lectern.server.http.Faults;

/** Reads the parameters of a request for content; refuses with all that is wrong, each with its parameter. */
final class ContentRequestReader {

    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;
    private static final int MOST_CONDITIONS = 20;
    private static final Pattern FILTER = Pattern.compile("filter\\[([^\\[\\]]+)]\\[([^\\[\\]]+)]");
    private static final List<String> LIST_PARAMETERS =
            List.of("window", "sort", "fields", "expand", "lang", "page[size]", "page[after]", "total");
    private static final List<String> ENTRY_PARAMETERS = List.of("fields", "expand", "lang");
    private static final List<String> ORDERS = List.of(Order.SORT_KEY, Order.HAPPENS, Order.PUBLISHED, Order.SLUG);

    private final Type<?> type;
    private final Map<String, List<String>> parameters;
    private final Faults faults = new Faults();

    private ContentRequestReader(Type<?> type, Map<String, List<String>> parameters) {
        this.type = type;
        this.parameters = parameters;
    }

    /** The request for a list. */
    static ContentRequest list(Type<?> type, Map<String, List<String>> parameters) {
        return new ContentRequestReader(type, parameters).read(LIST_PARAMETERS, true);
    }

    /** The request for one entry. */
    static ContentRequest entry(Type<?> type, Map<String, List<String>> parameters) {
        return new ContentRequestReader(type, parameters).read(ENTRY_PARAMETERS, false);
    }

    private ContentRequest read(List<String> known, boolean list) {
        parameters.keySet().forEach(name -> checkKnown(name, known, list));
        var query = new Query(Set.of(type.name()), conditions(), window(), orders(), size(), flag("total"));
        var after = after(query);
        var request = new ContentRequest(query, after, names("fields"), names("expand"), language());
        faults.refuseIfAny();
        return request;
    }

    private void checkKnown(String name, List<String> known, boolean list) {
        if (list && name.startsWith("filter")) {
            if (!FILTER.matcher(name).matches()) {
                faults.add(name, "write a filter as filter[field][operator], such as filter[title][contains]");
            }
        } else if (!known.contains(name)) {
            faults.add(name, "there is no such parameter; " + suggestion(name, known));
        } else if (parameters.getOrDefault(name, List.of()).size() > 1) {
            faults.add(name, "this parameter is given more than once; give it once");
        }
    }

    private static String suggestion(String word, List<String> known) {
        return Nearest.to(word, known)
                .map(nearest -> "did you mean " + nearest + "?")
                .orElse("there are " + String.join(", ", known));
    }

    private List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        parameters.forEach((name, values) -> {
            var filter = FILTER.matcher(name);
            if (filter.matches()) {
                values.forEach(value ->
                        condition(name, filter.group(1), filter.group(2), value).ifPresent(conditions::add));
            }
        });
        if (conditions.size() > MOST_CONDITIONS) {
            faults.add("filter", "there are " + conditions.size() + " conditions; at most " + MOST_CONDITIONS);
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

    private String noSuchField(String path) {
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

    private static Optional<Operator> operator(String word) {
        return Arrays.stream(Operator.values())
                .filter(operator -> word(operator).equals(word))
                .findFirst();
    }

    private static String word(Operator operator) {
        return operator.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> words() {
        return Arrays.stream(Operator.values()).map(ContentRequestReader::word).toList();
    }

    private Window window() {
        var word = one("window");
        if (word == null) {
            return new Window.Any();
        }
        if (!type.traits().contains("happens-in-time")) {
            faults.add("window", "entries of type " + type.name() + " do not happen in time; leave it out");
            return new Window.Any();
        }
        return switch (word) {
            case "upcoming" -> new Window.Upcoming();
            case "happening" -> new Window.Happening();
            case "past" -> new Window.Past();
            default -> {
                faults.add("window", "expected one of " + String.join(", ", ContentRequest.WINDOWS) + ", not " + word);
                yield new Window.Any();
            }
        };
    }

    private List<Order> orders() {
        var orders = new ArrayList<Order>();
        for (var name : names("sort")) {
            var path = name.startsWith("-") ? name.substring(1) : name;
            if (ORDERS.contains(path) || type.model().field(path).isPresent()) {
                orders.add(new Order(path, name.startsWith("-")));
            } else {
                faults.add("sort", noSuchField(path) + "; or " + String.join(", ", ORDERS));
            }
        }
        return orders;
    }

    private int size() {
        var text = one("page[size]");
        if (text == null) {
            return PAGE;
        }
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LARGEST_PAGE) {
            faults.add("page[size]", "expected a number from 1 to " + LARGEST_PAGE + ", not " + text);
            return PAGE;
        }
        return Integer.parseInt(text);
    }

    private boolean flag(String name) {
        var text = one(name);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            faults.add(name, "expected true or false, not " + text);
        }
        return "true".equals(text);
    }

    private @Nullable Position after(Query query) {
        var text = one("page[after]");
        if (text == null) {
            return null;
        }
        try {
            return Cursor.read(text, query);
        } catch (IllegalArgumentException e) {
            faults.add("page[after]", String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** A list of names with commas between; for {@code fields} and {@code expand} the model's own. */
    private Set<String> names(String parameter) {
        var text = one(parameter);
        if (text == null) {
            return Set.of();
        }
        var names = Arrays.stream(text.split(",", -1)).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!parameter.equals("sort")) {
            var known = parameter.equals("expand")
                    ? new ArrayList<>(type.model().referenceNames())
                    : type.model().names();
            names.stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> faults.add(
                            parameter,
                            "there is no " + kind(parameter) + " " + name + "; "
                                    + (known.isEmpty()
                                            ? "leave it out"
                                            : suggestion(name, new ArrayList<>(new TreeSet<>(known))))));
        }
        return names;
    }

    private static String kind(String parameter) {
        return parameter.equals("expand") ? "field with references" : "field";
    }

    private @Nullable Locale language() {
        var tag = one("lang");
        try {
            return tag == null ? null : new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            faults.add("lang", "expected a language such as en or pt-BR, not " + tag);
            return null;
        }
    }

    private @Nullable String one(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }
}
