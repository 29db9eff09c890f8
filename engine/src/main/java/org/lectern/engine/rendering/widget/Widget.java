package org.lectern.engine.rendering.widget;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.engine.rendering.template.Messages;
import org.lectern.engine.rendering.template.Template;

/**
 * A widget: how something is shown. Immutable.
 *
 * @param parameters its own, in the order declared
 * @param variables what its template uses, each with what it means
 * @param messages by language tag; English is always there
 * @param css empty if it has none
 * @param samples names of its samples
 * @param folder where it came from
 */
public record Widget(
        String name,
        String label,
        String description,
        Shows shows,
        List<Parameter> parameters,
        Map<String, String> variables,
        Map<String, Messages> messages,
        Template template,
        String css,
        List<String> samples,
        Folder folder) {

    public Widget {
        parameters = List.copyOf(parameters);
        messages = Map.copyOf(messages);
        samples = List.copyOf(samples);
    }

    /** Its words in the language, else in that without its region, else in English. */
    public Messages messages(Locale language) {
        var exact = messages.get(language.toLanguageTag());
        if (exact != null) {
            return exact;
        }
        var broad = messages.get(language.getLanguage());
        return broad == null ? java.util.Objects.requireNonNull(messages.get("en")) : broad;
    }
}
