package org.lectern.engine.rendering.widget;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.template.Template;

/**
 * A theme: design tokens and, where CSS is not enough, templates of its own. Immutable.
 *
 * @param base the name of the theme it extends
 * @param contrast the level of WCAG 2.2 that its colours keep, AA or AAA
 * @param tokens CSS: those of the theme it extends first
 * @param templates by widget, those of the theme it extends included
 */
public record Theme(
        String name,
        String label,
        String description,
        @Nullable String base,
        String contrast,
        String tokens,
        Map<String, Template> templates) {

    public Theme {
        templates = Map.copyOf(templates);
    }

    /** The template that shows the widget in this theme. */
    public Template template(Widget widget) {
        return templates.getOrDefault(widget.name(), widget.template());
    }
}
