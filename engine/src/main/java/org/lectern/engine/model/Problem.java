package org.lectern.engine.model;

/**
 * Something wrong with a document.
 *
 * @param pointer JSON Pointer (RFC 6901) to the value; empty for the whole
 * @param sentence what is wrong and what to try, for an editor
 */
public record Problem(String pointer, String sentence) {

    @Override
    public String toString() {
        return (pointer.isEmpty() ? "the document" : pointer) + ": " + sentence;
    }
}
