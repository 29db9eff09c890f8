package org.lectern.engine.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Order;

/**
 * All that a query can ask about one publication. The store keeps them beside it, and the change log carries those
 * before and after a change, so that no second read is needed to know whom it concerns.
 *
 * @param visibleFrom this and the other moments are cut to milliseconds, as they are stored
 * @param visibleUntil exclusive; null if no end is set
 * @param happensFrom null if it does not happen in time; so for stubs, which are in no list of what is to come
 * @param happensUntil exclusive; null exactly when {@code happensFrom} is
 * @param fields several of the same name for a list; includes {@link Order#SORT_KEY}. What other orders ask for follows
 *     from the rest
 */
public record Facts(
        String type,
        String id,
        String space,
        String slug,
        Instant visibleFrom,
        @Nullable Instant visibleUntil,
        @Nullable Instant happensFrom,
        @Nullable Instant happensUntil,
        List<IndexedField> fields) {

    public Facts {
        visibleFrom = Millis.cut(visibleFrom);
        visibleUntil = visibleUntil == null ? null : Millis.cut(visibleUntil);
        happensFrom = happensFrom == null ? null : Millis.cut(happensFrom);
        happensUntil = happensUntil == null ? null : Millis.cut(happensUntil);
        fields = List.copyOf(fields);
        if ((happensFrom == null) != (happensUntil == null)) {
            throw new IllegalArgumentException("Either both moments of when " + type + "/" + id + " happens, or none");
        }
    }

    /** Whether it is public at the moment. */
    public boolean visible(Instant at) {
        return !visibleFrom.isAfter(at) && (visibleUntil == null || visibleUntil.isAfter(at));
    }

    /** The values of a field in any language, or what {@link Order} names; empty if there are none. */
    public List<Value> values(String name) {
        return switch (name) {
            case Order.HAPPENS -> happensFrom == null ? List.of() : List.of(Value.of(happensFrom));
            case Order.PUBLISHED -> List.of(Value.of(visibleFrom));
            case Order.SLUG -> List.of(Value.text(slug));
            default ->
                fields.stream()
                        .filter(field -> field.name().equals(name))
                        .map(IndexedField::value)
                        .toList();
        };
    }
}
