package org.lectern.engine.rendering.template;

import java.io.StringReader;
import java.util.Set;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.slf4j.helpers.NOPLogger;

/** Parses templates: Velocity, strict, macros local to each template, nothing loaded by name. */
public final class Templates {

    private static final Set<String> REFUSED = Set.of("parse", "include", "evaluate", "stop");

    private final Parsing velocity = new Parsing();

    public Templates() {
        // What it would log is thrown as well, and reaches the log once, with the widget's name.
        velocity.setProperty(RuntimeConstants.RUNTIME_LOG_INSTANCE, NOPLogger.NOP_LOGGER);
        velocity.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT, true);
        velocity.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT_ESCAPE, true);
        velocity.setProperty(RuntimeConstants.VM_ARGUMENTS_STRICT, true);
        velocity.setProperty(RuntimeConstants.VM_PERM_INLINE_LOCAL, true);
        velocity.setProperty(RuntimeConstants.VM_LIBRARY, "");
        velocity.setProperty(RuntimeConstants.RESOURCE_LOADERS, "none");
        velocity.setProperty("resource.loader.none.class", Nothing.class.getName());
        velocity.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, AllowList.class.getName());
        velocity.setProperty(RuntimeConstants.EVENTHANDLER_REFERENCEINSERTION, Insertion.class.getName());
        velocity.setProperty(RuntimeConstants.PARSER_POOL_SIZE, 1);
        velocity.init();
        velocity.addDirective(new Loop());
        // Strings are templates too, where the tree below does not reach: there they must not even be known.
        REFUSED.forEach(velocity::removeDirective);
    }

    /**
     * Parses a template.
     *
     * @param file what failures name
     * @throws TemplateFailure if it is not well formed, or uses a directive that loads or evaluates
     */
    public Template parse(String file, String source) {
        var template = named(file);
        synchronized (velocity) {
            var tree = tree(template, source);
            try {
                template.setData(tree);
                template.initDocument();
                refuseDirectives(file, tree);
                Trees.template(tree, file);
            } catch (RuntimeException e) {
                throw Failures.of(file, e);
            } catch (StackOverflowError e) {
                throw tooDeep(file);
            }
        }
        return new Template(file, template);
    }

    /**
     * What Velocity makes of a template, for looking at: not prepared to run, and with its tokens.
     *
     * @throws TemplateFailure if it is not well formed
     */
    public SimpleNode tree(String file, String source) {
        synchronized (velocity) {
            return tree(named(file), source);
        }
    }

    private org.apache.velocity.Template named(String file) {
        var template = new org.apache.velocity.Template();
        template.setRuntimeServices(velocity);
        template.setName(file);
        return template;
    }

    private SimpleNode tree(org.apache.velocity.Template template, String source) {
        try {
            return velocity.whole(new StringReader(source), template);
        } catch (ParseException e) {
            throw Failures.unreadable(template.getName(), e);
        } catch (RuntimeException e) {
            throw Failures.of(template.getName(), e);
        } catch (StackOverflowError e) {
            throw tooDeep(template.getName());
        }
    }

    private static TemplateFailure tooDeep(String file) {
        return new TemplateFailure(file, 0, 0, "directives are nested too deep; use fewer levels");
    }

    private static void refuseDirectives(String file, Node node) {
        if (node instanceof ASTDirective directive && REFUSED.contains(directive.getDirectiveName())) {
            throw new TemplateFailure(
                    file,
                    directive.getLine(),
                    directive.getColumn(),
                    "#" + directive.getDirectiveName() + " is not for templates; use a #macro of the template's own");
        }
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            refuseDirectives(file, node.jjtGetChild(i));
        }
    }
}
