package org.lectern.engine.rendering.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTDirectiveAssign;
import org.apache.velocity.runtime.parser.node.ASTWord;
import org.jspecify.annotations.Nullable;

/** The macros of a template, and who calls whom. */
final class Macros {

    private record Macro(int required, int allowed) {}

    private record Call(String caller, String called, int offset) {}

    private final Map<String, Macro> byName = new LinkedHashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final Mistakes mistakes;

    Macros(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** The name that a {@code #macro} defines. */
    static Optional<String> name(ASTDirective macro) {
        return macro.jjtGetNumChildren() > 0 && macro.jjtGetChild(0) instanceof ASTWord word
                ? Optional.of(word.getFirstToken().image.strip())
                : Optional.empty();
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    void define(ASTDirective directive, int offset) {
        int parameters = 0;
        int optional = 0;
        // A parameter with a default is two children: what it is called, and its value.
        for (int i = 1; i < directive.jjtGetNumChildren() - 1; i++) {
            if (directive.jjtGetChild(i) instanceof ASTDirectiveAssign) {
                optional++;
                i++;
            } else {
                parameters++;
            }
        }
        var macro = new Macro(parameters, parameters + optional);
        name(directive).ifPresent(name -> {
            if (byName.putIfAbsent(name, macro) != null) {
                mistakes.add(
                        Rule.MACRO_TWICE,
                        offset,
                        "there is a macro " + name + " already, and only one of them would be called; rename one");
            }
        });
    }

    /** @param caller the macro whose body calls; null if the template does */
    void call(@Nullable String caller, ASTDirective directive, int offset) {
        var name = Nodes.name(directive);
        var macro = byName.get(name);
        if (macro == null) {
            mistakes.add(
                    Rule.MACRO_UNKNOWN,
                    offset,
                    "there is no macro " + name + "; "
                            + (byName.isEmpty()
                                    ? "define it with #macro(" + name + ")"
                                    : "there are " + String.join(", ", byName.keySet())));
            return;
        }
        int given = directive.jjtGetNumChildren() - Nodes.blocks(directive).size();
        if (given < macro.required() || given > macro.allowed()) {
            mistakes.add(
                    Rule.MACRO_ARGUMENTS,
                    offset,
                    "#" + name + " takes " + number(macro) + ", and is given " + given + "; separate them by spaces");
        }
        if (caller != null) {
            calls.add(new Call(caller, name, offset));
        }
    }

    /** Finds macros that reach themselves: what is left when all that call nothing, or are not called, are put aside. */
    void recursion() {
        Set<String> circle = new HashSet<>(byName.keySet());
        boolean smaller = true;
        while (smaller) {
            var calling = new HashSet<String>();
            var called = new HashSet<String>();
            for (var call : calls) {
                if (circle.contains(call.caller()) && circle.contains(call.called())) {
                    calling.add(call.caller());
                    called.add(call.called());
                }
            }
            calling.retainAll(called);
            smaller = calling.size() < circle.size();
            circle = calling;
        }
        for (var call : calls) {
            if (circle.contains(call.caller()) && circle.contains(call.called())) {
                mistakes.add(
                        Rule.MACRO_RECURSION,
                        call.offset(),
                        "the macro " + call.caller() + " calls itself"
                                + (call.caller().equals(call.called()) ? "" : " by way of " + call.called())
                                + ", which would not end; use #foreach");
            }
        }
    }

    private static String number(Macro macro) {
        if (macro.required() < macro.allowed()) {
            return macro.required() + " to " + macro.allowed() + " values";
        }
        return macro.allowed() == 1 ? "1 value" : macro.allowed() + " values";
    }
}
