package org.lectern.engine.rendering.template;

import java.io.IOException;
import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.directive.Foreach;
import org.apache.velocity.runtime.parser.node.Node;

/** {@code #foreach}, each round of which is a step, also where nothing is written. Public because Velocity makes it. */
public final class Loop extends Foreach {

    @Override
    protected void renderBlock(InternalContextAdapter context, Writer writer, Node block) throws IOException {
        Run.of(context).budget().step();
        super.renderBlock(context, writer, block);
    }
}
