package org.lectern.engine.type;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.lectern.api.ContentType;
import org.lectern.api.Order;
import org.lectern.engine.model.Languages;
import org.lectern.engine.query.IndexedField;
import org.lectern.engine.query.Published;
import org.lectern.engine.query.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The content types that are installed, by name. */
public final class Types {

    private static final Logger LOG = LoggerFactory.getLogger(Types.class);

    private final Map<String, Type<?>> byName = new TreeMap<>();
    private final List<String> refused = new ArrayList<>();

    private Types() {}

    /** These types and no others. */
    public static Types of(ContentType<?>... plugins) {
        var types = new Types();
        for (var plugin : plugins) {
            types.add(Type.of(plugin));
        }
        return types;
    }

    /**
     * Every type that a jar visible to the loader offers. One that is broken is named in the log and in {@link
     * #refused()}; the others work.
     */
    public static Types load(ClassLoader loader) {
        var types = new Types();
        var providers = ServiceLoader.load(ContentType.class, loader).stream().iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    return types;
                }
                var plugin = (ContentType<?>) providers.next().get();
                var type = Type.of(plugin);
                warnOfClocks(plugin);
                types.add(type);
            } catch (ServiceConfigurationError | RuntimeException | LinkageError e) {
                types.refuse(e);
            }
        }
    }

    private static void warnOfClocks(ContentType<?> plugin) {
        for (var call : ClockCalls.besides(plugin.getClass())) {
            LOG.warn("The type {} may show what is over: {}; ask Reading.now() instead", plugin.name(), call);
        }
    }

    private void add(Type<?> type) {
        var other = byName.putIfAbsent(type.name(), type);
        if (other != null) {
            throw new IllegalArgumentException("There are two types named " + type.name() + ": "
                    + other.plugin().getClass().getName() + " and "
                    + type.plugin().getClass().getName() + "; remove one");
        }
    }

    private void refuse(Throwable cause) {
        var sentence = "A content type is not available: " + cause.getMessage();
        LOG.error(sentence, cause);
        refused.add(sentence);
    }

    /** By name, in alphabetical order. */
    public Collection<Type<?>> all() {
        return List.copyOf(byName.values());
    }

    public Optional<Type<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** A sentence for each type that could not be loaded. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    /** A publication seen through its type; through its title, label and link if the type is not installed. */
    public Content open(Published published, Languages languages) {
        var type = byName.get(published.type());
        return type == null
                ? new Mentioned(published.document())
                : type.open(published.document(), published.modelVersion(), languages);
    }

    /** What lists of drafts show of a document, which may be incomplete, or of a type that is not installed. */
    public Drafted draft(String typeName, JsonObject document, Locale language) {
        var type = byName.get(typeName);
        return type == null ? Incomplete.unknown(document) : Incomplete.of(type, document, language);
    }

    /** What queries can ask of a document; of an unknown type only the order by title. */
    public Indexed index(String typeName, JsonObject document, boolean stub, Locale language) {
        var type = byName.get(typeName);
        if (type != null) {
            return type.index(document, stub, language);
        }
        var title = new Mentioned(document).card(new Unconnected(language)).title();
        return new Indexed(List.of(new IndexedField(Order.SORT_KEY, "", Value.text(title))), null);
    }
}
