package org.lectern.engine.rendering.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.engine.rendering.escape.Place;
import org.lectern.engine.rendering.escape.Tokenizer;

/** How far a walk through a template has come, and what that means for what follows. */
final class Point {

    /** An element that has begun: its name, a heading's with its level as written, and where its tag stands. */
    record Open(String name, int offset) {}

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
    }

    boolean meansTheSame(Point other) {
        return tokenizer.meansTheSame(other.tokenizer);
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
