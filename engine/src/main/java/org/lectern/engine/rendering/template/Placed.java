package org.lectern.engine.rendering.template;

import java.io.IOException;
import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.ASTBlock;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTprocess;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.lectern.engine.rendering.escape.PageWriter;
import org.lectern.engine.rendering.escape.RefusedValue;

/** A reference that is written where it stands; it adds its place to what goes wrong there. */
final class Placed extends SimpleNode {

    private final ASTReference reference;
    private final String file;
    private final int line;
    private final int column;

    private Placed(ASTReference reference, String file) {
        super(reference.getType());
        this.reference = reference;
        this.file = file;
        this.line = reference.getLine();
        this.column = reference.getColumn();
        this.parent = reference.jjtGetParent();
    }

    /** Replaces the references of a tree that are written: children of blocks, not operands or arguments. */
    static void in(Node tree, String file) {
        boolean written = tree instanceof ASTBlock || tree instanceof ASTprocess;
        for (int i = 0; i < tree.jjtGetNumChildren(); i++) {
            if (written && tree.jjtGetChild(i) instanceof ASTReference reference) {
                tree.jjtAddChild(new Placed(reference, file), i);
            } else {
                in(tree.jjtGetChild(i), file);
            }
        }
    }

    @Override
    public boolean render(InternalContextAdapter context, Writer writer) throws IOException {
        if (writer instanceof PageWriter page) {
            page.at(line);
        }
        try {
            return reference.render(context, writer);
        } catch (RefusedValue refused) {
            throw new TemplateFailure(file, line, column, reference.literal() + ": " + refused.getMessage());
        }
    }

    @Override
    public Object init(InternalContextAdapter context, Object data) {
        return reference.init(context, data);
    }

    @Override
    public String literal() {
        return reference.literal();
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
