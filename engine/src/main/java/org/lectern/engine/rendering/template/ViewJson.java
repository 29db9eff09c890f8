package org.lectern.engine.rendering.template;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Markdown;
import org.lectern.api.When;
import org.lectern.engine.rendering.bounds.Budget;

/**
 * What a template sees, as JSON, for those who render by themselves. Names are those of templates. Rich text is {@code
 * {"html": ...}}, sanitised; times are as in documents with the moments {@code from} and {@code until} beside them; an
 * entry inside of another, or in a list, is what every list shows of it.
 */
public final class ViewJson {

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private final Function<Markdown, String> html;
    private final Budget budget;
    private long length;

    /**
     * @param html makes sanitised HTML of rich text
     * @param budget of which every value is a step, and all texts together are as long as a page may be
     */
    public ViewJson(Function<Markdown, String> html, Budget budget) {
        this.html = html;
        this.budget = budget;
    }

    /** Variables as a template has them, by their names. */
    public JsonObject of(Map<String, @Nullable Object> variables) {
        var object = BUILDERS.createObjectBuilder();
        variables.forEach((name, value) ->
                object.add(name, value instanceof EntryView entry ? object(entry, entry.names()) : value(value)));
        return object.build();
    }

    private JsonValue value(@Nullable Object value) {
        budget.step();
        if (value == null) {
            return JsonValue.NULL;
        } else if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        } else if (value instanceof Number number) {
            return Json.createValue(new BigDecimal(number.toString()));
        } else if (value instanceof When when) {
            return when(when);
        } else if (value instanceof Markdown markdown) {
            return BUILDERS.createObjectBuilder()
                    .add("html", text(html.apply(markdown)))
                    .build();
        } else if (value instanceof View view) {
            return object(view, view instanceof EntryView ? EntryView.OF_A_CARD : view.names());
        } else if (value instanceof Collection<?> items) {
            return list(items);
        } else if (value instanceof Map<?, ?> map) {
            var object = BUILDERS.createObjectBuilder();
            map.forEach((name, one) -> object.add(name.toString(), value(one)));
            return object.build();
        }
        return Json.createValue(text(value.toString()));
    }

    private String text(String text) {
        length += text.length();
        budget.page(length);
        return text;
    }

    private JsonObject object(View view, Collection<String> names) {
        var object = BUILDERS.createObjectBuilder();
        names.forEach(name -> object.add(name, value(view.get(name))));
        return object.build();
    }

    private JsonArray list(Collection<?> items) {
        var list = BUILDERS.createArrayBuilder();
        items.forEach(item -> list.add(value(item)));
        return list.build();
    }

    private static JsonObject when(When when) {
        var object = BUILDERS.createObjectBuilder().add("start", when.start().toString());
        if (when.end() == null) {
            object.addNull("end");
        } else {
            object.add("end", when.end().toString());
        }
        return object.add("zone", when.zone().getId())
                .add("allDay", when.allDay())
                .add("from", when.from().toString())
                .add("until", when.until().toString())
                .build();
    }
}
