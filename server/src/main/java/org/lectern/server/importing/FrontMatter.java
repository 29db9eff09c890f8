package org.lectern.server.importing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Page.Field;
import org.lectern.api.RefusedPage;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The block between {@code ---} lines at the top of a page. A one-line value that does not begin like a structure of
 * YAML is literal to the end of its line, since titles hold {@code ": "} and {@code " #"}; anything else is YAML, its
 * scalars all strings.
 *
 * @param fields in their order
 * @param lines how many lines the block takes, both {@code ---} included
 */
record FrontMatter(Map<String, Field> fields, int lines) {

    private static final int MOST_BYTES = 64 * 1024;
    private static final String FENCE = "---";
    private static final Pattern KEY = Pattern.compile("([A-Za-z0-9_-]+):(?:[ \\t\\u00a0]+(.*))?", Pattern.DOTALL);
    private static final String YAML_BEGINS_WITH = "[{&*!|>%@`\"'";

    /** @throws RefusedPage at line 1 if there is no block, else at the line that is wrong */
    static FrontMatter read(List<Line> lines) {
        if (!lines.get(0).text().stripTrailing().equals(FENCE)) {
            throw new RefusedPage(1, "has no front matter: the first line must be ---");
        }
        int end = 1;
        while (end < lines.size() && !lines.get(end).text().stripTrailing().equals(FENCE)) {
            end++;
        }
        var block = lines.subList(1, end);
        if (bytes(block) > MOST_BYTES) {
            throw new RefusedPage(1, "has front matter of more than 64 KB");
        }
        if (end == lines.size()) {
            throw new RefusedPage(1, "has front matter that does not end: a second line --- is missing");
        }
        return new FrontMatter(fields(block), end + 1);
    }

    private static long bytes(List<Line> block) {
        return block.stream()
                .mapToLong(line -> line.text().getBytes(StandardCharsets.UTF_8).length + 1L)
                .sum();
    }

    private static Map<String, Field> fields(List<Line> block) {
        var fields = new LinkedHashMap<String, Field>();
        var yaml = new StringBuilder();
        for (int i = 0; i < block.size(); i++) {
            var line = block.get(i);
            var key = KEY.matcher(line.text());
            boolean isKey = key.matches();
            if (isKey && fields.putIfAbsent(key.group(1), new Field(line.number(), List.of())) != null) {
                throw new RefusedPage(line.number(), "repeats \"" + key.group(1) + "\" of the front matter");
            }
            if (isKey && isLiteral(key.group(2)) && !continues(block, i + 1)) {
                fields.put(key.group(1), new Field(line.number(), List.of(Line.strip(key.group(2)))));
                yaml.append('\n');
            } else {
                yaml.append(line.text()).append('\n');
            }
        }
        parse(yaml.toString()).forEach((name, value) -> put(fields, name, value));
        return fields;
    }

    private static boolean isLiteral(@Nullable String value) {
        var text = value == null ? "" : Line.strip(value);
        return !text.isEmpty() && YAML_BEGINS_WITH.indexOf(text.charAt(0)) < 0;
    }

    /** Whether the value of the line before goes on: lines further in belong to it. */
    private static boolean continues(List<Line> block, int next) {
        return next < block.size()
                && !block.get(next).isBlank()
                && Character.isWhitespace(block.get(next).text().charAt(0));
    }

    private static Map<?, ?> parse(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        options.setNestingDepthLimit(20);
        options.setMaxAliasesForCollections(20);
        options.setCodePointLimit(MOST_BYTES);
        var dumping = new DumperOptions();
        var reader = new Yaml(
                new SafeConstructor(options), new Representer(dumping), dumping, options, new EverythingIsText());
        try {
            var loaded = reader.<Object>load(yaml);
            if (loaded == null) {
                return Map.of();
            }
            if (loaded instanceof Map<?, ?> map) {
                return map;
            }
            throw new RefusedPage(2, "has front matter that is not a list of names and values");
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null ? 1 : lineOf(yaml, broken.getProblemMark());
            throw new RefusedPage(line, "has broken front matter: " + broken.getProblem());
        } catch (YAMLException broken) {
            throw new RefusedPage(1, "has broken front matter: " + broken.getMessage());
        }
    }

    /** The line of the file; what does not end is found missing only at the end, so the last line with text before. */
    private static int lineOf(String yaml, Mark mark) {
        var lines = yaml.split("\n", -1);
        int at = Math.min(mark.getLine(), lines.length - 1);
        while (at > 0 && lines[at].isBlank()) {
            at--;
        }
        return at + 2;
    }

    private static void put(Map<String, Field> fields, Object name, Object value) {
        var known = fields.get(String.valueOf(name));
        int line = known == null ? 1 : known.line();
        fields.put(String.valueOf(name), new Field(line, texts(line, String.valueOf(name), value)));
    }

    private static List<String> texts(int line, String name, @Nullable Object value) {
        if (value == null) {
            return List.of();
        } else if (value instanceof String text) {
            return List.of(text);
        } else if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw new RefusedPage(line, "has a \"" + name + "\" that is neither a text nor a list of texts");
    }

    /** No dates, numbers or booleans: YAML would make a date of 2023-10-06. */
    private static final class EverythingIsText extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // None: whatever is written is a string.
        }
    }
}
