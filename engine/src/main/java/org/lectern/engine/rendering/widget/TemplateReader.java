package org.lectern.engine.rendering.widget;

import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.lint.Linter;
import org.lectern.engine.rendering.template.Template;
import org.lectern.engine.rendering.template.TemplateFailure;
import org.lectern.engine.rendering.template.Templates;

/** Reads the templates of widgets and themes; the only way from a file to a template that is served. */
final class TemplateReader {

    private TemplateReader() {}

    /** The template; null if anything is wrong with it, which is then among the faults. */
    static @Nullable Template read(Templates templates, String file, String source, Faults faults) {
        var mistakes = new Linter(templates).check(file, source);
        mistakes.forEach(mistake -> faults.addAt(mistake.line(), mistake.column(), mistake.sentence()));
        if (!mistakes.isEmpty()) {
            return null;
        }
        try {
            return templates.parse(file, source);
        } catch (TemplateFailure failure) {
            faults.addAt(failure.line(), failure.column(), failure.sentence());
            return null;
        }
    }
}
