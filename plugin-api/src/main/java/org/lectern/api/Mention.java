package org.lectern.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Another page that a page points to: enough to keep a stub of it.
 *
 * @param line where it is mentioned
 * @param category of the other page, as its front matter would say it, in lower case: {@code news}, {@code event}
 * @param address absolute
 * @param title plain text, whole
 * @param date the day beside it; null if none is given, never guessed
 * @param label the words beside the date, such as {@code "Campus News"}
 */
public record Mention(
        int line,
        String category,
        URI address,
        String title,
        @Nullable LocalDate date,
        @Nullable String label) {

    private static final Pattern STANDING = Pattern.compile("(past|upcoming)\\b", Pattern.CASE_INSENSITIVE);

    private static final String KEY = "$mention";
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_<>&\\[\\]]");

    /**
     * What stands in an {@link Imported#document()} where a reference to the mentioned entry belongs: an object, so no
     * text of a page can be taken for it.
     */
    public JsonObject reference() {
        var fields = Json.createObjectBuilder()
                .add("line", line)
                .add("category", category)
                .add("address", address.toString())
                .add("title", title);
        if (date != null) {
            fields.add("date", date.toString());
        }
        if (label != null) {
            fields.add("label", label);
        }
        return Json.createObjectBuilder().add(KEY, fields).build();
    }

    /**
     * An item of a list that shows it: title as a link, label, date; texts mean nothing else (CommonMark, section 2.4).
     * A label that says how something stood when the page was captured is left out: in a text nobody would bring it up
     * to date.
     */
    String markdown() {
        var text = new StringBuilder("* [")
                .append(literally(title))
                .append("](<")
                .append(address)
                .append(">)");
        if (label != null && !STANDING.matcher(label).lookingAt()) {
            text.append(", ").append(literally(label));
        }
        if (date != null) {
            text.append(", ").append(date);
        }
        return text.toString();
    }

    private static String literally(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }

    /**
     * What it says, as a document: {@code title} and {@code link}, and if it has them {@code published}, the day beside
     * it, and {@code label}. Kept as it is while no type takes such pages, so a type to come that names its fields so
     * can read what was kept before it.
     */
    public JsonObject document() {
        var document = Json.createObjectBuilder().add("title", title);
        if (date != null) {
            document.add("published", date.toString());
        }
        if (label != null) {
            document.add("label", label);
        }
        return document.add("link", address.toString()).build();
    }

    static boolean isReference(JsonObject object) {
        return object.containsKey(KEY);
    }

    static Mention read(JsonObject reference) {
        var fields = reference.getJsonObject(KEY);
        var date = fields.getString("date", null);
        return new Mention(
                fields.getInt("line"),
                fields.getString("category"),
                URI.create(fields.getString("address")),
                fields.getString("title"),
                date == null ? null : LocalDate.parse(date),
                fields.getString("label", null));
    }
}
