package org.lectern.engine.rendering.template;

import java.io.IOException;
import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.lectern.engine.rendering.bounds.Beyond;
import org.lectern.engine.rendering.escape.PageWriter;
import org.lectern.engine.rendering.escape.RefusedValue;

/** A reference or directive that adds its place to what goes wrong in it. Running it is a step. */
final class Placed extends Part {

    private final String file;
    private final String subject;
    private final int line;
    private final int column;

    Placed(SimpleNode part, String file) {
        super(part);
        this.file = file;
        // A reference that is written is what the sentence is about; elsewhere the sentence has its subject.
        this.subject = part instanceof ASTReference ? part.literal() + " " : "";
        this.line = part.getLine();
        this.column = part.getColumn();
    }

    @Override
    public boolean render(InternalContextAdapter context, Writer writer) throws IOException {
        if (writer instanceof PageWriter page) {
            page.at(line);
        }
        try {
            Run.of(context).budget().step();
            return super.render(context, writer);
        } catch (RefusedValue refused) {
            throw new TemplateFailure(file, line, column, subject + refused.getMessage());
        } catch (Beyond beyond) {
            throw new TemplateFailure(file, line, column, String.valueOf(beyond.getMessage()));
        }
    }
}
