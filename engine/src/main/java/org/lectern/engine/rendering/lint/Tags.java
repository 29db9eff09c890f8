package org.lectern.engine.rendering.lint;

import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import org.lectern.engine.rendering.escape.Tokenizer;

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
        if (point.oddTag) {
            return;
        }
        if (point.tokenizer.inEndTag()) {
            end(point, name(point));
        } else {
            links.tag(point);
            start(point, name(point), slash);
        }
    }

    /** All that is open where a template, a macro or a loop ends. */
    void mustBeClosed(Point point) {
        point.open.forEach(one -> mistakes.add(
                Rule.UNCLOSED, one.offset(), "<" + one.name() + "> is never closed; write </" + one.name() + ">"));
    }

    private String name(Point point) {
        Tokenizer tokenizer = point.tokenizer;
        if (!point.level.isEmpty() && tokenizer.tag().length() > 2) {
            mistakes.add(
                    Rule.HEADING, point.tagAt, "nothing follows a heading's level in the name of a tag; write a space");
        }
        return point.level.isEmpty() ? tokenizer.tag() : "h" + point.level;
    }

    private void start(Point point, String name, boolean slash) {
        var refusal = Elements.refusal(point.tokenizer.tag());
        if (refusal.isPresent()) {
            var why = refusal.get();
            mistakes.add(why.rule(), point.tagAt, "<" + name + "> " + why.sentence());
        } else {
            Elements.clash(name, point.open)
                    .ifPresent(other -> mistakes.add(
                            Rule.MISPLACED,
                            point.tagAt,
                            "browsers end <" + other + "> where <" + name + "> begins; close it before"));
        }
        boolean closed = slash && Elements.endsWithSlash(name, point.open);
        if (slash && !closed && refusal.isEmpty()) {
            mistakes.add(
                    Rule.SELF_CLOSED,
                    point.tagAt,
                    "<" + name + "/> does not close itself; write <" + name + "></" + name + ">");
        }
        if (!slash && !Elements.isVoid(name)) {
            point.open.add(new Point.Open(name, point.tagAt));
        }
    }

    private void end(Point point, String name) {
        int last = point.open.size() - 1;
        int opened = last;
        while (opened >= 0 && !point.open.get(opened).name().equals(name)) {
            opened--;
        }
        if (opened < 0) {
            mistakes.add(
                    Rule.STRAY_END_TAG,
                    point.tagAt,
                    "</" + name + "> closes nothing; remove it, or write <" + name + "> before");
            return;
        }
        if (opened < last) {
            var inner = point.open.get(last).name();
            mistakes.add(
                    Rule.CROSSING,
                    point.tagAt,
                    "</" + name + "> stands where <" + inner + "> is open; write </" + inner + "> first");
        }
        point.open.remove(opened);
    }
}
