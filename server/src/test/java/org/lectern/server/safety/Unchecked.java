package org.lectern.server.safety;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Lasting;
import org.lectern.engine.query.Candidate;
import org.lectern.engine.query.Facts;
import org.lectern.engine.query.Found;
import org.lectern.engine.query.Published;
import org.lectern.engine.query.Selecting;
import org.lectern.engine.query.Selection;
import org.lectern.engine.query.Source;
import org.lectern.engine.query.Space;
import org.lectern.engine.type.Indexed;
import org.lectern.engine.type.Types;

/** Content as it would lie in a store that nobody guarded: what no model takes is published all the same. */
final class Unchecked implements Source {

    private static final Space MAIN = new Space(Space.MAIN, Locale.ENGLISH, ZoneOffset.UTC);

    private final Types types;
    private final Map<String, Candidate> byType = new LinkedHashMap<>();

    Unchecked(Types types) {
        this.types = types;
    }

    /**
     * Publishes the one entry of a type, instead of the one before.
     *
     * @param indexed a document that can be indexed, whose facts queries see
     * @param source where it was taken from
     */
    void put(String type, JsonObject document, JsonObject indexed, @Nullable URI source) {
        var known = byType.get(type);
        var index = known != null ? null : index(type, indexed);
        var id = "%026d".formatted(byType.size() + 1);
        var facts = known != null
                ? known.facts()
                : new Facts(
                        type,
                        id,
                        Space.MAIN,
                        Documents.SLUG,
                        Instant.EPOCH,
                        null,
                        index.when() == null ? null : index.when().from(),
                        index.when() == null ? null : index.when().until(),
                        index.fields());
        int version = types.find(type).map(installed -> installed.version()).orElse(1);
        byType.put(
                type,
                new Candidate(
                        facts,
                        new Published(
                                type,
                                facts.id(),
                                Space.MAIN,
                                Documents.SLUG,
                                "r",
                                version,
                                document,
                                Instant.EPOCH,
                                null,
                                false,
                                source)));
    }

    private Indexed index(String type, JsonObject document) {
        return types.index(type, document, false, Locale.ENGLISH);
    }

    @Override
    public Lasting<Optional<Published>> byId(String type, String id, Instant at) {
        return bySlug(Space.MAIN, type, id, at);
    }

    @Override
    public Lasting<Optional<Published>> bySlug(String space, String type, String slug, Instant at) {
        return Lasting.forever(Optional.ofNullable(byType.get(type)).map(Candidate::published));
    }

    @Override
    public Found find(Selection selection) {
        return Selecting.from(List.copyOf(byType.values()), selection);
    }

    @Override
    public Set<Space> spaces() {
        return Set.of(MAIN);
    }
}
