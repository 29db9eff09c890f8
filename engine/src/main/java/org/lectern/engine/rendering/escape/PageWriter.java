package org.lectern.engine.rendering.escape;

import java.io.Writer;
import java.util.function.ObjIntConsumer;
import org.lectern.api.Markdown;
import org.lectern.engine.rendering.text.RichText;
import org.lectern.engine.rendering.text.SafeHtml;

/**
 * A page being written. Text of the template goes through {@link #write}, as it is; values go through {@link #value},
 * which escapes them for the place where they stand. Not for several threads.
 */
public final class PageWriter extends Writer {

    private final StringBuilder out = new StringBuilder(4096);
    private final Tokenizer tokenizer = new Tokenizer();
    private final RichText richText;
    private final int heading;
    private final ObjIntConsumer<String> inert;
    private int line;

    /**
     * @param heading the level that headings of rich text stay below while the template has written none
     * @param inert told each address that was replaced because it may not stand in a page, and the template's line
     */
    public PageWriter(RichText richText, int heading, ObjIntConsumer<String> inert) {
        this.richText = richText;
        this.heading = heading;
        this.inert = inert;
    }

    @Override
    public void write(char[] text, int from, int length) {
        write(new String(text, from, length));
    }

    @Override
    public void write(int c) {
        write(String.valueOf((char) c));
    }

    @Override
    public void write(String text, int from, int length) {
        write(text.substring(from, from + length));
    }

    /** The line of the template that what follows comes from. */
    public void at(int templateLine) {
        line = templateLine;
    }

    /** Writes text of the template. */
    @Override
    public void write(String text) {
        tokenizer.read(text);
        out.append(text);
    }

    /**
     * Writes a value.
     *
     * @throws RefusedValue if no such value can stand here
     */
    public void value(Object value) {
        switch (tokenizer.place()) {
            case TEXT -> text(value);
            case ATTRIBUTE -> escaped(plain(value));
            case ADDRESS -> address(plain(value));
            case CANDIDATES -> candidate(plain(value));
            case HEADING -> heading(value);
            case REFUSED ->
                throw new RefusedValue(
                        "cannot stand " + tokenizer.words() + "; values go into text or into quoted attribute values");
        }
    }

    /** The page so far. */
    public String page() {
        return out.toString();
    }

    /**
     * Checks that the page ends in text.
     *
     * @throws RefusedValue if a tag, an attribute or a comment is still open
     */
    public void end() {
        if (tokenizer.place() != Place.TEXT) {
            throw new RefusedValue("the template ends " + tokenizer.words() + "; close what it opens");
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    private void text(Object value) {
        if (value instanceof SafeHtml html) {
            out.append(html.html());
        } else if (value instanceof Markdown markdown) {
            int above = tokenizer.heading() == 0 ? heading : tokenizer.heading();
            out.append(richText.html(markdown, above).html());
        } else {
            escape(plain(value));
        }
    }

    private void heading(Object value) {
        if (!(value instanceof Heading h)) {
            throw new RefusedValue(
                    "is no heading's level; only $heading.level(…) can stand in the name of a tag, right after h");
        }
        var level = Integer.toString(h.level());
        tokenizer.add(level);
        out.append(level);
    }

    private void address(String value) {
        var before = tokenizer.value();
        if (before.isBlank()) {
            escaped(checked(value));
        } else if (Addresses.clearStart(before)) {
            escaped(Addresses.part(before, value));
        } else {
            throw new RefusedValue("continues an address that begins with \"" + before
                    + "\", which leaves open what it is; begin with https://, http://, mailto:, tel: or /");
        }
    }

    /** One address of several: a space would end it, a comma begin the next. */
    private void candidate(String value) {
        var before = tokenizer.value();
        var current = before.substring(before.lastIndexOf(',') + 1).stripLeading();
        if (current.isEmpty()) {
            escaped(checked(value).replace(",", "%2C"));
        } else if (current.indexOf(' ') > 0 && value.matches("[0-9]+(\\.[0-9]+)?[wx]?")) {
            escaped(value);
        } else {
            throw new RefusedValue(
                    "cannot stand here in srcset; there a value is a whole address, or the number before w or x");
        }
    }

    private String checked(String value) {
        return Addresses.safe(value).orElseGet(() -> {
            inert.accept(value, line);
            return Addresses.INERT;
        });
    }

    private void escaped(String value) {
        tokenizer.add(value);
        escape(value);
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&#34;");
                case '\'' -> out.append("&#39;");
                // The tokenizer drops or replaces it, which could join what stands around it.
                case 0 -> out.append('\uFFFD');
                default -> out.append(c);
            }
        }
    }

    private String plain(Object value) {
        return Plain.text(value).orElseThrow(() -> {
            if (value instanceof Heading) {
                return new RefusedValue("is a heading's level, which can stand only right after <h or </h");
            } else if (value instanceof Markdown || value instanceof SafeHtml) {
                return new RefusedValue("is rich text, which can stand only in text, not " + tokenizer.words());
            }
            return new RefusedValue("is " + Plain.kind(value) + "; only text, numbers, addresses and rich text are"
                    + " written, so write a part of it");
        });
    }
}
