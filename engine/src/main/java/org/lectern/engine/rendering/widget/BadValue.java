package org.lectern.engine.rendering.widget;

/** A value that a parameter does not take. The message continues "mastodon …". */
final class BadValue extends Exception {

    private static final long serialVersionUID = 1L;

    BadValue(String sentence) {
        super(sentence);
    }
}
