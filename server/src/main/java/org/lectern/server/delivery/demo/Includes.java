package org.lectern.server.delivery.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Server-side includes as nginx does them (ngx_http_ssi_module): {@code include} with {@code virtual} and {@code stub},
 * {@code block} with what a stub shows, and variables of the request. Enough to show a page without a web server in front; the same page goes
 * through a real one in a test.
 */
final class Includes {

    private static final Pattern BLOCK =
            Pattern.compile("<!--#\\s*block\\s+name=\"([^\"]+)\"\\s*-->(.*?)<!--#\\s*endblock\\s*-->", Pattern.DOTALL);
    private static final Pattern INCLUDE =
            Pattern.compile("<!--#\\s*include\\s+virtual=\"([^\"]+)\"(?:\\s+stub=\"([^\"]+)\")?\\s*-->");

    private static final Pattern VARIABLE = Pattern.compile("\\$(?:(\\w+)|\\{(\\w+)})");

    private final Map<String, String> variables;
    private final Function<String, Optional<String>> fetch;

    /**
     * @param variables by name, for {@code $name} in the address of an include; one that is not there is empty
     * @param fetch the body at a path with its query; empty if it is an error or has no body
     */
    Includes(Map<String, String> variables, Function<String, Optional<String>> fetch) {
        this.variables = Map.copyOf(variables);
        this.fetch = fetch;
    }

    /** The page with its blocks taken out and its includes answered; what has neither body nor stub is left empty. */
    String process(String page) {
        var blocks = new HashMap<String, String>();
        var rest = BLOCK.matcher(page).replaceAll(block -> {
            blocks.put(block.group(1), block.group(2));
            return "";
        });
        return INCLUDE.matcher(rest).replaceAll(include -> Matcher.quoteReplacement(answer(include, blocks)));
    }

    private String answer(MatchResult include, Map<String, String> blocks) {
        return fetch.apply(filled(include.group(1))).orElseGet(() -> stub(include.group(2), blocks));
    }

    private String filled(String address) {
        return VARIABLE.matcher(address)
                .replaceAll(found -> Matcher.quoteReplacement(
                        variables.getOrDefault(found.group(1) == null ? found.group(2) : found.group(1), "")));
    }

    private static String stub(@Nullable String name, Map<String, String> blocks) {
        return name == null ? "" : blocks.getOrDefault(name, "");
    }
}
