package org.lectern.engine.rendering.template;

import org.apache.velocity.runtime.parser.node.ASTAddNode;
import org.apache.velocity.runtime.parser.node.ASTBinaryOperator;
import org.apache.velocity.runtime.parser.node.ASTBlock;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTEQNode;
import org.apache.velocity.runtime.parser.node.ASTIntegerRange;
import org.apache.velocity.runtime.parser.node.ASTLogicalOperator;
import org.apache.velocity.runtime.parser.node.ASTMap;
import org.apache.velocity.runtime.parser.node.ASTMathNode;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTObjectArray;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.ASTprocess;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.jspecify.annotations.Nullable;

/** Puts parts of ours into parsed trees: those that name their place, and those that keep to bounds. */
final class Trees {

    private Trees() {}

    /** The whole tree of a template. */
    static void template(Node tree, String file) {
        change(tree, file);
    }

    /** The tree of a string in quotes. What goes wrong in it is placed where the string is used. */
    static void string(Node tree) {
        change(tree, null);
    }

    private static void change(Node tree, @Nullable String file) {
        for (int i = 0; i < tree.jjtGetNumChildren(); i++) {
            var child = tree.jjtGetChild(i);
            change(child, file);
            var instead = instead(tree, (SimpleNode) child, file);
            if (instead != child) {
                tree.jjtAddChild(instead, i);
            }
        }
    }

    private static SimpleNode instead(Node parent, SimpleNode child, @Nullable String file) {
        var bounded = bounded(child, file);
        if (runs(parent) && acts(child)) {
            return file == null ? new Step(child) : new Placed(child, file);
        } else if (parent instanceof ASTBinaryOperator && !(parent instanceof ASTLogicalOperator)) {
            return new Operand(bounded, file, parent instanceof ASTMathNode && !(parent instanceof ASTAddNode));
        }
        return bounded;
    }

    /** Children of blocks run; operands and arguments only have a value. */
    private static boolean runs(Node parent) {
        return parent instanceof ASTBlock || parent instanceof ASTprocess;
    }

    private static boolean acts(Node child) {
        return child instanceof ASTReference || child instanceof ASTDirective || child instanceof ASTSetDirective;
    }

    private static SimpleNode bounded(SimpleNode node, @Nullable String file) {
        if (node instanceof ASTAddNode) {
            return new Sum(node, file);
        } else if (node instanceof ASTEQNode) {
            return new Same(node, file);
        } else if (node instanceof ASTIntegerRange) {
            return new Range(node, file);
        } else if (node instanceof ASTMethod) {
            return new Asking(node, file);
        }
        return node instanceof ASTObjectArray || node instanceof ASTMap ? new Made(node, file) : node;
    }
}
