package org.lectern.engine.rendering.bounds;

/** A rendering would use more than it may. The message is a sentence for the template's author. */
public final class Beyond extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Beyond(String sentence) {
        // Thrown where the stack may be deep and nobody reads it: the template's line says more.
        super(sentence, null, false, false);
    }
}
