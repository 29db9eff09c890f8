package org.lectern.engine.rendering.lint;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.engine.rendering.template.TemplateFailure;
import org.lectern.engine.rendering.template.Templates;

/**
 * Finds everything wrong with a template before it runs. What passes writes each value where the escaper knows what it
 * means, whichever branches are taken. Safe for many threads.
 */
public final class Linter {

    /** Characters; the longest of ours has a twentieth of it. */
    static final int LONGEST = 100_000;

    /** 0x1C ends a template for Velocity; the others mean nothing in HTML and much to some parsers. */
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1F\\x7F\uE000]");

    private final Templates templates;
    private final Set<Rule> rules;

    /** With all rules. */
    public Linter(Templates templates) {
        this(templates, EnumSet.allOf(Rule.class));
    }

    Linter(Templates templates, Set<Rule> rules) {
        this.templates = templates;
        this.rules = rules;
    }

    /**
     * Checks a template.
     *
     * @param file what mistakes name
     * @return what is wrong, in the order of the text; empty if nothing is
     */
    public List<Mistake> check(String file, String text) {
        var mistakes = look(file, text);
        return mistakes.isEmpty() ? prepare(file, text) : mistakes;
    }

    /** What the rules say. */
    List<Mistake> look(String file, String text) {
        var source = new Source(text);
        var mistakes = new Mistakes(rules);
        var nesting = bounds(text, mistakes);
        if (!mistakes.none()) {
            return mistakes.list(file, source);
        }
        try {
            walk(file, source, mistakes);
        } catch (TemplateFailure failure) {
            return List.of(unreadable(file, source, failure, nesting));
        } catch (StackOverflowError e) {
            return List.of(
                    source.mistake(file, 0, "something in it is nested too deep to be read; use #set for parts"));
        }
        return mistakes.list(file, source);
    }

    /** What Velocity says when it makes the template ready to run. */
    private List<Mistake> prepare(String file, String text) {
        try {
            templates.parse(file, text);
            return List.of();
        } catch (TemplateFailure failure) {
            return List.of(failed(file, new Source(text), failure));
        }
    }

    private static Nesting bounds(String text, Mistakes mistakes) {
        if (text.length() > LONGEST) {
            mistakes.add(
                    Rule.LENGTH,
                    LONGEST,
                    "a template has at most " + LONGEST + " characters, and this has " + text.length()
                            + "; put what repeats into a #macro");
        }
        var control = CONTROL.matcher(text);
        while (control.find()) {
            mistakes.add(
                    Rule.CONTROL_CHARACTER,
                    control.start(),
                    String.format(
                            "there is a control character, U+%04X; remove it", (int) text.charAt(control.start())));
        }
        var nesting = Nesting.of(text);
        if (nesting.tooDeep() >= 0) {
            mistakes.add(
                    Rule.NESTING,
                    nesting.tooDeep(),
                    "this is more than " + Nesting.DEEPEST + " levels deep; use fewer, or a #macro");
        }
        return nesting;
    }

    private void walk(String file, Source source, Mistakes mistakes) {
        var tree = templates.tree(file, source.text());
        var nodes = new Nodes(source);
        var macros = new Macros(mistakes);
        var blocks = Survey.of(tree, nodes, mistakes, macros);
        if (!blocks.isEmpty()) {
            new Walk(nodes, mistakes, macros, blocks).template(tree);
            macros.recursion();
        }
    }

    private static Mistake unreadable(String file, Source source, TemplateFailure failure, Nesting nesting) {
        return nesting.open()
                .map(open -> source.mistake(
                        file, open.offset(), "#" + open.name() + " has no end; write #end behind what belongs to it"))
                .orElseGet(() -> failed(file, source, failure));
    }

    private static Mistake failed(String file, Source source, TemplateFailure failure) {
        int offset = failure.line() == 0 ? 0 : source.offset(failure.line(), failure.column());
        return source.mistake(file, offset, failure.sentence());
    }
}
