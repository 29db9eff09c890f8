package org.lectern.engine.rendering.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.escape.Place;
import org.lectern.engine.rendering.escape.Tokenizer;
import org.lectern.engine.rendering.escape.TokenizerState;

/** How far a walk through a template has come, and what that means for what follows. */
final class Point {

    /**
     * An element that has begun.
     *
     * @param name a heading's with its level as written; empty if it is not known
     * @param offset where its tag stands
     * @param crossing the first end tag that closes an element around it
     */
    record Open(String name, int offset, @Nullable Crossing crossing) {}

    /** An end tag that comes too early for an element inside. */
    record Crossing(String name, int offset) {}

    Tokenizer tokenizer = new Tokenizer();
    List<Open> open = new ArrayList<>();

    /** Behind {@code #break}: what follows is never reached. */
    boolean gone;

    /** Where the current tag, attribute and value begin. */
    int tagAt;

    int attributeAt;
    int valueAt;

    /** What the current value is. */
    Place place = Place.TEXT;

    /** The level in the current tag's name as written; empty if it has none. */
    String level = "";

    /** The tag or attribute has been refused already, as a whole. */
    boolean oddTag;

    boolean oddAttribute;

    /** Where branches left a name or none, and so where what follows must not go on with a name; negative: nowhere. */
    int apartFrom = -1;

    /** A space has followed there. */
    boolean apart;

    /** Attributes of the current tag, whichever way it is written. */
    Set<String> attributes = new LinkedHashSet<>();

    Set<Way> ways = Set.of(Way.FIRST);

    /** In text, with nothing open. */
    Point() {}

    Point(Point other) {
        become(other);
    }

    /** Goes where the other is. */
    void become(Point other) {
        tokenizer = new Tokenizer(other.tokenizer);
        open = new ArrayList<>(other.open);
        gone = other.gone;
        tagAt = other.tagAt;
        attributeAt = other.attributeAt;
        valueAt = other.valueAt;
        place = other.place;
        level = other.level;
        apartFrom = other.apartFrom;
        apart = other.apart;
        oddTag = other.oddTag;
        oddAttribute = other.oddAttribute;
        attributes = new LinkedHashSet<>(other.attributes);
        ways = other.ways;
    }

    void beginTag() {
        level = "";
        oddTag = false;
        oddAttribute = false;
        attributes.clear();
        ways = Set.of(Way.FIRST);
    }

    /** Adds to the value of the attribute, if its value is of interest. */
    void append(String more) {
        var name = tokenizer.attribute();
        if (place == Place.ADDRESS || place == Place.CANDIDATES || name.equals("rel") || name.equals("target")) {
            ways = ways.stream().map(way -> way.then(more)).collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** Whether the tag could have been written the other's way instead. */
    void alsoBy(Point other) {
        attributes.addAll(other.attributes);
        var all = new LinkedHashSet<>(ways);
        all.addAll(other.ways);
        ways = all;
        oddTag |= other.oddTag;
        apart &= other.apart;
        apartFrom = Math.max(apartFrom, other.apartFrom);
    }

    /** Whether the tag has grown. */
    boolean saysMoreThan(Point other) {
        return !ways.equals(other.ways) || !attributes.equals(other.attributes);
    }

    boolean meansTheSame(Point other) {
        return tokenizer.meansTheSame(other.tokenizer) && (!inTag() || level.equals(other.level));
    }

    /** Whether the two differ only in what a space would end: the tag's name, or that of an attribute. */
    boolean meansTheSameBehindSpace(Point other) {
        return tokenizer.state().amongAttributes()
                && other.tokenizer.state().amongAttributes()
                && tokenizer.inEndTag() == other.tokenizer.inEndTag()
                && tokenizer.tag().equals(other.tokenizer.tag())
                && level.equals(other.level);
    }

    private boolean inTag() {
        return tokenizer.state() != TokenizerState.DATA;
    }

    boolean opensTheSame(Point other) {
        return names().equals(other.names());
    }

    private List<String> names() {
        return open.stream().map(Open::name).toList();
    }

    /** In words, for a sentence: "in text". */
    String words() {
        return tokenizer.words();
    }
}
