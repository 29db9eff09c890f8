package org.lectern.engine.rendering.template;

import java.util.regex.Pattern;
import org.apache.velocity.exception.ExtendedParseException;
import org.apache.velocity.util.introspection.Info;
import org.jspecify.annotations.Nullable;

/** Turns what Velocity throws into sentences with a place. */
final class Failures {

    /** How Velocity ends the messages of its own exceptions. */
    private static final Pattern PLACE =
            Pattern.compile("\\s*(?:at|in)?\\s*\\S*\\[line (\\d+), column (\\d+)\\].*", Pattern.DOTALL);

    private Failures() {}

    static TemplateFailure at(Info info, @Nullable String sentence) {
        return new TemplateFailure(info.getTemplateName(), info.getLine(), info.getColumn(), String.valueOf(sentence));
    }

    static TemplateFailure of(String file, RuntimeException failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof TemplateFailure known) {
                return known;
            }
        }
        var sentence = firstLine(failure);
        if (failure instanceof ExtendedParseException parse && parse.getLineNumber() > 0) {
            return new TemplateFailure(
                    file,
                    parse.getLineNumber(),
                    parse.getColumnNumber(),
                    PLACE.matcher(sentence).replaceFirst(""));
        }
        var place = PLACE.matcher(String.valueOf(failure.getMessage()));
        if (place.find()) {
            var before = String.valueOf(failure.getMessage()).substring(0, place.start());
            return new TemplateFailure(
                    file, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)), before.strip());
        }
        return new TemplateFailure(file, 0, 0, sentence);
    }

    private static String firstLine(Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        var message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return message.lines().findFirst().orElse("");
    }
}
