package org.lectern.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Block;
import org.lectern.api.Fields;
import org.lectern.api.Image;
import org.lectern.api.Imported;
import org.lectern.api.Page;

/** A captured page read as a person. What it has no field for becomes the body, in its order. */
final class PersonPage {

    private static final int LONGEST_ROLE = 199;
    private static final Pattern PATH_SEPARATOR = Pattern.compile("[ \\u00a0]/[ \\u00a0]");

    private final Page page;
    private final List<Block> body = new ArrayList<>();
    private final List<String> biography = new ArrayList<>();
    private final List<String> talkAbstract = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private List<String> categoryPath = List.of();
    private @Nullable String talkTitle;
    private @Nullable String roleLine;
    private @Nullable Image photo;
    private int at;

    PersonPage(Page page) {
        this.page = page;
    }

    Imported document() {
        page.lead().forEach(this::readLead);
        readRole();
        while (at < page.body().size()) {
            read(page.body().get(at++));
        }
        // The first comma separates what someone is from where.
        var role = roleLine == null ? new String[] {""} : roleLine.split(", ", 2);
        var document = new Fields()
                .put("name", page.title())
                .put("role", role[0])
                .put("affiliation", role.length == 1 ? null : role[1].strip())
                .putTexts("categoryPath", categoryPath)
                .put("photo", photo)
                .put("biography", String.join("\n\n", biography))
                .putTexts("topics", page.values("topics"))
                .put("talkTitle", talkTitle)
                .put("talkAbstract", String.join("\n\n", talkAbstract))
                .put("body", body());
        return new Imported(document.object(), List.of());
    }

    private void readLead(Block block) {
        var path = block instanceof Block.Paragraph line && line.isOneLine()
                ? Arrays.stream(PATH_SEPARATOR.split(line.text()))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList()
                : List.<String>of();
        if (path.size() > 1 && categoryPath.isEmpty()) {
            categoryPath = path;
        } else {
            body.add(block);
        }
    }

    private void readRole() {
        var first = page.body().isEmpty() ? null : page.body().get(0);
        if (first instanceof Block.Paragraph line
                && line.isOneLine()
                && line.text().length() <= LONGEST_ROLE
                && !line.text().contains("**")) {
            roleLine = line.text();
            at++;
        }
    }

    private void read(Block block) {
        if (block instanceof Block.Label label) {
            readLabel(label);
        } else if (block instanceof Block.Picture picture && photo == null) {
            photo = picture.image();
        } else if (block instanceof Block.Links list) {
            readLinks(list);
        } else {
            body.add(block);
        }
    }

    private void readLabel(Block.Label label) {
        switch (label.name().toLowerCase(Locale.ROOT)) {
            case "bio" -> biography.add(withFollowing(label));
            case "talk abstract" -> talkAbstract.add(withFollowing(label));
            case "talk title" -> readTalkTitle(label);
            default -> body.add(label);
        }
    }

    private void readTalkTitle(Block.Label label) {
        var next = at < page.body().size() ? page.body().get(at) : null;
        if (talkTitle != null) {
            body.add(label);
        } else if (label.content().isEmpty() && next instanceof Block.Paragraph line) {
            talkTitle = oneLine(line.text());
            at++;
        } else {
            talkTitle = oneLine(label.content());
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\n\\s*", " ");
    }

    /** A label's text runs to the next label, heading or links. */
    private String withFollowing(Block.Label label) {
        var following = new ArrayList<Block>();
        while (at < page.body().size() && !endsLabel(page.body().get(at))) {
            following.add(page.body().get(at++));
        }
        return (label.content() + "\n\n" + Block.join(following)).strip();
    }

    private static boolean endsLabel(Block block) {
        return block instanceof Block.Label || block instanceof Block.Heading || block instanceof Block.Links;
    }

    /** A person has no field for related pages, so they stay in the body as a list. */
    private void readLinks(Block.Links list) {
        if (list.links().isEmpty()) {
            return;
        }
        links.add(list.markdown());
    }

    private String body() {
        var text = new ArrayList<String>();
        text.add(Block.join(body));
        text.addAll(links);
        return String.join("\n\n", text).strip();
    }
}
