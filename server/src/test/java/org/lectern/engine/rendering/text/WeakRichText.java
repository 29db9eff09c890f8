package org.lectern.engine.rendering.text;

import java.net.URI;
import java.util.function.UnaryOperator;

/** Rich text that is not cleaned, and cleaning without Markdown before it. */
public final class WeakRichText {

    private WeakRichText() {}

    /** Whatever CommonMark makes of it. */
    public static RichText uncleaned() {
        return new RichText(UnaryOperator.identity());
    }

    /** The sanitiser alone, for HTML from elsewhere. */
    public static UnaryOperator<String> sanitiser(URI base) {
        return new Sanitiser(base)::clean;
    }
}
