package org.lectern.server.importing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.api.ImportsPages;
import org.lectern.engine.type.Type;
import org.lectern.engine.type.Types;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the categories of pages mean, as the installed types say; none is known here. In lower case throughout. */
final class Categories {

    private static final Logger LOG = LoggerFactory.getLogger(Categories.class);

    private final Map<String, Type<?>> taken = new TreeMap<>();
    private final Map<String, String> mentioned = new TreeMap<>();

    Categories(Types types) {
        for (var type : types.all()) {
            if (type.plugin() instanceof ImportsPages<?> trait) {
                add(type, trait);
            }
        }
    }

    /** A plugin that fails takes no pages; the others do. Of two that take one category, the first by name has it. */
    private void add(Type<?> type, ImportsPages<?> trait) {
        try {
            for (var category : trait.categories()) {
                var other = taken.putIfAbsent(category.toLowerCase(Locale.ROOT), type);
                if (other != null) {
                    LOG.warn(
                            "Pages of the category \"{}\" become entries of the type {}; {} takes them too, in vain:"
                                    + " remove one of the two",
                            category,
                            other.name(),
                            type.name());
                }
            }
            trait.mentions()
                    .forEach((category, name) -> mentioned.putIfAbsent(category.toLowerCase(Locale.ROOT), name));
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("The type {} cannot say which pages it takes, so it takes none", type.name(), failure);
        }
    }

    /** The installed type whose entries pages of the category become. */
    Optional<Type<?>> type(String category) {
        return Optional.ofNullable(taken.get(category));
    }

    /** The name of the type that a mentioned page of the category belongs to, installed or not. */
    String typeName(String category) {
        var type = taken.get(category);
        return type != null ? type.name() : mentioned.getOrDefault(category, category);
    }

    /** Those that a page can have. */
    Set<String> taken() {
        return taken.keySet();
    }

    /** Those that a page can have or mention. */
    Set<String> known() {
        var known = new TreeSet<>(taken.keySet());
        known.addAll(mentioned.keySet());
        return known;
    }
}
