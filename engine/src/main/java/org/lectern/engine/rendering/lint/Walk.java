package org.lectern.engine.rendering.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.velocity.runtime.parser.node.ASTBlock;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTElseIfStatement;
import org.apache.velocity.runtime.parser.node.ASTElseStatement;
import org.apache.velocity.runtime.parser.node.ASTEscape;
import org.apache.velocity.runtime.parser.node.ASTEscapedDirective;
import org.apache.velocity.runtime.parser.node.ASTIfStatement;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTText;
import org.apache.velocity.runtime.parser.node.ASTTextblock;
import org.apache.velocity.runtime.parser.node.Node;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.escape.Place;
import org.lectern.engine.rendering.escape.TokenizerState;

/** Goes through a template as a rendering would, but through every branch, and through each loop as if twice. */
final class Walk {

    private static final Set<String> REFUSED = Set.of("parse", "include", "evaluate", "stop");

    /** Where {@code #break} would leave to, and what was the case there; null start: not a loop. */
    private record Frame(@Nullable Point start) {}

    private final Nodes nodes;
    private final Mistakes mistakes;
    private final Macros macros;
    private final Set<String> blocks;
    private final Tags tags;
    private final Markup markup;
    private final Values values;
    private final Merging merging;

    private @Nullable String macro;
    private Frame frame = new Frame(null);
    private boolean repeating;

    Walk(Nodes nodes, Mistakes mistakes, Macros macros, Set<String> blocks) {
        this.nodes = nodes;
        this.mistakes = mistakes;
        this.macros = macros;
        this.blocks = blocks;
        this.tags = new Tags(mistakes);
        this.markup = new Markup(mistakes, tags);
        this.values = new Values(mistakes);
        this.merging = new Merging(mistakes, markup);
    }

    /** The whole template. */
    void template(Node tree) {
        var point = new Point();
        children(tree, point);
        if (point.tokenizer.place() != Place.TEXT && !refusedWhereItBegan(point)) {
            mistakes.add(
                    Rule.UNFINISHED,
                    point.tagAt,
                    "the template ends inside this tag, " + point.words() + "; close its quotes and the tag");
        }
        tags.mustBeClosed(point);
    }

