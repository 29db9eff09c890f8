package org.lectern.engine.rendering.escape;

import java.io.Writer;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import org.lectern.api.Markdown;
import org.lectern.engine.rendering.bounds.Budget;
import org.lectern.engine.rendering.text.RichText;
import org.lectern.engine.rendering.text.SafeHtml;

/**
 * A page being written. Text of the template goes through {@link #write}, as it is; values go through {@link #value},
 * which escapes them for the place where they stand. Not for several threads.
 */
public final class PageWriter extends Writer {

    private static final Pattern DESCRIPTOR = Pattern.compile("[0-9]+(\\.[0-9]+)?[wx]?");

    private final StringBuilder out = new StringBuilder(4096);
    private final Tokenizer tokenizer = new Tokenizer();
    private final RichText richText;
    private final Rules rules;
    private final int heading;
    private final ObjIntConsumer<String> inert;
    private final Budget budget;
    private int line;

    /**
     * @param heading the level that headings of rich text stay below while the template has written none
     * @param inert told each address that was replaced because it may not stand in a page, and the template's line
     */
    public PageWriter(RichText richText, Rules rules, int heading, ObjIntConsumer<String> inert, Budget budget) {
        this.richText = richText;
        this.rules = rules;
        this.heading = heading;
        this.inert = inert;
        this.budget = budget;
    }

    /** What is left for the rendering that this page is part of. */
    public Budget budget() {
        return budget;
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
        budget.page((long) out.length() + text.length());
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
            case REFUSED -> refused(plain(value));
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
            raw(html);
        } else if (value instanceof Markdown markdown) {
            // A long text is dear to read, even if little of it is left.
            budget.page((long) out.length() + markdown.source().length());
            int above = tokenizer.heading() == 0 ? heading : tokenizer.heading();
            raw(richText.html(markdown, above, address -> inert.accept(address, line)));
            budget.time();
        } else {
            escape(plain(value));
        }
    }

    private void raw(SafeHtml html) {
        budget.page((long) out.length() + html.html().length());
        out.append(html.html());
    }

    private void refused(String value) {
        if (rules.hold(tokenizer.broken())) {
            throw new RefusedValue(
                    "cannot stand " + tokenizer.words() + "; values go into text or into quoted attribute values");
        }
        escape(value);
    }

    private void heading(Object value) {
        if (!(value instanceof Heading h)) {
            if (rules.hold(Rule.HEADING)) {
                throw new RefusedValue(
                        "is no heading's level; only $heading.level(…) can stand in the name of a tag, right after h");
            }
            escape(plain(value));
            return;
        }
        var level = Integer.toString(h.level());
        tokenizer.add(level);
        out.append(level);
    }

    private void address(String value) {
        var before = tokenizer.value();
        if (before.isBlank()) {
            escaped(checked(value));
        } else if (before.strip().startsWith(Addresses.INERT)) {
            escaped(Addresses.part(before, value));
        } else if (rules.hold(Rule.AUTHORITY) && Addresses.inHost(before)) {
            inert.accept(before + value, line);
            startValueAgain();
            escaped(Addresses.INERT);
        } else if (Addresses.clearStart(before) || !rules.hold(Rule.BEGINNING)) {
            escaped(rules.hold(Rule.PART) ? Addresses.part(before, value) : value);
        } else {
            throw new RefusedValue("continues an address that begins with \"" + before
                    + "\", which leaves open what it is; begin with https://, http://, mailto:, tel: or /");
        }
    }

    /** Takes back what is written of the attribute's value. Nothing in it is a quote but the one it begins with. */
    private void startValueAgain() {
        out.setLength(out.lastIndexOf(String.valueOf(tokenizer.quote())) + 1);
        tokenizer.startValueAgain();
    }

    /** One address of several: a space would end it, a comma begin the next. */
    private void candidate(String value) {
        var before = tokenizer.value();
        var current = before.substring(before.lastIndexOf(',') + 1).stripLeading();
        if (current.isEmpty()) {
            var address = checked(value);
            escaped(rules.hold(Rule.CANDIDATE) ? address.replace(",", "%2C") : address);
        } else if (!rules.hold(Rule.DESCRIPTOR)
                || (current.indexOf(' ') > 0 && DESCRIPTOR.matcher(value).matches())) {
            escaped(value);
        } else {
            throw new RefusedValue(
                    "cannot stand here in srcset; there a value is a whole address, or the number before w or x");
        }
    }

    private String checked(String value) {
        return Addresses.safe(value, rules).orElseGet(() -> {
            inert.accept(value, line);
            return Addresses.INERT;
        });
    }

    private void escaped(String value) {
        tokenizer.add(value);
        escape(value);
    }

    private void escape(String value) {
        int length = value.length();
        budget.page((long) out.length() + length);
        int from = 0;
        for (int i = 0; i < length; i++) {
            var instead = rules.instead(value.charAt(i));
            if (instead != null) {
                out.append(value, from, i).append(instead);
                from = i + 1;
            }
        }
        out.append(value, from, length);
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
