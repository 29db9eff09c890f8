package org.lectern.server.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Condition;

/**
 * Which entries a list of drafts holds. Null, and an empty set where not said otherwise, is any.
 *
 * @param within what the reader may see; empty: nothing
 * @param types one of them
 * @param stages one of them; empty: all but what is in the trash
 * @param owner an account
 * @param author who wrote the newest revision: an account, or the id of who has none
 * @param since changed then or later
 * @param until changed before
 * @param slug how the slug begins
 * @param attention what has one of them
 * @param text words that are in the draft, each somewhere; the last may go on unless something follows it. A text without
 *     any word finds nothing
 * @param where what holds of fields of the draft, all of it
 */
public record DraftFilter(
        Collection<Scope> within,
        @Nullable String space,
        Set<String> types,
        Set<Stage> stages,
        @Nullable String owner,
        @Nullable String author,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String slug,
        Set<Attention> attention,
        @Nullable String text,
        List<Condition> where) {

    public DraftFilter {
        within = List.copyOf(within);
        types = Set.copyOf(types);
        stages = Set.copyOf(stages);
        attention = Set.copyOf(attention);
        where = List.copyOf(where);
    }

    /** Everything that the reader may see, but what is in the trash. */
    public static DraftFilter all(Collection<Scope> within) {
        return new DraftFilter(
                within, null, Set.of(), Set.of(), null, null, null, null, null, Set.of(), null, List.of());
    }

    public DraftFilter withTypes(String... names) {
        return new DraftFilter(
                within, space, Set.of(names), stages, owner, author, since, until, slug, attention, text, where);
    }

    public DraftFilter withStages(Stage... some) {
        return new DraftFilter(
                within, space, types, Set.of(some), owner, author, since, until, slug, attention, text, where);
    }

    public DraftFilter withAttention(Attention... some) {
        return new DraftFilter(
                within, space, types, stages, owner, author, since, until, slug, Set.of(some), text, where);
    }

    public DraftFilter withText(String words) {
        return new DraftFilter(
                within, space, types, stages, owner, author, since, until, slug, attention, words, where);
    }

    public DraftFilter with(Condition... more) {
        return new DraftFilter(
                within, space, types, stages, owner, author, since, until, slug, attention, text, List.of(more));
    }
}
