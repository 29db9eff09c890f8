package org.lectern.testkit;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lectern.api.Lasting;
import org.lectern.engine.query.Candidate;
import org.lectern.engine.query.Facts;
import org.lectern.engine.query.Found;
import org.lectern.engine.query.Published;
import org.lectern.engine.query.Selecting;
import org.lectern.engine.query.Selection;
import org.lectern.engine.query.Source;
import org.lectern.engine.query.Space;
import org.lectern.engine.type.Types;

/**
 * Published content that lives in memory, for tests of types and widgets. It answers as the server's database does.
 *
 * <pre>{@code
 * var source = new InMemorySource(Types.of(new EventType()));
 * source.entry("event", "open-day", document).until(Instant.parse("2026-06-01T00:00:00Z")).add();
 * }</pre>
 *
 * <p>References in documents may be by id, or by the slug of an entry that is there already; they are kept by id, as the
 * server does. One that leads nowhere when it is added stays so: add first what others refer to. For one thread while entries are added.
 */
public final class InMemorySource implements Source {

    private final Types types;
    private final Set<Space> spaces;
    private final List<Candidate> all = new ArrayList<>();

    /** No entries yet; one space, {@code main}, whose language is English and whose zone is UTC. */
    public InMemorySource(Types types) {
        this(types, Set.of(new Space(Space.MAIN, Locale.ENGLISH, ZoneOffset.UTC)));
    }

    /** No entries yet, in these spaces. */
    public InMemorySource(Types types, Set<Space> spaces) {
        this.types = types;
        this.spaces = Set.copyOf(spaces);
    }

    /**
     * Starts a publication, of a new entry unless there is one of that type and slug. {@link Addition#add} ends it.
     *
     * @param document of the type's present version
     */
    public Addition entry(String type, String slug, JsonObject document) {
        return new Addition(this, type, slug, document);
    }

    void add(Candidate candidate) {
        all.add(candidate);
    }

    Types types() {
        return types;
    }

    List<Candidate> all() {
        return all;
    }

    @Override
    public Lasting<Optional<Published>> byId(String type, String id, Instant at) {
        return current(facts -> facts.type().equals(type) && facts.id().equals(id), at);
    }

    @Override
    public Lasting<Optional<Published>> bySlug(String space, String type, String slug, Instant at) {
        return current(
                facts -> facts.space().equals(space)
                        && facts.type().equals(type)
                        && facts.slug().equals(slug),
                at);
    }

    private Lasting<Optional<Published>> current(Predicate<Facts> asked, Instant at) {
        var ahead = all.stream()
                .filter(one -> asked.test(one.facts()))
                .filter(one -> end(one.facts()).isAfter(at))
                .min(Comparator.comparing(one -> one.facts().visibleFrom()));
        if (ahead.isEmpty()) {
            return Lasting.forever(Optional.empty());
        }
        var facts = ahead.get().facts();
        return facts.visible(at)
                ? new Lasting<>(Optional.of(ahead.get().published()), end(facts))
                : new Lasting<>(Optional.empty(), facts.visibleFrom());
    }

    private static Instant end(Facts facts) {
        var until = facts.visibleUntil();
        return until == null ? Instant.MAX : until;
    }

    @Override
    public Found find(Selection selection) {
        return Selecting.from(all, selection);
    }

    @Override
    public Set<Space> spaces() {
        return spaces;
    }
}
