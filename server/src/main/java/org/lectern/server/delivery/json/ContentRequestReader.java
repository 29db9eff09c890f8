package org.lectern.server.delivery.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Order;
import org.lectern.api.Query;
import org.lectern.api.Window;
import org.lectern.engine.query.Position;
import org.lectern.engine.type.Type;
import org.lectern.server.http.Faults;
import org.lectern.server.http.FieldFilters;

/** Reads the parameters of a request for content; refuses with all that is wrong, each with its parameter. */
final class ContentRequestReader {

    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;
    private static final List<String> LIST_PARAMETERS =
            List.of("window", "sort", "fields", "expand", "lang", "page[size]", "page[after]", "total");
    private static final List<String> ENTRY_PARAMETERS = List.of("fields", "expand", "lang");
    private static final List<String> ORDERS = List.of(Order.SORT_KEY, Order.HAPPENS, Order.PUBLISHED, Order.SLUG);

    private final Type<?> type;
    private final Map<String, List<String>> parameters;
    private final Faults faults = new Faults();
    private final FieldFilters filters;

    private ContentRequestReader(Type<?> type, Map<String, List<String>> parameters) {
        this.type = type;
        this.parameters = parameters;
        this.filters = new FieldFilters(type, faults);
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
        var query = new Query(
                Set.of(type.name()),
                list ? filters.read(parameters) : List.of(),
                window(),
                orders(),
                size(),
                flag("total"));
        var after = after(query);
        var request = new ContentRequest(query, after, names("fields"), names("expand"), language());
        faults.refuseIfAny();
        return request;
    }

    private void checkKnown(String name, List<String> known, boolean list) {
        if (list && FieldFilters.isFilter(name)) {
            return;
        } else if (!known.contains(name)) {
            faults.add(name, "there is no such parameter; " + FieldFilters.suggestion(name, known));
        } else if (parameters.getOrDefault(name, List.of()).size() > 1) {
            faults.add(name, "this parameter is given more than once; give it once");
        }
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
                faults.add("sort", filters.noSuchField(path) + "; or " + String.join(", ", ORDERS));
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
                                            : FieldFilters.suggestion(name, new ArrayList<>(new TreeSet<>(known))))));
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
