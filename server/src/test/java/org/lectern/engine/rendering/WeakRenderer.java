package org.lectern.engine.rendering;

import org.lectern.engine.query.Source;
import org.lectern.engine.rendering.escape.Rules;
import org.lectern.engine.rendering.text.RichText;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.type.Types;

/** The renderer with rules left out. */
public final class WeakRenderer {

    private WeakRenderer() {}

    public static Renderer of(Types types, Themes themes, Source source, Rules rules) {
        return new Renderer(types, themes, source, rules, RichText::new);
    }
}
