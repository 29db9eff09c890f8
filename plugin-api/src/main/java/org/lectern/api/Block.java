package org.lectern.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a {@link Page}. What a type does not understand it keeps, by its {@link #text()}. */
public sealed interface Block {

    /** Where it begins in the file, from 1. */
    int line();

    /** The Markdown as it was written, of one line or several; empty for {@link Links}. */
    String text();

    /** A heading; {@code date} is the day that it names if it says nothing else. */
    record Heading(
            int line,
            String text,
            int level,
            String title,
            @Nullable LocalDate date) implements Block {}

    /** Running text. */
    record Paragraph(int line, String text) implements Block {

        public boolean isOneLine() {
            return text.indexOf('\n') < 0;
        }
    }

    /** A paragraph that opens with {@code **Name:**} or {@code **Name**:}; the content is what follows, often more. */
    record Label(int line, String text, String name, String content) implements Block {}

    /** A line of nothing but days, or days and times: {@code May 4, 2026 10:00 AM – 11:30 AM}. */
    record Dates(int line, String text, When when) implements Block {}

    /** A line of nothing but a time or two; an end that is not after the start belongs to the next day. */
    record Times(
            int line,
            String text,
            LocalTime start,
            @Nullable LocalTime end) implements Block {}

    /** Before the title, a label with a day glued to it: {@code Past EventMay 04, 2026}. */
    record Stamp(int line, String text, String label, LocalDate date) implements Block {}

    /** A picture alone; its address is absolute. */
    record Picture(int line, String text, Image image) implements Block {}

    /** {@code *Part of the [Title](address).*} What the page is part of; its address is absolute. */
    record PartOf(int line, String text, Link whole) implements Block {}

    /** A list, a quotation, a table, code: kept as it is. */
    record Verbatim(int line, String text) implements Block {}

    /**
     * Pages that the page points to, under {@code Related} or {@code More on this topic}. It ends whatever came before
     * it, also when it holds no links.
     *
     * @param more whether it is "More on this topic"
     * @param group the name of the group; empty if it has none
     */
    record Links(int line, boolean more, String group, List<Mention> links) implements Block {

        public Links {
            links = List.copyOf(links);
        }

        @Override
        public String text() {
            return "";
        }

        /** The name of the group, else that of the section. */
        public String name() {
            return group.isEmpty() ? more ? "More on this topic" : "Related" : group;
        }

        /** The same as Markdown, a heading and a list, for a type that has no field for links. */
        public String markdown() {
            var text = new StringBuilder("## ").append(name()).append('\n');
            links.forEach(link -> text.append('\n').append(link.markdown()));
            return text.toString();
        }
    }

    /** The Markdown of the blocks together, as written: what stood in adjacent lines still does. */
    static String join(List<? extends Block> blocks) {
        var text = new StringBuilder();
        int next = 0;
        for (var block : blocks) {
            if (block.text().isEmpty()) {
                continue;
            }
            if (!text.isEmpty()) {
                text.append(block.line() == next ? "\n" : "\n\n");
            }
            text.append(block.text());
            next = block.line() + (int) block.text().lines().count();
        }
        return text.toString();
    }
}
