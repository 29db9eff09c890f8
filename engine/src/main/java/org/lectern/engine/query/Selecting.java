package org.lectern.engine.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Window;

/**
 * Answers a selection exactly, by looking at every publication there is. For small collections, and the measure for
 * every other source.
 */
public final class Selecting {

    private final Selection selection;
    private final Ordering ordering;
    private final List<Candidate> matches;

    private Selecting(Selection selection, Collection<Candidate> all) {
        this.selection = selection;
        this.ordering = new Ordering(selection.query().effectiveOrder());
        this.matches = all.stream()
                .filter(one -> Conditions.hold(selection.query(), selection.spaces(), one.facts()))
                .toList();
    }

    /** What the selection selects from all publications, visible or not. */
    public static Found from(Collection<Candidate> all, Selection selection) {
        return new Selecting(selection, all).found();
    }

    private Found found() {
        var query = selection.query();
        var inWindow = visible()
                .filter(one -> Windows.holds(query.window(), one.facts(), selection.at(), selection.zone()))
                .sorted((a, b) -> ordering.compare(position(a), position(b)))
                .toList();
        var rest = inWindow.stream().filter(this::follows).toList();
        var page = rest.stream().limit(query.limit()).toList();
        boolean more = rest.size() > page.size();
        var shown = query.total()
                ? inWindow
                : rest.stream().limit(query.limit() + 1L).toList();
        return new Found(
                page.stream().map(Candidate::published).toList(),
                more ? position(page.get(page.size() - 1)) : null,
                query.total() ? OptionalLong.of(inWindow.size()) : OptionalLong.empty(),
                until(shown));
    }

    private Stream<Candidate> visible() {
        return matches.stream().filter(one -> one.facts().visible(selection.at()));
    }

    private Position position(Candidate one) {
        return ordering.position(one.facts());
    }

    private boolean follows(Candidate one) {
        var after = selection.after();
        return after == null || ordering.compare(position(one), after) > 0;
    }

    private Instant until(List<Candidate> shown) {
        return Stream.of(
                        moments(matches.stream(), Facts::visibleFrom),
                        moments(shown.stream(), Facts::visibleUntil),
                        ofWindow(shown))
                .flatMap(moments -> moments)
                .filter(moment -> moment.isAfter(selection.at()))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private Stream<Instant> ofWindow(List<Candidate> shown) {
        var window = selection.query().window();
        if (window instanceof Window.Upcoming) {
            return moments(shown.stream(), Facts::happensUntil);
        } else if (window instanceof Window.Past) {
            return moments(visible(), Facts::happensUntil);
        } else if (window instanceof Window.Happening) {
            return Stream.concat(moments(visible(), Facts::happensFrom), moments(shown.stream(), Facts::happensUntil));
        } else if (window instanceof Window.Days) {
            return Stream.of(Span.dayEnds(selection.at(), selection.zone()));
        }
        return Stream.empty();
    }

    private static Stream<Instant> moments(Stream<Candidate> some, Function<Facts, @Nullable Instant> moment) {
        return some.map(one -> moment.apply(one.facts())).filter(Objects::nonNull);
    }
}
