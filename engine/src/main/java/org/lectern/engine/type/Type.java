package org.lectern.engine.type;

import jakarta.json.JsonObject;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lectern.api.ContentType;
import org.lectern.api.HappensInTime;
import org.lectern.api.HasAgenda;
import org.lectern.api.HasHeader;
import org.lectern.api.HasRelated;
import org.lectern.api.HasTopics;
import org.lectern.api.ImportsPages;
import org.lectern.api.LinkedData;
import org.lectern.api.Order;
import org.lectern.engine.model.Languages;
import org.lectern.engine.model.Model;
import org.lectern.engine.model.Problem;
import org.lectern.engine.model.Strictness;
import org.lectern.engine.query.IndexedField;
import org.lectern.engine.query.Published;
import org.lectern.engine.query.Value;

/**
 * An installed content type: a plugin with its model read. Immutable; safe for many threads.
 *
 * @param <T> the record
 */
public final class Type<T extends Record> {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Set<Class<?>> TRAITS = Set.of(
            HappensInTime.class,
            HasAgenda.class,
            HasHeader.class,
            HasRelated.class,
            HasTopics.class,
            LinkedData.class,
            ImportsPages.class);

    private final ContentType<T> plugin;
    private final String name;
    private final Model<T> model;

    private Type(ContentType<T> plugin) {
        this.plugin = plugin;
        this.name = plugin.name();
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A type's name is " + NAME.pattern() + ", which \"" + name
                    + "\" is not; change name() of " + plugin.getClass().getName());
        }
        checkTraits(plugin);
        this.model = Model.of(plugin.model());
    }

    /**
     * The type that a plugin adds.
     *
     * @throws IllegalArgumentException with a sentence: a name that is none, a model that cannot be kept, a trait that
     *     speaks of another record
     */
    public static <T extends Record> Type<T> of(ContentType<T> plugin) {
        return new Type<>(plugin);
    }

    private static void checkTraits(ContentType<?> plugin) {
        for (var implemented : plugin.getClass().getGenericInterfaces()) {
            if (implemented instanceof ParameterizedType trait
                    && TRAITS.contains(trait.getRawType())
                    && trait.getActualTypeArguments()[0] != plugin.model()) {
                throw new IllegalArgumentException(plugin.getClass().getName() + " implements " + trait.getTypeName()
                        + ", but its model is " + plugin.model().getName());
            }
        }
    }

    public String name() {
        return name;
    }

    public Model<T> model() {
        return model;
    }

    /** The present version of the model. */
    public int version() {
        return plugin.version();
    }

    /** The plugin itself; for traits that the engine does not know. */
    public ContentType<T> plugin() {
        return plugin;
    }

    /** The names of the traits it has, such as {@code has-agenda}, in alphabetical order. */
    public Set<String> traits() {
        var names = new TreeSet<String>();
        for (var trait : TRAITS) {
            if (trait.isInstance(plugin)) {
                names.add(kebab(trait.getSimpleName()));
            }
        }
        return names;
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Brings a stored document to the present version of the model. */
    public JsonObject migrate(JsonObject document, int version) {
        var migrated = document;
        for (int from = version; from < plugin.version(); from++) {
            migrated = plugin.migrate(migrated, from);
        }
        return migrated;
    }

    /** The languages that the localised texts of a publication are written in; empty if there are none. */
    public Set<String> languages(Published published) {
        var languages = new LinkedHashSet<String>();
        for (var field : model.index(migrate(published.document(), published.modelVersion()))) {
            if (!field.language().isEmpty()) {
                languages.add(field.language());
            }
        }
        return languages;
    }

    /** Everything wrong with a document of the present version. */
    public List<Problem> check(JsonObject document, Strictness strictness) {
        return model.check(document, strictness);
    }

    /** A document that was checked, seen through this type. */
    public Content open(JsonObject document, int version, Languages languages) {
        return new TypedContent<>(plugin, model.bind(migrate(document, version), languages));
    }

    /**
     * What queries can ask of a document that is fit to be published.
     *
     * @param language the space's own
     */
    public Indexed index(JsonObject document, boolean stub, Locale language) {
        var content = model.bind(document, new Languages(language, language));
        var typed = new TypedContent<>(plugin, content);
        var fields = new ArrayList<>(model.index(document));
        fields.add(new IndexedField(Order.SORT_KEY, "", Value.text(sortKey(content, typed, language))));
        return new Indexed(fields, stub ? null : typed.when());
    }

    private String sortKey(T content, Content typed, Locale language) {
        var key = plugin.sortKey(content);
        return key.isEmpty() ? typed.card(new Unconnected(language)).title() : key;
    }
}
