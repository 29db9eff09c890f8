package org.lectern.engine.rendering.escape;

/** A value cannot be written where a template wants it. The message is a sentence for the template's author. */
public final class RefusedValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedValue(String sentence) {
        super(sentence);
    }
}
