package org.lectern.server.importing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.lectern.api.Imported;
import org.lectern.api.Imported.Warning;
import org.lectern.api.ImportsPages;
import org.lectern.api.Mention;
import org.lectern.api.Page;
import org.lectern.api.RefusedPage;
import org.lectern.engine.type.Type;
import org.lectern.engine.type.Types;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns captured pages into documents of the types that take them. */
final class Pages {

    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

    private final ZoneId zone;
    private final Categories categories;
    private final PageReader reader;

    Pages(Types types, ZoneId zone) {
        this.zone = zone;
        this.categories = new Categories(types);
        this.reader = new PageReader(zone, categories.known());
    }

    /**
     * A page understood.
     *
     * @param imported its document, with mentions in place of references
     * @param warnings of reader and type, by line
     */
    record Understood(Page page, Type<?> type, int addressLine, Imported imported, List<Warning> warnings) {}

    /** @throws RefusedPage at the line that is wrong */
    Understood understand(byte[] bytes) {
        var read = reader.read(bytes);
        var type = categories
                .type(read.category())
                .orElseThrow(() -> new RefusedPage(
                        read.categoryLine(),
                        "has the category \"" + read.category() + "\", which no installed type takes; there are "
                                + String.join(", ", categories.taken())));
        var imported = document(type, read.page());
        var warnings = new ArrayList<>(read.warnings());
        warnings.addAll(imported.warnings());
        warnings.sort(Comparator.comparingInt(Warning::line));
        return new Understood(read.page(), type, read.addressLine(), imported, warnings);
    }

    /** A plugin that fails costs its own page, not the others. */
    private static Imported document(Type<?> type, Page page) {
        try {
            return Objects.requireNonNull(importer(type).document(page), "it made nothing of the page");
        } catch (RefusedPage refused) {
            throw refused;
        } catch (RuntimeException | LinkageError failure) {
            throw tooMuch(type, page, "", failure);
        }
    }

    /** For a plugin that throws: its cause goes to the log, its page is refused. */
    static RefusedPage tooMuch(Type<?> type, Page page, String orWhom, Throwable failure) {
        LOG.error("The type {} failed with a page", type.name(), failure);
        return new RefusedPage(page.titleLine(), "is too much for the type " + type.name() + orWhom + ": " + failure);
    }

    /** The name of the type of a mentioned page, installed or not. */
    String typeOf(Mention mention) {
        return categories.typeName(mention.category());
    }

    /**
     * What is known of a mentioned page, as a document of its type. What the type has no field for is left out: it would
     * cost the page that mentions it.
     */
    JsonObject stub(Mention mention) {
        return categories
                .type(mention.category())
                .map(type -> fitting(type, importer(type).stub(mention, zone)))
                .orElseGet(mention::document);
    }

    private static JsonObject fitting(Type<?> type, JsonObject stub) {
        var fitting = Json.createObjectBuilder(stub);
        stub.keySet().stream()
                .filter(name -> !type.model().names().contains(name))
                .forEach(fitting::remove);
        return fitting.build();
    }

    private static ImportsPages<?> importer(Type<?> type) {
        return (ImportsPages<?>) type.plugin();
    }
}
