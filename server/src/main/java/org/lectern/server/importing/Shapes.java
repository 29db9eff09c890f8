package org.lectern.server.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a line looks like; null for one that does not, and for code. Group numbers are beside each. */
final class Shapes {

    /** The longest name of a label or of a group of links. */
    private static final int LONGEST_NAME = 60;

    private static final Pattern HEADING = shape("(#{1,6})(?:[ \\t\\u00a0]+(.*))?");
    private static final Pattern LABEL = shape("\\*\\*([^*:]{1,60}?)(?::\\*\\*|\\*\\*:)[ \\t\\u00a0]*(.*)");
    private static final Pattern LOST_PICTURE = shape("\\[Image: (.*)]");
    private static final Pattern STAMP = shape("(.*?)(" + WrittenTimes.MONTH + ") (\\d{1,2}), ?(\\d{4})");
    private static final Pattern VERBATIM = shape("(?: {2,}|\\t|[*+-][ \\t]|\\d{1,9}[.)][ \\t]|>|\\|).*");
    private static final Pattern LINK_START = shape("\\s*(?:[*+-][ \\t\\u00a0]+)?(\\[(?!Image: ).*)");

    private Shapes() {}

    /** A dot stands for every character: what Java takes for the end of a line (U+0085, U+2028, U+2029) ends none here. */
    private static Pattern shape(String expression) {
        return Pattern.compile(expression, Pattern.DOTALL);
    }

    /** 1 marks, 2 title, which may be null. */
    static @Nullable Matcher heading(Line line) {
        return matcher(HEADING, line, line.text());
    }

    /** 1 name, 2 what follows. */
    static @Nullable Matcher label(Line line) {
        return matcher(LABEL, line, line.text());
    }

    /** A picture alone on its line. */
    static @Nullable LinkText picture(Line line) {
        var link = line.code() ? null : LinkText.at(Line.strip(line.text()));
        return link != null && link.before().startsWith("![") ? link.from("![") : null;
    }

    /** 1 alt. */
    static @Nullable Matcher lostPicture(Line line) {
        return matcher(LOST_PICTURE, line, Line.strip(line.text()));
    }

    /** {@code *Part of the [title](address).*} */
    static @Nullable LinkText partOf(Line line) {
        var text = Line.strip(line.text());
        if (line.code() || !text.startsWith("*Part of ") || !text.endsWith("*") || text.endsWith("**")) {
            return null;
        }
        var inner = text.substring("*Part of ".length(), text.length() - 1);
        var link = LinkText.at(inner.endsWith(".") ? inner.substring(0, inner.length() - 1) : inner);
        return link == null
                ? null
                : link.before().startsWith("[")
                        ? link.from("[")
                        : link.before().startsWith("the [") ? link.from("the [") : null;
    }

    /** 1 label, perhaps empty; 2 month, 3 day, 4 year. */
    static @Nullable Matcher stamp(Line line) {
        return matcher(STAMP, line, line.bare());
    }

    /** The opening of a link that may go on over lines. 1 from its bracket on. */
    static @Nullable Matcher linkStart(Line line) {
        return matcher(LINK_START, line, line.text());
    }

    /** The end of such a link, with what stands before it on its line. */
    static @Nullable LinkText linkEnd(Line line) {
        return line.code() ? null : LinkText.at(Line.strip(line.text()));
    }

    /** Whether it belongs to a list, a quotation, a table or indented code. */
    static boolean isVerbatim(Line line) {
        return line.code() || VERBATIM.matcher(line.text()).matches();
    }

    static boolean isRelated(Line line) {
        return !line.code() && line.bare().equals("Related");
    }

    static boolean isMore(Line line) {
        return !line.code() && line.bare().equals("## More on this topic");
    }

    /** Whether the line, alone, can be the name of a group of links. */
    static boolean isName(Line line) {
        var bare = line.bare();
        return !line.code()
                && !bare.isEmpty()
                && bare.length() <= LONGEST_NAME
                && Character.isLetterOrDigit(bare.codePointAt(0))
                && !bare.endsWith(".");
    }

    private static @Nullable Matcher matcher(Pattern shape, Line line, String text) {
        var matcher = shape.matcher(text);
        return !line.code() && matcher.matches() ? matcher : null;
    }
}
