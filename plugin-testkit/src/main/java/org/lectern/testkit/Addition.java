package org.lectern.testkit;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Ref;
import org.lectern.engine.model.Problem;
import org.lectern.engine.model.Strictness;
import org.lectern.engine.query.Candidate;
import org.lectern.engine.query.Facts;
import org.lectern.engine.query.Published;
import org.lectern.engine.query.Space;

/** A publication about to be added to an {@link InMemorySource}: always visible in the space main unless said. */
public final class Addition {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final InMemorySource source;
    private final String type;
    private final String slug;
    private final JsonObject document;
    private String space = Space.MAIN;
    private Instant from = Instant.EPOCH;
    private @Nullable Instant until;
    private boolean stub;
    private @Nullable URI address;

    Addition(InMemorySource source, String type, String slug, JsonObject document) {
        this.source = source;
        this.type = type;
        this.slug = slug;
        this.document = document;
    }

    /** Visible from this moment on. */
    public Addition from(Instant moment) {
        from = moment;
        return this;
    }

    /** No longer visible at this moment. */
    public Addition until(Instant moment) {
        until = moment;
        return this;
    }

    /** Only a mention of the entry is known. */
    public Addition stub() {
        stub = true;
        return this;
    }

    /** Taken from this address. */
    public Addition source(URI absolute) {
        address = absolute;
        return this;
    }

    /** In this space, which the source must have. */
    public Addition space(String name) {
        space = name;
        return this;
    }

    /**
     * Adds it.
     *
     * @return the entry
     * @throws IllegalArgumentException with every problem of a document that is not fit to be published; for a window
     *     in which another publication of the entry is visible; for an unknown space
     */
    public Ref add() {
        var installed = source.types().find(type);
        check(installed.map(known -> known.check(document, Strictness.PUBLISH)).orElse(List.of()));
        var before = source.all().stream()
                .map(Candidate::facts)
                .filter(facts -> facts.type().equals(type) && facts.space().equals(space))
                .filter(facts -> facts.slug().equals(slug))
                .toList();
        var id = before.isEmpty()
                ? String.format(Locale.ROOT, "%026d", source.all().size() + 1)
                : before.get(0).id();
        var kept = resolve(id);
        var facts = facts(id, kept);
        if (before.stream().anyMatch(other -> overlap(other, facts))) {
            throw new IllegalArgumentException("Two publications of " + type + "/" + slug + " overlap in time");
        }
        int version = installed.map(known -> known.plugin().version()).orElse(1);
        var revision = id + "-" + before.size();
        source.add(new Candidate(
                facts,
                new Published(
                        type,
                        id,
                        space,
                        slug,
                        revision,
                        version,
                        kept,
                        facts.visibleFrom(),
                        facts.visibleUntil(),
                        stub,
                        address)));
        return new Ref(type, id);
    }

    /** The document with references by id wherever an entry has the slug. */
    private JsonObject resolve(String id) {
        var result = new JsonObject[] {document};
        source.types().find(type).ifPresent(known -> known.model().references(document, (pointer, ref) -> {
            var target = new Ref(type, slug).equals(ref) ? id : idOf(ref);
            result[0] = JSON.createPointer(pointer.toString())
                    .replace(result[0], JSON.createValue(new Ref(ref.type(), target).toString()));
        }));
        return result[0];
    }

    private String idOf(Ref ref) {
        var sameType = source.all().stream()
                .map(Candidate::facts)
                .filter(facts -> facts.type().equals(ref.type()))
                .toList();
        boolean isId = sameType.stream().anyMatch(facts -> facts.id().equals(ref.id()));
        return isId
                ? ref.id()
                : sameType.stream()
                        .filter(facts ->
                                facts.space().equals(space) && facts.slug().equals(ref.id()))
                        .map(Facts::id)
                        .findFirst()
                        .orElse(ref.id());
    }

    private void check(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(type + "/" + slug + " is not fit to be published: " + problems);
        }
    }

    private Facts facts(String id, JsonObject kept) {
        var language = source.spaces().stream()
                .filter(known -> known.name().equals(space))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no space " + space))
                .language();
        var indexed = source.types().index(type, kept, stub, language);
        var when = indexed.when();
        return new Facts(
                type,
                id,
                space,
                slug,
                from,
                until,
                when == null ? null : when.from(),
                when == null ? null : when.until(),
                indexed.fields());
    }

    private static boolean overlap(Facts a, Facts b) {
        return startsBefore(a, b.visibleUntil()) && startsBefore(b, a.visibleUntil());
    }

    private static boolean startsBefore(Facts facts, @Nullable Instant moment) {
        return moment == null || facts.visibleFrom().isBefore(moment);
    }
}
