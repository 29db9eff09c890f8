package org.lectern.server.admin.embeds;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.escape.Addresses;
import org.lectern.engine.rendering.widget.BadParameters;
import org.lectern.engine.rendering.widget.Parameter;
import org.lectern.engine.rendering.widget.Parameters;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.server.http.json.Input;
import org.lectern.server.store.EmbedRow;

/** What an embed is to be, as a request says it; wrong members are noted in the input. */
final class EmbedInput {

    /** How the style sheet comes with it is for the way in to say, not for what is shown. */
    private static final String CSS = "css";

    private static final String SITE = "site";

    private static final int MOST = 200;
    private static final int LONGEST_ADDRESS = 2048;

    private static final String NO_ADDRESS = "is no http or https address such as https://www.example.edu/events.";

    private final Input input;
    private final Widgets widgets;
    private final Themes themes;

    EmbedInput(Input input, Widgets widgets, Themes themes) {
        this.input = input;
        this.widgets = widgets;
        this.themes = themes;
    }

    /** @param id empty for a new one */
    EmbedRow embed(String id) {
        var widget = input.text("widget", MOST);
        return new EmbedRow(
                id,
                0,
                input.text(SITE, MOST),
                input.text("name", MOST),
                widget,
                parameters(widget),
                fallback(),
                input.flag("retired", false),
                Instant.EPOCH);
    }

    private Map<String, String> parameters(String name) {
        var given = texts(input.objectOrNull("parameters"));
        var widget = widgets.find(name).orElse(null);
        if (widget == null) {
            if (!name.isEmpty()) {
                input.fault("widget", "is no widget here; there are " + names() + ".");
            }
            return given;
        }
        check(widget, given);
        return given;
    }

    /** What is missing may be left to the address; what is there has to fit. */
    private void check(Widget widget, Map<String, String> given) {
        var values = given.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> List.of(value.getValue())));
        var read = Parameters.read(widget, themes.names(), values);
        if (read instanceof BadParameters bad) {
            bad.problems().stream()
                    .filter(problem -> given.containsKey(problem.parameter()))
                    .forEach(problem -> input.fault("parameters", problem.parameter(), problem.sentence() + "."));
        }
        if (given.containsKey(SITE)) {
            input.fault("parameters", SITE, "is for the member site to say: leave it out.");
        }
        if (given.containsKey(CSS)) {
            input.fault("parameters", CSS, "is for each page to say in its address: leave it out.");
        }
        var unknown = read instanceof BadParameters bad ? bad.ignored() : ((Parameters) read).ignored();
        unknown.stream()
                .filter(name -> !name.equals(SITE))
                .forEach(name -> input.fault(
                        "parameters",
                        name,
                        "is no parameter of the widget " + widget.name() + "; it takes " + names(widget) + "."));
    }

    private Map<String, String> texts(@Nullable JsonObject object) {
        var texts = new TreeMap<String, String>();
        if (object != null) {
            object.forEach((name, value) -> {
                if (value instanceof JsonString text) {
                    if (!text.getString().isEmpty()) {
                        texts.put(name, text.getString());
                    }
                } else {
                    input.fault("parameters", name, "is no text: write it as in an address, such as \"3\".");
                }
            });
        }
        return texts;
    }

    private EmbedRow.@Nullable Fallback fallback() {
        var words = input.inner("fallback");
        if (words == null) {
            return null;
        }
        var text = words.text("text", MOST);
        var address = words.textOrNull("address", LONGEST_ADDRESS);
        if (address != null && (Addresses.safe(address).isEmpty() || !address.matches("https?://[^\\s]+"))) {
            words.fault("address", NO_ADDRESS);
            return new EmbedRow.Fallback(text, null);
        }
        return new EmbedRow.Fallback(text, address(words, address));
    }

    private static @Nullable URI address(Input words, @Nullable String address) {
        try {
            return address == null ? null : URI.create(address);
        } catch (IllegalArgumentException e) {
            words.fault("address", NO_ADDRESS);
            return null;
        }
    }

    private String names(Widget widget) {
        return Stream.concat(Parameters.common(widget, themes.names()).stream(), widget.parameters().stream())
                .map(Parameter::name)
                .filter(name -> !name.equals(CSS))
                .collect(Collectors.joining(", "));
    }

    private String names() {
        return widgets.all().stream().map(Widget::name).collect(Collectors.joining(", "));
    }
}
