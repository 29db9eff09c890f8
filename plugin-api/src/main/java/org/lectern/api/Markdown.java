package org.lectern.api;

import java.util.regex.Pattern;

/**
 * Rich text as <a href="https://spec.commonmark.org">CommonMark</a> with tables; raw HTML in it is literal text. A
 * string in JSON; sanitised HTML when it meets the page.
 */
public record Markdown(String source) {

    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\[\\]]*+]\\([^()]*+\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*+)]\\([^()]*+\\)");
    private static final Pattern LINE_MARK =
            Pattern.compile("(?m)^[ \\t]*+(?:(?:#{1,6}|>|[*+-]|\\d{1,9}[.)])[ \\t]++|[=-]{2,}+[ \\t]*+$)");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<!\\\\)[*`~]++|(?<![\\\\\\p{L}\\p{N}_])_++|(?<!\\\\)_++(?![\\p{L}\\p{N}_])");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");

    /**
     * How it begins, as plain text for a {@link Card}: without pictures and marks. It goes by looks, not by the grammar:
     * a rare construct may leave its marks, which are shown as they were typed.
     *
     * @param most characters; a longer text is cut after a word and ends in an ellipsis
     */
    public String beginning(int most) {
        var text = source.substring(0, Math.min(source.length(), 20 * most));
        text = PICTURE.matcher(text).replaceAll(" ");
        text = LINK.matcher(text).replaceAll("$1");
        text = LINE_MARK.matcher(text).replaceAll("");
        text = EMPHASIS.matcher(text).replaceAll("");
        text = ESCAPE.matcher(text)
                .replaceAll("$1")
                .replaceAll("[\\s\\u00a0]++", " ")
                .strip();
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most - 1);
        return text.substring(0, end > 0 ? end : most - 1).strip() + "\u2026";
    }

    @Override
    public String toString() {
        return source;
    }
}
