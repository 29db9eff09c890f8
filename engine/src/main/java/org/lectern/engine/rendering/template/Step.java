package org.lectern.engine.rendering.template;

import java.io.IOException;
import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/** A reference or directive in a string; running it is a step. */
final class Step extends Part {

    Step(SimpleNode part) {
        super(part);
    }

    @Override
    public boolean render(InternalContextAdapter context, Writer writer) throws IOException {
        Run.of(context).budget().step();
        return super.render(context, writer);
    }
}
