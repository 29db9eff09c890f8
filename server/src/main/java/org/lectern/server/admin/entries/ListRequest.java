package org.lectern.server.admin.entries;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Condition;
import org.lectern.engine.type.Type;
import org.lectern.engine.type.Types;
import org.lectern.server.http.Faults;
import org.lectern.server.http.FieldFilters;
import org.lectern.server.store.Attention;
import org.lectern.server.store.DraftFilter;
import org.lectern.server.store.DraftOrder;
import org.lectern.server.store.DraftQuery;
import org.lectern.server.store.Scope;
import org.lectern.server.store.Stage;

/** Reads the parameters of a list of entries; refuses with all that is wrong, each with its parameter. */
final class ListRequest {

    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST = 200;

    private static final List<String> KNOWN = List.of(
            "type",
            "space",
            "stage",
            "owner",
            "author",
            "since",
            "until",
            "slug",
            "attention",
            "q",
            "sort",
            "page[size]",
            "page[after]",
            "total");

    /** Which part of a list is wanted, and how. */
    private static final List<String> PARTS = List.of("sort", "page[size]", "total");

    private final QueryParameters asked;
    private final Faults faults;
    private final @Nullable Type<?> type;

    private ListRequest(Map<String, List<String>> parameters, Types types) {
        this.asked = QueryParameters.of(parameters, KNOWN, FieldFilters::isFilter);
        this.faults = asked.faults();
        var named = words("type");
        this.type = named.size() == 1 ? types.find(named.get(0)).orElse(null) : null;
    }

    /**
     * A page of a list.
     *
     * @param within what the reader may see
     */
    static DraftQuery page(MultivaluedMap<String, String> parameters, Types types, Collection<Scope> within) {
        var request = new ListRequest(parameters, types);
        var query = request.query(request.filter(within));
        request.faults.refuseIfAny();
        return query;
    }

    /**
     * A list in the order of its making, for what is done to all of it.
     *
     * @param within what the reader may see
     */
    static DraftQuery filtering(MultivaluedMap<String, String> parameters, Types types, Collection<Scope> within) {
        var request = new ListRequest(parameters, types);
        PARTS.stream()
                .filter(parameters::containsKey)
                .forEach(name -> request.faults.add(name, "this is of lists alone; leave it out"));
        var query = new DraftQuery(
                request.filter(within),
                DraftOrder.CREATED,
                false,
                request.place(DraftOrder.CREATED, false),
                LARGEST_PAGE);
        request.faults.refuseIfAny();
        return query;
    }

    /** Whether the number of all entries is asked for. */
    static boolean wantsTotal(MultivaluedMap<String, String> parameters) {
        return "true".equals(parameters.getFirst("total"));
    }

    private DraftFilter filter(Collection<Scope> within) {
        return new DraftFilter(
                within,
                text("space"),
                Set.copyOf(words("type")),
                named("stage", Stage.values()),
                text("owner"),
                text("author"),
                asked.moment("since"),
                asked.moment("until"),
                text("slug"),
                named("attention", Attention.values()),
                text("q"),
                conditions());
    }

    /** Fields are those of a type, so it has to be said which. */
    private List<Condition> conditions() {
        if (type != null) {
            return new FieldFilters(type, faults).read(asked.given());
        }
        asked.given().keySet().stream()
                .filter(FieldFilters::isFilter)
                .forEach(name ->
                        faults.add(name, "a filter asks for a field of one type; say which, such as type=event"));
        return List.of();
    }

    private DraftQuery query(DraftFilter filter) {
        var sort = text("sort");
        boolean down = sort == null || sort.startsWith("-");
        var name = sort == null ? "changed" : down ? sort.substring(1) : sort;
        var order = order(name);
        flag("total");
        return new DraftQuery(filter, order, down, place(order, down), size());
    }

    /** One of those of all entries, or by a field of the type. */
    private DraftOrder order(String name) {
        for (var fixed : DraftOrder.FIXED) {
            if (fixed.name().equals(name)) {
                return fixed;
            }
        }
        if (type != null && type.model().field(name).isPresent()) {
            return DraftOrder.of(name);
        }
        var fixed = DraftOrder.FIXED.stream().map(DraftOrder::name).sorted().collect(Collectors.joining(", "));
        faults.add(
                "sort",
                type == null
                        ? "there is no order " + name + "; there are " + fixed
                                + ", each also with a minus before it, and with a type, its fields"
                        : new FieldFilters(type, faults).noSuchField(name) + "; or " + fixed);
        return DraftOrder.CHANGED;
    }

    private int size() {
        var size = text("page[size]");
        if (size == null) {
            return PAGE;
        } else if (size.matches("[0-9]{1,3}")
                && Integer.parseInt(size) >= 1
                && Integer.parseInt(size) <= LARGEST_PAGE) {
            return Integer.parseInt(size);
        }
        faults.add("page[size]", "this is no number from 1 to " + LARGEST_PAGE);
        return PAGE;
    }

    private void flag(String name) {
        var value = text(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            faults.add(name, "this is neither true nor false");
        }
    }

    private <E extends Enum<E>> Set<E> named(String name, E[] values) {
        var byWord = Arrays.stream(values).collect(Collectors.toMap(ListRequest::word, Function.identity()));
        var found = new LinkedHashSet<E>();
        for (var word : words(name)) {
            var value = byWord.get(word);
            if (value == null) {
                faults.add(name, word + " is none of " + String.join(", ", new TreeSet<>(byWord.keySet())));
            } else {
                found.add(value);
            }
        }
        return found;
    }

    /** As the API writes it, such as {@code in-review}. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<String> words(String name) {
        var text = text(name);
        return text == null ? List.of() : Arrays.asList(text.split(",", -1));
    }

    private @Nullable String text(String name) {
        var text = asked.text(name);
        if (text != null && text.length() > LONGEST && !name.equals("page[after]")) {
            faults.add(name, "this is longer than " + LONGEST + " characters");
            return null;
        }
        return text;
    }

    /** A place as a text, bound to its order. Opaque to callers. */
    static String cursor(DraftQuery query, DraftQuery.Place place) {
        var json = JSON.createArrayBuilder()
                .add(order(query.order(), query.descending()))
                .add(EditedEntry.text(place.value()))
                .add(place.id())
                .build();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private DraftQuery.@Nullable Place place(DraftOrder order, boolean down) {
        var text = text("page[after]");
        if (text == null) {
            return null;
        }
        try (var reader = JSON.createReader(
                new StringReader(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)))) {
            var cursor = reader.readArray();
            if (cursor.getString(0).equals(order(order, down))) {
                var value = cursor.get(1) instanceof JsonString string ? string.getString() : null;
                checkValue(order, value);
                if (!QueryParameters.isText(value + cursor.getString(2))) {
                    throw new IllegalArgumentException("no text");
                }
                return new DraftQuery.Place(value, cursor.getString(2));
            }
            faults.add("page[after]", "this place belongs to another order; keep sort as it was");
        } catch (JsonException | ClassCastException | IllegalArgumentException | IndexOutOfBoundsException e) {
            faults.add("page[after]", "this is no place in a list; take it from page.next of a response");
        }
        return null;
    }

    private static void checkValue(DraftOrder order, @Nullable String value) {
        if (value != null && order.isNumber()) {
            Long.parseLong(value);
        }
    }

    private static String order(DraftOrder order, boolean down) {
        return (down ? "-" : "") + order;
    }
}
