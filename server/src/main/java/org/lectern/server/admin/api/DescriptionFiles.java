package org.lectern.server.admin.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What was written by hand of the description: OpenAPI 3.1 in YAML, a file for each subject. */
final class DescriptionFiles {

    private static final String FOLDER = "lectern/openapi/";

    /** In the order in which people read it; a class path cannot be listed. */
    private static final List<String> NAMES = List.of(
            "0-about",
            "1-problems",
            "2-session",
            "3-accounts",
            "4-entries",
            "5-workflow",
            "6-history",
            "7-audit",
            "7-sites",
            "8-content",
            "8-embedding",
            "8-podlets",
            "9-server");

    /** What only holds anchors for the rest of its file. */
    private static final String ANCHORS = "x-";

    private DescriptionFiles() {}

    /**
     * All files put together.
     *
     * @throws IllegalStateException if two files say the same thing twice
     */
    static Map<String, Object> together() {
        var all = new LinkedHashMap<String, Object>();
        for (var name : NAMES) {
            read(name).forEach((member, value) -> {
                if (!member.toString().startsWith(ANCHORS)) {
                    add(all, member.toString(), value, name);
                }
            });
        }
        return all;
    }

    private static Map<?, ?> read(String name) {
        // Answers that many addresses share are anchors, which other YAML would be refused for.
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(5_000);
        options.setAllowDuplicateKeys(false);
        try (var in = DescriptionFiles.class.getClassLoader().getResourceAsStream(FOLDER + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("The description " + FOLDER + name + ".yaml is missing");
            }
            return new Yaml(new SafeConstructor(options)).<Map<?, ?>>load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // the objects of YAML have names that are texts
    private static void add(Map<String, Object> to, String member, Object value, String file) {
        var known = to.get(member);
        if (known == null) {
            to.put(member, value instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : value);
        } else if (known instanceof Map<?, ?> and && value instanceof Map<?, ?> more) {
            more.forEach((name, one) -> add((Map<String, Object>) and, name.toString(), one, file));
        } else {
            throw new IllegalStateException(FOLDER + file + ".yaml says again what " + member + " is");
        }
    }
}
