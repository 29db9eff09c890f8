package org.lectern.engine.rendering.escape;

/** Something that says what it is, for sentences to authors of templates. */
public interface Described {

    /** With its article: {@code "an entry"}. */
    String kind();
}
