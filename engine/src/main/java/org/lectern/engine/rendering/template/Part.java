package org.lectern.engine.rendering.template;

import java.io.IOException;
import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.Token;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.jspecify.annotations.Nullable;

/** Stands in a parsed tree for a part of it, and does what that does. */
abstract class Part extends SimpleNode {

    private final SimpleNode part;

    Part(SimpleNode part) {
        super(part.getType());
        this.part = part;
        this.parent = part.jjtGetParent();
    }

    /** What it stands for. */
    final SimpleNode part() {
        return part;
    }

    @Override
    public boolean render(InternalContextAdapter context, Writer writer) throws IOException {
        return part.render(context, writer);
    }

    @Override
    public @Nullable Object value(InternalContextAdapter context) {
        return part.value(context);
    }

    @Override
    public boolean evaluate(InternalContextAdapter context) {
        return part.evaluate(context);
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
    public Token getFirstToken() {
        return part.getFirstToken();
    }

    @Override
    public Token getLastToken() {
        return part.getLastToken();
    }

    @Override
    public int getLine() {
        return part.getLine();
    }

    @Override
    public int getColumn() {
        return part.getColumn();
    }
}
