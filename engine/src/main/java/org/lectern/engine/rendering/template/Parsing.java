package org.lectern.engine.rendering.template;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import org.apache.velocity.Template;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/**
 * Velocity's runtime, where strings in quotes keep to bounds too. Velocity parses each of them as a template of its
 * own, which {@link Trees} cannot reach through the tree it stands in.
 */
final class Parsing extends RuntimeInstance {

    /** The tree of a template. */
    SimpleNode whole(Reader source, Template template) throws ParseException {
        return super.parse(source, template);
    }

    /** The tree of a string: called by Velocity, when it initialises the template that the string stands in. */
    @Override
    public SimpleNode parse(Reader source, Template template) throws ParseException {
        return new Text(super.parse(source, template));
    }

    /** A string in quotes. */
    private static final class Text extends Part {

        Text(SimpleNode tree) {
            super(tree);
        }

        /** Before, the tree is not complete: Velocity looks at neighbours. */
        @Override
        public Object init(InternalContextAdapter context, Object data) {
            var done = super.init(context, data);
            Trees.string(part());
            return done;
        }

        @Override
        public boolean render(InternalContextAdapter context, Writer writer) throws IOException {
            return super.render(context, new Growing(writer, Run.of(context).budget()));
        }
    }
}
