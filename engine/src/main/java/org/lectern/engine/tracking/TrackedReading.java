package org.lectern.engine.tracking;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Entries;
import org.lectern.api.Entry;
import org.lectern.api.Now;
import org.lectern.api.Query;
import org.lectern.api.Reading;
import org.lectern.api.Ref;
import org.lectern.engine.model.Languages;
import org.lectern.engine.query.Found;
import org.lectern.engine.query.Position;
import org.lectern.engine.query.Published;
import org.lectern.engine.query.Selection;
import org.lectern.engine.query.Source;
import org.lectern.engine.type.Content;
import org.lectern.engine.type.Types;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One rendering's view of the world at one moment. Whatever it answers, also that something is not there, it remembers
 * together with the moment the answer ends; {@link #dependencies()} tells all of it. For one thread, for one result.
 */
public final class TrackedReading implements Reading {

    private static final Logger LOG = LoggerFactory.getLogger(TrackedReading.class);

    /** Cards that ask for other entries' cards; more than this is a circle. */
    private static final int DEEPEST = 16;

    /** A UUIDv7 as 26 characters of Crockford's base 32. A slug may look the same, so both are tried. */
    private static final Pattern ID = Pattern.compile("[0-7][0-9a-hjkmnp-tv-z]{25}");

    private final Source source;
    private final Types types;
    private final View view;
    private final Boundaries boundaries = new Boundaries();
    private final TrackedNow now;
    private final Map<String, TrackedEntry> entries = new LinkedHashMap<>();
    private final Set<Absence> absences = new HashSet<>();
    private final Set<Query> queries = new HashSet<>();
    private @Nullable Entry described;
    private int depth;

    /**
     * Who looks, and when.
     *
     * @param spaces the spaces looked into
     * @param at the moment, the same for every answer
     * @param languages the language asked for and the one to fall back to
     * @param zone the site's
     * @param addresses where an entry has its page
     */
    public record View(
            Set<String> spaces, Instant at, Languages languages, ZoneId zone, Function<Published, URI> addresses) {}

    public TrackedReading(Source source, Types types, View view) {
        this.source = source;
        this.types = types;
        this.view = view;
        this.now = new TrackedNow(view.at(), boundaries);
    }

    @Override
    public Optional<Ref> self() {
        return Optional.ofNullable(described).map(Entry::ref);
    }

    @Override
    public Now now() {
        return now;
    }

    @Override
    public Locale language() {
        return view.languages().wanted();
    }

    @Override
    public ZoneId zone() {
        return view.zone();
    }

    @Override
    public Optional<Entry> entry(Ref ref) {
        var known = entries.get(ref.id());
        return known != null && known.ref().equals(ref)
                ? Optional.of(known)
                : published(ref).map(this::track);
    }

    /** The publication of the entry that is visible now. */
    public Optional<Published> published(Ref ref) {
        var known = entries.get(ref.id());
        return known != null && known.ref().equals(ref)
                ? Optional.of(known.published())
                : remember(ref, boundaries.remember(source.byId(ref.type(), ref.id(), view.at())));
    }

    /** The same by its slug, a slug it had before, or its id; from the first space that knows it. */
    public Optional<Published> published(String type, String name) {
        var asked = new Ref(type, name);
        if (ID.matcher(name).matches()) {
            var byId = boundaries.remember(source.byId(type, name, view.at()));
            if (byId.isPresent()) {
                return remember(asked, byId);
            }
        }
        for (var space : view.spaces()) {
            var found = boundaries.remember(source.bySlug(space, type, name, view.at()));
            if (found.isPresent()) {
                return remember(asked, found);
            }
        }
        return remember(asked, Optional.empty());
    }

    /** An entry by its slug, a slug it had before, or its id. */
    public Optional<Entry> entry(String type, String name) {
        return published(type, name).map(this::track);
    }

    /** Remembers what was asked for: whether it is there or not, the result depends on it. */
    private Optional<Published> remember(Ref asked, Optional<Published> found) {
        if (found.isEmpty()) {
            absences.add(new Absence(asked.type(), asked.id()));
        } else {
            track(found.get());
        }
        return found;
    }

    private Entry track(Published published) {
        return entries.computeIfAbsent(published.id(), id -> new TrackedEntry(published, this));
    }

    Content open(Published published) {
        return types.open(published, view.languages());
    }

    @Override
    public Entries find(Query query) {
        var found = find(query, null);
        return new Entries(
                found.entries().stream()
                        .map(this::track)
                        .filter(TrackedReading::canBeShown)
                        .toList(),
                found.total());
    }

    /** One entry that its type cannot show must not take a whole list with it. */
    private static boolean canBeShown(Entry entry) {
        try {
            return entry.card() != null;
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The type of {} cannot show it, so a list leaves it out", entry.ref(), e);
            return false;
        }
    }

    /** A page of what a query selects. */
    public Found find(Query query, @Nullable Position after) {
        queries.add(query);
        var found = source.find(new Selection(query, view.spaces(), view.at(), view.zone(), after));
        boundaries.endsAt(found.until());
        found.entries().forEach(this::track);
        return found;
    }

    /** A publication that was found, as others see it. */
    public Entry entry(Published published) {
        return track(published);
    }

    /** All that was asked so far, and the earliest moment an answer ends. */
    public Dependencies dependencies() {
        return new Dependencies(entries.keySet(), absences, queries, boundaries.earliest());
    }

    URI address(Published published) {
        return view.addresses().apply(published);
    }

    /**
     * Lets one entry describe itself.
     *
     * @throws IllegalStateException if entries describe each other in a circle
     */
    <V> V within(Entry entry, Function<Reading, V> description) {
        if (depth == DEEPEST) {
            throw new IllegalStateException("Entries describe each other in a circle, last " + entry.ref()
                    + "; a card must not show what shows it");
        }
        var before = described;
        described = entry;
        depth++;
        try {
            return description.apply(this);
        } finally {
            depth--;
            described = before;
        }
    }
}
