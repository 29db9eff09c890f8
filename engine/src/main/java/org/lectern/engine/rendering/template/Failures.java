package org.lectern.engine.rendering.template;

import java.util.regex.Pattern;
import org.apache.velocity.exception.MethodInvocationException;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.directive.MacroParseException;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.util.introspection.Info;
import org.jspecify.annotations.Nullable;

/** Turns what Velocity throws into sentences with a place. */
final class Failures {

    /** How Velocity ends the messages of its own exceptions. */
    private static final Pattern PLACE =
            Pattern.compile("\\s*(?:at|in)?\\s*\\S*\\[line (\\d+), column (\\d+)\\].*", Pattern.DOTALL);

    private static final Pattern UNKNOWN = Pattern.compile("Variable (\\S+) has not been set");
    private static final Pattern OF_NULL = Pattern.compile("Attempted to access '(\\S+)' on a null value");
    private static final Pattern WRITES_ITSELF =
            Pattern.compile("Reference (\\S+) evaluated to object \\S+ whose toString\\(\\) method returned null");
    private static final Pattern TOO_DEEP =
            Pattern.compile("Max calling depth of (\\d+) was exceeded in macro '(\\S+)' with Call Stack.*");

    /** The character that Velocity puts behind a template to mark its end. */
    private static final char END = 0x1C;

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
        if (failure instanceof MethodInvocationException call) {
            return new TemplateFailure(file, call.getLineNumber(), call.getColumnNumber(), plainer(sentence));
        }
        var place = PLACE.matcher(String.valueOf(failure.getMessage()));
        if (place.find()) {
            var before = String.valueOf(failure.getMessage()).substring(0, place.start());
            return new TemplateFailure(
                    file, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)), plainer(before.strip()));
        }
        return new TemplateFailure(file, 0, 0, sentence);
    }

    /** Velocity's sentence in words of ours, without the place. */
    private static String plainer(String sentence) {
        var text = PLACE.matcher(sentence).replaceFirst("").strip();
        text = UNKNOWN.matcher(text).replaceFirst("there is no variable $1");
        text = OF_NULL.matcher(text).replaceFirst("$1 is asked of null; test what stands before it with #if");
        text = WRITES_ITSELF.matcher(text).replaceFirst("the #define $1 writes itself");
        return TOO_DEEP.matcher(text).replaceFirst("the macro $2 calls itself, more than $1 deep");
    }

    /** A template that is not well formed. Velocity lists every token it would have taken, which helps nobody. */
    static TemplateFailure unreadable(String file, ParseException failure) {
        if (failure instanceof MacroParseException || failure.currentToken == null) {
            return of(file, new VelocityException(failure.getMessage()));
        }
        var token = failure.currentToken.next;
        boolean end = token.image.isEmpty() || token.image.charAt(0) == END;
        return new TemplateFailure(
                file,
                token.beginLine,
                token.beginColumn,
                end
                        ? "the template ends too early; look for a missing #end, bracket or quote"
                        : "\"" + token.image.strip()
                                + "\" is not understood here; look for a missing bracket, quote or #end"
                                + " before it");
    }

    private static String firstLine(Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        var message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return message.lines().findFirst().orElse("");
    }
}
