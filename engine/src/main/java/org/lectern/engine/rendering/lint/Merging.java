package org.lectern.engine.rendering.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where a walk goes on after branches and loops. */
final class Merging {

    /** Each {@code #if} in an address doubles the ways to write it. */
    private static final int MOST_WAYS = 64;

    private final Mistakes mistakes;
    private final Markup markup;

    Merging(Mistakes mistakes, Markup markup) {
        this.mistakes = mistakes;
        this.markup = markup;
    }

    /**
     * After branches. Elements that the only branch of an {@code #if} opens or closes count as if it was taken: another
     * {@code #if} with the same condition does the opposite, which nobody can know before it runs.
     *
     * @param complete whether there is an {@code #else}
     * @param directive what they are branches of, and where it stands
     */
    Point branches(Point start, List<Point> ends, boolean complete, String directive, int offset) {
        var live = new ArrayList<>(ends);
        live.removeIf(end -> end.gone);
        if (live.isEmpty()) {
            return complete ? ends.get(0) : start;
        }
        var after = new Point(live.get(0));
        var others = new ArrayList<>(live.subList(1, live.size()));
        if (others.stream().anyMatch(other -> !other.opensTheSame(after))) {
            mistakes.add(
                    Rule.BRANCH_ELEMENTS,
                    offset,
                    "the branches of this " + directive + " leave different elements open: " + open(after) + ", and "
                            + open(different(after, others)) + "; open and close the same in each");
        }
        if (!complete) {
            others.add(start);
        }
        for (var other : others) {
            if (!agree(after, other, offset)) {
                mistakes.add(
                        Rule.BRANCH_CONTEXT,
                        offset,
                        other == start
                                ? "this " + directive + " begins " + start.words() + " and ends " + after.words()
                                        + "; let it end where it begins, or write an #else that ends where it does"
                                : "the branches of this " + directive + " end in different places: " + after.words()
                                        + ", and " + other.words() + "; let each end where the others do");
                return after;
            }
            after.alsoBy(other);
        }
        return limited(after);
    }

    /** After a loop, of which there may have been no round. */
    Point loop(Point start, Point end, int offset) {
        if (end.gone) {
            return start;
        }
        var after = new Point(end);
        if (!agree(after, start, offset)) {
            mistakes.add(
                    Rule.LOOP_CONTEXT,
                    offset,
                    "this #foreach begins " + start.words() + " and ends " + end.words()
                            + "; let it end where it begins");
            return after;
        } else if (!end.opensTheSame(start)) {
            mistakes.add(
                    Rule.LOOP_ELEMENTS,
                    offset,
                    "this #foreach begins with " + open(start) + " open and ends with " + open(end)
                            + "; close in it what it opens");
            after.open = new ArrayList<>(start.open);
        }
        after.alsoBy(start);
        return limited(after);
    }

    /** Whether text that follows means the same after both; if only behind a space, then it must begin with one. */
    private boolean agree(Point after, Point other, int offset) {
        if (after.meansTheSame(other)) {
            return true;
        } else if (!after.meansTheSameBehindSpace(other)) {
            return false;
        }
        markup.read(after, " ", offset);
        markup.read(other, " ", offset);
        after.apartFrom = offset;
        after.apart = false;
        other.apart = false;
        return true;
    }

    private Point limited(Point point) {
        if (point.ways.size() > MOST_WAYS) {
            mistakes.add(
                    Rule.WAYS,
                    point.tagAt,
                    "there are more than " + MOST_WAYS
                            + " ways to write the addresses of this tag; choose them with #set before it");
            point.ways = Set.of(point.ways.iterator().next());
        }
        return point;
    }

    private static Point different(Point after, List<Point> others) {
        return others.stream()
                .filter(other -> !other.opensTheSame(after))
                .findFirst()
                .orElse(after);
    }

    private static String open(Point point) {
        if (point.open.isEmpty()) {
            return "none";
        }
        var last = point.open.get(point.open.size() - 1);
        return "<" + last.name() + ">";
    }
}
