package org.lectern.engine.rendering.widget;

/**
 * Something wrong with a file of a widget or theme.
 *
 * @param place {@code file#pointer} (JSON Pointer), {@code file:line:column}, or the file
 * @param sentence what is wrong and what to try
 */
public record Fault(String place, String sentence) {

    @Override
    public String toString() {
        return place + ": " + sentence;
    }
}
