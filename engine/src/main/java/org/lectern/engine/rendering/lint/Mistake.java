package org.lectern.engine.rendering.lint;

/**
 * Something wrong with a template.
 *
 * @param line from 1
 * @param column from 1, in characters; a tab is one
 * @param sentence what is wrong; what to write instead
 */
public record Mistake(String file, int line, int column, String sentence) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + sentence;
    }
}
