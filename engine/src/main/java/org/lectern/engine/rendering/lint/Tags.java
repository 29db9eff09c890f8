package org.lectern.engine.rendering.lint;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks tags: which elements and attributes there are, and that elements lie in one another. */
final class Tags {

    private final Mistakes mistakes;
    private final Links links;

    Tags(Mistakes mistakes) {
        this.mistakes = mistakes;
        this.links = new Links(mistakes);
    }

    /** The name of an attribute is over: after attribute name state, 13.2.5.34. */
    void attribute(Point point) {
        if (point.oddAttribute) {
            return;
        }
        var name = point.tokenizer.attribute();
        if (point.tokenizer.inEndTag()) {
            mistakes.add(
                    Rule.END_TAG_ATTRIBUTE,
                    point.attributeAt,
                    "an end tag has no attributes, and this one has " + name + "; write it into the start tag");
            return;
        }
        var refusal = Attributes.refusal(name);
        if (refusal.isPresent()) {
            point.oddAttribute = true;
            var why = refusal.get();
            mistakes.add(why.rule(), point.attributeAt, name + " " + why.sentence());
        }
        if (!point.attributes.add(name)) {
            mistakes.add(
                    Rule.ATTRIBUTE_TWICE,
                    point.attributeAt,
                    name + " stands twice in this tag, and browsers ignore the second; write one");
        }
    }

    /** The value of an attribute is over: after attribute value (quoted) state, 13.2.5.39. */
    void value(Point point) {
        if (!point.oddAttribute) {
            links.value(point);
        }
        var name = point.tokenizer.attribute();
        point.ways =
                point.ways.stream().map(way -> way.named(name)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A tag is over, and emitted. */
    void tag(Point point, boolean slash) {
        var name = name(point);
        if (point.tokenizer.inEndTag()) {
            end(point, name);
        } else {
            links.tag(point);
            start(point, name, slash);
        }
    }

    /** All that is open where a template, a macro or a loop ends. */
    void mustBeClosed(Point point) {
        point.open.stream()
                .filter(one -> !one.name().isEmpty())
                .forEach(one -> mistakes.add(
                        Rule.UNCLOSED,
                        one.offset(),
                        "<" + one.name() + "> is never closed; write </" + one.name() + ">"));
    }

    /** Empty if it is not known, which has been said then. */
    private String name(Point point) {
        var written = point.tokenizer.tag();
        if (point.oddTag || point.level.isEmpty()) {
            return point.oddTag ? "" : written;
        } else if (written.length() > 2) {
            mistakes.add(
                    Rule.HEADING, point.tagAt, "nothing follows a heading's level in the name of a tag; write a space");
            return "";
        }
        return "h" + point.level;
    }

    private void start(Point point, String name, boolean slash) {
        var refusal = name.isEmpty()
                ? Optional.<Elements.Refusal>empty()
                : Elements.refusal(point.level.isEmpty() ? name : "h1");
        if (refusal.isPresent()) {
            var why = refusal.get();
            mistakes.add(why.rule(), point.tagAt, "<" + name + "> " + why.sentence());
        } else {
            Elements.clash(name, point.open)
                    .ifPresent(other -> mistakes.add(
                            Rule.MISPLACED,
                            point.tagAt,
                            "<" + name + "> cannot stand in <" + other + ">, which ends before it; write </" + other
                                    + "> there"));
        }
        boolean closed = slash && Elements.endsWithSlash(name, point.open);
        if (slash && !closed && refusal.isEmpty() && !name.isEmpty()) {
            mistakes.add(
                    Rule.SELF_CLOSED,
                    point.tagAt,
                    "<" + name + "/> does not close itself; write <" + name + "></" + name + ">");
        }
        if (!slash && !Elements.isVoid(name)) {
            point.open.add(new Point.Open(name, point.tagAt, null));
        }
    }

    private void end(Point point, String name) {
        int opened = last(point, name);
        if (opened < 0) {
            opened = last(point, "");
        }
        if (opened < 0) {
            mistakes.add(
                    Rule.STRAY_END_TAG,
                    point.tagAt,
                    "</" + name + "> closes nothing; remove it, or write <" + name + "> before");
            return;
        }
        for (int i = opened + 1; i < point.open.size(); i++) {
            var inner = point.open.get(i);
            if (inner.crossing() == null) {
                var crossing = new Point.Crossing(name, point.tagAt);
                point.open.set(i, new Point.Open(inner.name(), inner.offset(), crossing));
            }
        }
        var closed = point.open.remove(opened);
        var crossing = closed.crossing();
        if (crossing != null && !closed.name().isEmpty()) {
            mistakes.add(
                    Rule.CROSSING,
                    crossing.offset(),
                    "</" + crossing.name() + "> stands where <" + name + "> is open; write </" + name + "> first");
        }
    }

    private static int last(Point point, String name) {
        int i = point.open.size() - 1;
        while (i >= 0 && !point.open.get(i).name().equals(name)) {
            i--;
        }
        return i;
    }
}
