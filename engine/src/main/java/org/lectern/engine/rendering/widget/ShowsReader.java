package org.lectern.engine.rendering.widget;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Condition;
import org.lectern.api.Order;
import org.lectern.api.Query;
import org.lectern.api.Window;

/** Reads {@code shows} of a widget.json. */
final class ShowsReader {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Set<String> TRAITS =
            Set.of("has-header", "has-agenda", "has-related", "has-topics", "happens-in-time", "linked-data");
    private static final Map<String, Window> WINDOWS = Map.of(
            "any", new Window.Any(),
            "upcoming", new Window.Upcoming(),
            "happening", new Window.Happening(),
            "past", new Window.Past());

    private final Fields root;
    private final List<Parameter> parameters;

    private ShowsReader(Fields root, List<Parameter> parameters) {
        this.root = root;
        this.parameters = parameters;
    }

    static Shows read(Fields root, List<Parameter> parameters) {
        var value = root.object().get("shows");
        if (value instanceof JsonObject object) {
            var fields = new Fields(object, root.at().child("shows"), root.faults()).only("query");
            if (object.get("query") instanceof JsonObject query) {
                var inner = new Fields(query, fields.at().child("query"), root.faults());
                return new Shows.Found(new ShowsReader(inner, parameters).query());
            }
            root.faults().add(fields.at(), "this has \"query\", an object");
            return new Shows.Anything();
        }
        return word(root);
    }

    private static Shows word(Fields root) {
        var word = root.text("shows");
        if (word.equals("any") || word.isEmpty()) {
            return new Shows.Anything();
        } else if (TRAITS.contains(word)) {
            return new Shows.WithTrait(word);
        } else if (!TYPE.matcher(word).matches() || word.startsWith("has-")) {
            root.faults()
                    .add(
                            root.at().child("shows"),
                            "this is a type, \"any\", or a trait: happens-in-time, has-agenda, has-header, has-related, has-topics, linked-data");
        }
        return new Shows.OfType(word);
    }

    private QueryPattern query() {
        root.only("types", "window", "where", "order", "limit");
        var limit = root.has("limit") ? operand(root, "limit") : null;
        if (limit != null && !(root.object().get("limit") instanceof JsonObject) && !between(limit.constant())) {
            root.faults().add(root.at().child("limit"), "a limit is a whole number from 1 to " + Query.MAX_LIMIT);
        }
        return new QueryPattern(types(), where(), window(), order(), limit);
    }

    private QueryPattern.Types types() {
        if (root.object().get("types") instanceof JsonObject) {
            return new QueryPattern.Types(Set.of(), operand(root, "types").parameter());
        }
        return new QueryPattern.Types(Set.copyOf(root.texts("types")), null);
    }

    private static boolean between(@Nullable Object limit) {
        return limit instanceof Integer number && number >= 1 && number <= Query.MAX_LIMIT;
    }

    private QueryPattern.Chosen<Window> window() {
        if (root.object().get("window") instanceof JsonObject object && object.containsKey("parameter")) {
            var fields = new Fields(object, root.at().child("window"), root.faults()).only("parameter");
            var windows = new HashMap<String, Window>();
            for (var word : words(fields)) {
                if (WINDOWS.containsKey(word)) {
                    windows.put(word, WINDOWS.get(word));
                } else {
                    fields.faults()
                            .add(
                                    fields.at(),
                                    "there is no window \"" + word
                                            + "\"; the parameter's choices are any, upcoming, happening or past");
                }
            }
            return new QueryPattern.Chosen<>(new Window.Any(), parameter(fields).parameter(), windows);
        }
        return QueryPattern.Chosen.always(fixedWindow());
    }

    /** The words of the choice that a place names; none, with a fault, if it is none. */
    private List<String> words(Fields fields) {
        var name = fields.text("parameter");
        for (var parameter : parameters) {
            if (parameter.name().equals(name) && parameter.kind() instanceof Kind.Choice choice) {
                return choice.choices();
            } else if (parameter.name().equals(name)) {
                fields.faults().add(fields.at(), "the parameter \"" + name + "\" is no choice; make its kind choice");
            }
        }
        return List.of();
    }

