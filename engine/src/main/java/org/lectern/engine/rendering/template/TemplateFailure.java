package org.lectern.engine.rendering.template;

/**
 * A template cannot be read or run. The message is {@code file:line:column: sentence}.
 */
public final class TemplateFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final int column;
    private final String sentence;

    /**
     * @param line from 1; 0 if it is the template as a whole
     * @param column from 1; 0 with line 0
     */
    public TemplateFailure(String file, int line, int column, String sentence) {
        super((line == 0 ? file : file + ":" + line + ":" + column) + ": " + sentence);
        this.file = file;
        this.line = line;
        this.column = column;
        this.sentence = sentence;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    /** What is wrong and what to try, without the place. */
    public String sentence() {
        return sentence;
    }
}