    private void children(Node node, Point point) {
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            node(node.jjtGetChild(i), point);
        }
        if (node instanceof ASTBlock block) {
            var text = nodes.after(block);
            markup.read(point, text.text(), text.offset());
        }
    }

    private void node(Node node, Point point) {
        if (node instanceof ASTText || node instanceof ASTEscapedDirective) {
            nodes.texts(node).forEach(text -> markup.read(point, text.text(), text.offset()));
        } else if (node instanceof ASTTextblock) {
            nodes.texts(node)
                    .forEach(text -> markup.read(
                            point, text.text().substring(3, text.text().length() - 3), text.offset() + 3));
        } else if (node instanceof ASTEscape escape) {
            markup.read(point, escape.val, nodes.offset(node));
        } else if (node instanceof ASTReference reference) {
            reference(reference, point);
        } else if (node instanceof ASTIfStatement) {
            before(node, '#', point);
            choice(node, point);
        } else if (node instanceof ASTDirective directive) {
            before(node, '#', point);
            directive(directive, point);
        } else if (node instanceof ASTBlock) {
            children(node, point);
        }
    }

    /** Returns how many characters stood before it. */
    private int before(Node node, char sign, Point point) {
        var text = nodes.before(node, sign);
        markup.read(point, text.text(), text.offset());
        return text.text().length();
    }

    private void reference(ASTReference reference, Point point) {
        int signs = before(reference, '$', point);
        int offset = nodes.offset(reference) + signs;
        var written = reference.literal();
        var text = written.substring(Math.min(signs, written.length()));
        if (blocks.contains(Nodes.root(reference)) && point.tokenizer.state() != TokenizerState.DATA) {
            mistakes.add(
                    Rule.BLOCK_PLACE,
                    offset,
                    text + " is markup, and stands " + point.words() + "; write it in text, or use #set for a value");
        } else {
            values.reference(point, text, offset);
        }
    }

    private void directive(ASTDirective directive, Point point) {
        var name = Nodes.name(directive);
        int offset = nodes.offset(directive);
        switch (name) {
            case "macro" -> macro(directive);
            case "define" -> own(directive, "#define");
            case "foreach" -> loop(directive, point, offset);
            case "break" -> leave(directive, point, offset);
            default -> {
                if (REFUSED.contains(name)) {
                    mistakes.add(
                            Rule.DIRECTIVE,
                            offset,
                            "#" + name + " is not for templates; use a #macro of the template's own");
                } else if (macros.has(name) || Nodes.called(directive)) {
                    call(directive, point, offset);
                } else {
                    nodes.texts(directive).forEach(text -> markup.read(point, text.text(), text.offset()));
                }
            }
        }
    }

    private void macro(ASTDirective directive) {
        var around = macro;
        macro = Macros.name(directive).orElse(null);
        own(directive, "the macro " + macro);
        macro = around;
    }

    /** A body that begins in text, wherever it is written, and must end there. */
    private void own(ASTDirective directive, String what) {
        var around = frame;
        frame = new Frame(null);
        for (var block : Nodes.blocks(directive)) {
            var point = new Point();
            children(block, point);
            if (!point.gone && point.tokenizer.place() != Place.TEXT && !refusedWhereItBegan(point)) {
                mistakes.add(
                        Rule.BLOCK_CONTEXT,
                        point.tagAt,
                        what + " ends inside this tag, " + point.words() + "; close its quotes and the tag");
            }
            tags.mustBeClosed(point);
        }
        frame = around;
    }

    private void call(ASTDirective directive, Point point, int offset) {
        var name = Nodes.name(directive);
        macros.call(macro, directive, offset);
        if (point.tokenizer.state() != TokenizerState.DATA) {
            mistakes.add(
                    Rule.MACRO_PLACE,
                    offset,
                    "#" + name + " is called " + point.words()
                            + ", and a macro writes text and elements; choose the value with #set or #if");
        }
        own(directive, "the body of #@" + name);
    }

    private void choice(Node node, Point point) {
        var start = new Point(point);
        var ends = new ArrayList<Point>();
        boolean complete = false;
        for (int i = 1; i < node.jjtGetNumChildren(); i++) {
            var branch = node.jjtGetChild(i);
            var end = new Point(start);
            if (branch instanceof ASTElseIfStatement) {
                node(branch.jjtGetChild(1), end);
            } else if (branch instanceof ASTElseStatement) {
                node(branch.jjtGetChild(0), end);
                complete = true;
            } else {
                node(branch, end);
            }
            ends.add(end);
        }
        point.become(merging.branches(start, List.copyOf(ends), complete, "#if", nodes.offset(node)));
    }

    private void loop(ASTDirective directive, Point point, int offset) {
        var bodies = Nodes.blocks(directive);
        var start = new Point(point);
        var end = once(bodies.get(0), start);
        if (end.tokenizer.place() != Place.CANDIDATES && !repeating && end.saysMoreThan(start)) {
            // What the first round adds to an attribute is what the second one meets.
            repeating = true;
            var second = new Point(start);
            second.alsoBy(end);
            end.alsoBy(once(bodies.get(0), second));
            repeating = false;
        }
        var looped = merging.loop(start, end, offset);
        if (bodies.size() > 1) {
            var otherwise = new Point(start);
            children(bodies.get(1), otherwise);
            looped = merging.branches(start, List.of(looped, otherwise), true, "#foreach", offset);
        }
        point.become(looped);
    }

    private Point once(Node body, Point start) {
        var around = frame;
        frame = new Frame(start);
        var end = new Point(start);
        children(body, end);
        frame = around;
        return end;
    }

    private void leave(ASTDirective directive, Point point, int offset) {
        var start = frame.start();
        if (start == null || directive.jjtGetNumChildren() > 0) {
            mistakes.add(
                    Rule.BREAK_PLACE,
                    offset,
                    "#break leaves the #foreach it stands in, and nothing else; write it there, without a value");
            return;
        }
        if (!point.meansTheSame(start) || !point.opensTheSame(start)) {
            mistakes.add(
                    Rule.BREAK_CONTEXT, offset, "#break would leave open what the loop has begun; close it before");
        }
        point.gone = true;
    }

    private static boolean refusedWhereItBegan(Point point) {
        return switch (point.tokenizer.state()) {
            case TAG_NAME -> point.oddTag;
            case COMMENT, BOGUS_COMMENT, RAW_TEXT -> true;
            default -> false;
        };
    }
}
