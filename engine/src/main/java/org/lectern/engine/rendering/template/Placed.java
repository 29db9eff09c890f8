package org.lectern.engine.rendering.template;

import java.io.IOException;
import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.ASTBlock;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.ASTprocess;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.lectern.engine.rendering.escape.PageWriter;
import org.lectern.engine.rendering.escape.RefusedValue;

/** A part of a template that adds its place to what goes wrong in it. */
final class Placed extends SimpleNode {

    private final SimpleNode part;
    private final String file;
    private final String subject;
    private final int line;
    private final int column;

    private Placed(SimpleNode part, String file) {
        super(part.getType());
        this.part = part;
        this.file = file;
        // A reference that is written is what the sentence is about; elsewhere the sentence has its subject.
        this.subject = part instanceof ASTReference ? part.literal() + " " : "";
        this.line = part.getLine();
        this.column = part.getColumn();
        this.parent = part.jjtGetParent();
    }

    /** Replaces what a tree runs: children of blocks that are references or directives, not operands or arguments. */
    static void in(Node tree, String file) {
        boolean runs = tree instanceof ASTBlock || tree instanceof ASTprocess;
        for (int i = 0; i < tree.jjtGetNumChildren(); i++) {
            var child = tree.jjtGetChild(i);
            in(child, file);
            if (runs
                    && (child instanceof ASTReference
                            || child instanceof ASTDirective
                            || child instanceof ASTSetDirective)) {
                tree.jjtAddChild(new Placed((SimpleNode) child, file), i);
            }
        }
    }

    @Override
    public boolean render(InternalContextAdapter context, Writer writer) throws IOException {
        if (writer instanceof PageWriter page) {
            page.at(line);
        }
        try {
            return part.render(context, writer);
        } catch (RefusedValue refused) {
            throw new TemplateFailure(file, line, column, subject + refused.getMessage());
        }
    }

    @Override
    public Object init(InternalContextAdapter context, Object data) {
        return part.init(context, data);
    }

    @Override
    public String literal() {
        return part.literal();
    }

    @Override
    public int getLine() {
        return line;
    }

    @Override
    public int getColumn() {
        return column;
    }
}
