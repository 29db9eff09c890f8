package org.lectern.server.content;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.Source;
import org.lectern.engine.query.Space;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Database;
import org.lectern.server.store.OriginRow;
import org.lectern.testkit.InMemorySource;

/** A publication to be put into any source. Those with the same space, type and slug are of one entry. */
record Spec(
        String space,
        String type,
        String slug,
        JsonObject document,
        Instant from,
        @Nullable Instant until,
        boolean stub,
        @Nullable URI source) {

    static final Space MAIN = new Space(Space.MAIN, Locale.ENGLISH, java.time.ZoneId.of("America/Chicago"));
    static final Space LAW = new Space("law", Locale.GERMAN, java.time.ZoneId.of("Europe/Berlin"));

    static Spec of(String type, String slug, JsonObject document) {
        return new Spec(Space.MAIN, type, slug, document, Instant.EPOCH, null, false, null);
    }

    Spec during(Instant begin, @Nullable Instant end) {
        return new Spec(space, type, slug, document, begin, end, stub, source);
    }

    Spec asStub(URI address) {
        return new Spec(space, type, slug, document, from, until, true, address);
    }

    Spec in(String other) {
        return new Spec(other, type, slug, document, from, until, stub, source);
    }

    static Source inMemory(List<Spec> specs) {
        var source = new InMemorySource(Samples.TYPES, Set.of(MAIN, LAW));
        for (var spec : specs) {
            var addition = source.entry(spec.type, spec.slug, spec.document)
                    .space(spec.space)
                    .from(spec.from);
            if (spec.until != null) {
                addition = addition.until(spec.until);
            }
            if (spec.stub) {
                addition = addition.stub();
            }
            if (spec.source != null) {
                addition = addition.source(spec.source);
            }
            addition.add();
        }
        return source;
    }

    static Source stored(List<Spec> specs, Database database, Entries entries) {
        new Foundation(database, new TestClock("2026-01-01T00:00:00Z")).lay(MAIN);
        new Foundation(database, new TestClock("2026-01-01T00:00:00Z")).lay(LAW);
        entries.write(Actor.SYSTEM, writing -> {
            specs.forEach(spec -> spec.write(writing));
            return specs;
        });
        return new PublishedSource(database);
    }

    private void write(Writing writing) {
        var known = writing.bySlug(space, type, slug);
        var id = known.isPresent()
                ? known.get().id()
                : writing.create(new NewEntry(space, type, slug, true, document, stub))
                        .id();
        var draft = writing.entry(id).orElseThrow().draft();
        var revision = known.isPresent() ? writing.revise(id, draft, document, null) : draft;
        writing.publish(id, revision, from, until);
        if (source != null) {
            writing.remember(new OriginRow(id, space, type, "page", source.toString(), source, revision, null));
        }
    }
}
