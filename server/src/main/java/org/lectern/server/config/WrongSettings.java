package org.lectern.server.config;

import java.util.List;

/** Settings that cannot work. */
public final class WrongSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> sentences;

    WrongSettings(List<String> sentences) {
        super(String.join("\n", sentences));
        this.sentences = List.copyOf(sentences);
    }

    /** One sentence for each: the setting, its value, what is wrong and what to try. */
    public List<String> sentences() {
        return sentences;
    }
}
