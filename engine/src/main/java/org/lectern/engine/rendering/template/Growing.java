package org.lectern.engine.rendering.template;

import java.io.IOException;
import java.io.Writer;
import org.lectern.engine.rendering.bounds.Budget;

/** A string being written; each character counts. */
final class Growing extends Writer {

    private final Writer string;
    private final Budget budget;

    Growing(Writer string, Budget budget) {
        this.string = string;
        this.budget = budget;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        budget.text(length);
        string.write(text, from, length);
    }

    @Override
    public void write(String text) throws IOException {
        budget.text(text.length());
        string.write(text);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