    private Window fixedWindow() {
        var value = root.object().get("window");
        if (value instanceof JsonObject object) {
            var days = new Fields(object, root.at().child("window"), root.faults()).only("first", "last");
            int first = Objects.requireNonNullElse(days.optionalInteger("first"), 0);
            int last = Objects.requireNonNullElse(days.optionalInteger("last"), 0);
            if (first <= last) {
                return new Window.Days(first, last);
            }
            root.faults().add(days.at(), "the last day comes before the first");
            return new Window.Any();
        }
        var word = value == null ? "any" : root.text("window");
        var window = WINDOWS.get(word);
        if (window == null) {
            root.faults()
                    .add(
                            root.at().child("window"),
                            "this is any, upcoming, happening, past, or days: {\"first\": 0, \"last\": 6}");
        }
        return window == null ? new Window.Any() : window;
    }

    private QueryPattern.Chosen<List<Order>> order() {
        if (!(root.object().get("order") instanceof JsonObject object)) {
            return QueryPattern.Chosen.always(orders(root, "order"));
        }
        var fields = new Fields(object, root.at().child("order"), root.faults()).only("parameter", "choices");
        var choices = object.get("choices") instanceof JsonObject inner ? inner : JsonValue.EMPTY_JSON_OBJECT;
        var by = new Fields(choices, fields.at().child("choices"), root.faults());
        var orders = new HashMap<String, List<Order>>();
        var words = words(fields);
        by.only(words.toArray(String[]::new));
        for (var word : words) {
            if (!by.has(word)) {
                root.faults().add(by.at(), "the order for \"" + word + "\" is missing");
            }
            orders.put(word, orders(by, word));
        }
        return new QueryPattern.Chosen<>(List.of(), parameter(fields).parameter(), orders);
    }

    private static List<Order> orders(Fields fields, String key) {
        return fields.texts(key).stream()
                .map(field -> field.startsWith("-") ? new Order(field.substring(1), true) : Order.by(field))
                .toList();
    }

    private List<QueryPattern.Where> where() {
        var conditions = new ArrayList<QueryPattern.Where>();
        for (var fields : root.objects("where")) {
            fields.only("field", "operator", "value");
            conditions.add(new QueryPattern.Where(fields.text("field"), operator(fields), operand(fields, "value")));
        }
        return conditions;
    }

    private static Condition.Operator operator(Fields fields) {
        var word = fields.text("operator");
        for (var operator : Condition.Operator.values()) {
            if (operator.name().toLowerCase(Locale.ROOT).equals(word)) {
                return operator;
            }
        }
        if (!word.isEmpty()) {
            fields.faults().add(fields.at().child("operator"), "this is one of eq, ne, lt, le, gt, ge, in, contains");
        }
        return Condition.Operator.EQ;
    }

    private QueryPattern.Operand operand(Fields fields, String key) {
        JsonValue value = fields.object().get(key);
        var place = fields.at().child(key);
        if (value instanceof JsonString text) {
            return QueryPattern.Operand.constant(text.getString());
        } else if (value instanceof JsonNumber number && number.isIntegral()) {
            return QueryPattern.Operand.constant(number.intValue());
        } else if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return QueryPattern.Operand.constant(value == JsonValue.TRUE);
        } else if (value instanceof JsonObject object) {
            return parameter(new Fields(object, place, fields.faults()).only("parameter"));
        }
        fields.faults().add(place, "this is a text, a whole number, true, false, or {\"parameter\": \"its name\"}");
        return QueryPattern.Operand.constant("");
    }

    private QueryPattern.Operand parameter(Fields fields) {
        var name = fields.text("parameter");
        for (var parameter : parameters) {
            if (parameter.name().equals(name)) {
                return new QueryPattern.Operand(null, parameter.variable(), parameter.kind() instanceof Kind.EntryName);
            }
        }
        fields.faults().add(fields.at(), "the widget declares no parameter \"" + name + "\"");
        return QueryPattern.Operand.constant("");
    }
}
