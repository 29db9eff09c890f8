package org.lectern.engine.rendering.widget;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lectern.engine.rendering.template.Messages;

/** Reads the messages of a widget: English, and languages that have exactly the same keys. */
final class MessagesReader {

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9.-]*");

    private final WidgetReader files;
    private final Faults faults;

    MessagesReader(WidgetReader files, Faults faults) {
        this.files = files;
        this.faults = faults;
    }

    Map<String, Messages> read(List<String> languages, String folder) {
        var messages = new HashMap<String, Messages>();
        var english = properties("messages.properties", folder, languages.isEmpty());
        messages.put("en", new Messages("en", english));
        for (var language : languages) {
            var file = "messages_" + language.replace('-', '_') + ".properties";
            var texts = properties(file, folder, false);
            compare(english.keySet(), texts.keySet(), faults.in(folder + "/" + file));
            messages.put(language, new Messages(language, texts));
        }
        return messages;
    }

    private Map<String, String> properties(String file, String folder, boolean optional) {
        var place = faults.in(folder + "/" + file);
        var text = optional ? files.optional(file, place).orElse(null) : files.text(file, place);
        var properties = new Properties();
        try {
            properties.load(new StringReader(text == null ? "" : text));
        } catch (IOException | IllegalArgumentException e) {
            place.add("the file cannot be read: " + e.getMessage());
        }
        var texts = new TreeMap<String, String>();
        for (var key : properties.stringPropertyNames()) {
            if (!KEY.matcher(key).matches()) {
                place.add("the key \"" + key + "\" is not letters, digits, . and -, beginning with a small letter");
            }
            texts.put(key, properties.getProperty(key));
        }
        return texts;
    }

    private static void compare(Set<String> english, Set<String> other, Faults place) {
        var missing = new TreeSet<>(english);
        missing.removeAll(other);
        if (!missing.isEmpty() && !other.isEmpty()) {
            place.add("lacks " + String.join(", ", missing) + ", which messages.properties has");
        }
        var extra = new TreeSet<>(other);
        extra.removeAll(english);
        if (!extra.isEmpty()) {
            place.add("has " + String.join(", ", extra) + ", which messages.properties lacks");
        }
    }
}
