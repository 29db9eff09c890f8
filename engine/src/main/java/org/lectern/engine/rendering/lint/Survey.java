package org.lectern.engine.rendering.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.velocity.runtime.parser.node.ASTBlock;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTElseIfStatement;
import org.apache.velocity.runtime.parser.node.ASTIfStatement;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.ASTStringLiteral;
import org.apache.velocity.runtime.parser.node.ASTprocess;
import org.apache.velocity.runtime.parser.node.Node;

/** Looks at every node of a template once, in whatever order and without calling itself. */
final class Survey {

    /** Sums and the like are deep without a bracket. */
    private static final int DEEPEST = 500;

    private static final Pattern STRING_DIRECTIVE = Pattern.compile(
            "(?<!\\\\)#\\{?(?:(?<known>macro|define|parse|include|evaluate|stop|break|end\\w+)\\b|(?<call>@?[A-Za-z]\\w*)}?\\s*\\()");

    private static final Set<String> IN_STRINGS = Set.of("if", "elseif", "foreach", "set");
    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!]");

    private record Deep(Node node, int depth) {}

    private final Nodes nodes;
    private final Mistakes mistakes;
    private final Macros macros;
    private final List<ASTReference> references = new ArrayList<>();

    /** Names of what is markup: those that {@code #define} gives, and the body of a call. */
    private final Set<String> blocks = new HashSet<>(Set.of("bodyContent"));

    private Survey(Nodes nodes, Mistakes mistakes, Macros macros) {
        this.nodes = nodes;
        this.mistakes = mistakes;
        this.macros = macros;
    }

    /** Looks at a tree, and gives the names of what is markup; empty if it is too deep to go on. */
    static Set<String> of(Node tree, Nodes nodes, Mistakes mistakes, Macros macros) {
        var survey = new Survey(nodes, mistakes, macros);
        if (!survey.look(tree)) {
            return Set.of();
        }
        survey.references.forEach(survey::handedOn);
        return survey.blocks;
    }

    private boolean look(Node tree) {
        var waiting = new ArrayDeque<Deep>(List.of(new Deep(tree, 0)));
        while (!waiting.isEmpty()) {
            var next = waiting.pop();
            if (next.depth() > DEEPEST) {
                mistakes.add(
                        Rule.NESTING,
                        nodes.offset(written(next.node())),
                        "this is more than " + DEEPEST + " operations deep; use #set for parts of it");
                return false;
            }
            note(next.node());
            for (int i = next.node().jjtGetNumChildren() - 1; i >= 0; i--) {
                waiting.push(new Deep(next.node().jjtGetChild(i), next.depth() + 1));
            }
        }
        return true;
    }

    /** What of the template's text a node is part of. */
    private static Node written(Node node) {
        var part = node;
        while (!(part.jjtGetParent() instanceof ASTBlock) && !(part.jjtGetParent() instanceof ASTprocess)) {
            part = part.jjtGetParent();
        }
        return part;
    }

    private void note(Node node) {
        if (node instanceof ASTReference reference) {
            references.add(reference);
        } else if (node instanceof ASTStringLiteral) {
            string(node.getFirstToken().image, nodes.offset(node));
        } else if (node instanceof ASTDirective directive
                && Nodes.name(directive).equals("macro")) {
            macros.define(directive, nodes.offset(directive));
        } else if (node instanceof ASTDirective directive
                && Nodes.name(directive).equals("define")
                && directive.jjtGetChild(0) instanceof ASTReference name) {
            blocks.add(Nodes.root(name));
        }
    }

    private void string(String literal, int offset) {
        var markup = MARKUP.matcher(literal);
        if (markup.find()) {
            mistakes.add(
                    Rule.STRING_MARKUP,
                    offset + markup.start(),
                    "markup in a string is written as text; put it into the template, #define or a #macro");
        }
        var directive = STRING_DIRECTIVE.matcher(literal.startsWith("\"") ? literal : "");
        while (directive.find()) {
            var call = directive.group("call");
            if (call == null || !IN_STRINGS.contains(call)) {
                mistakes.add(
                        Rule.STRING_DIRECTIVE,
                        offset + directive.start(),
                        "#" + (call == null ? directive.group("known") : call)
                                + " is not for strings; there #if, #foreach and #set can stand");
            }
        }
    }

    private void handedOn(ASTReference reference) {
        if (blocks.contains(Nodes.root(reference)) && !inItsPlace(reference)) {
            mistakes.add(
                    Rule.BLOCK_HANDED_ON,
                    nodes.offset(reference),
                    reference.literal() + " is markup, and cannot be handed on as a value; write it in text, or give it"
                            + " to a macro as #@name() … #end");
        }
    }

    /** Written, tested, or named where it is made. */
    private static boolean inItsPlace(Node reference) {
        Node child = reference;
        for (Node parent = child.jjtGetParent(); parent != null; parent = parent.jjtGetParent()) {
            if (parent instanceof ASTBlock
                    || parent instanceof ASTprocess
                    || parent instanceof ASTIfStatement
                    || parent instanceof ASTElseIfStatement) {
                return true;
            } else if (parent instanceof ASTSetDirective) {
                return parent.jjtGetChild(0) == child;
            } else if (parent instanceof ASTDirective directive) {
                var name = Nodes.name(directive);
                return name.equals("macro")
                        || name.equals("define")
                        || (name.equals("foreach") && parent.jjtGetChild(0) == child);
            } else if (parent instanceof ASTReference) {
                return false;
            }
            child = parent;
        }
        return true;
    }
}
