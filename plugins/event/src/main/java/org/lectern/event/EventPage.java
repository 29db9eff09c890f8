package org.lectern.event;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Block;
import org.lectern.api.Fields;
import org.lectern.api.Image;
import org.lectern.api.Imported;
import org.lectern.api.Imported.Warning;
import org.lectern.api.Mention;
import org.lectern.api.Page;
import org.lectern.api.When;

/** A captured page read as an event. What it has no field for becomes part of the description, in its order. */
final class EventPage {

    private static final int LONGEST_LOCATION = 120;
    private static final Pattern NO_LOCATION = Pattern.compile("[*!\\[#].*|.*[.!?]", Pattern.DOTALL);

    private static final List<String> STATES = List.of("scheduled", "cancelled", "postponed");

    private final Page page;
    private final List<Block> description = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final List<JsonObject> speakers = new ArrayList<>();
    private final List<String> biographies = new ArrayList<>();
    private final List<JsonObject> related = new ArrayList<>();
    private final List<JsonObject> moreOnTopic = new ArrayList<>();
    private final List<JsonObject> agenda = new ArrayList<>();
    private @Nullable When when;
    private Block.@Nullable Dates dateLine;
    private Block.@Nullable Paragraph location;
    private @Nullable Mention series;
    private @Nullable Image image;
    private int at;

    EventPage(Page page) {
        this.page = page;
    }

    Imported document() {
        page.lead().stream().filter(block -> !(block instanceof Block.Stamp)).forEach(description::add);
        readWhen();
        readHead();
        while (at < page.body().size()) {
            readSection(page.body().get(at++));
        }
        var document = new Fields()
                .put("title", page.title())
                .put("when", when)
                .put(
                        "location",
                        location == null
                                ? null
                                : new Fields().put("name", location.text()).object())
                .put("series", series == null ? null : series.reference())
                .put("speakers", speakers)
                .put("image", image)
                .put("description", Block.join(description))
                .put("speakerBiography", String.join("\n\n", biographies))
                .put("agenda", agenda)
                .putTexts("topics", page.values("topics"))
                .put("state", state())
                .put("related", related)
                .put("moreOnTopic", moreOnTopic)
                .object();
        return new Imported(document, warnings);
    }

    /** The date line, else the day of the label or of the badge; they may not say another day than the line. */
    private void readWhen() {
        dateLine = head().filter(Block.Dates.class::isInstance)
                .map(Block.Dates.class::cast)
                .findFirst()
                .orElse(null);
        if (dateLine != null) {
            when = dateLine.when();
            warnAboutOtherDays(dateLine.when());
            return;
        }
        var days = Stream.concat(
                        stamps().map(Block.Stamp::date), page.badges().stream().flatMap(badge -> badge.date().stream()))
                .findFirst();
        when = days.map(day -> When.day(day, page.zone())).orElse(null);
        warn(
                page.titleLine(),
                days.map(day -> "has no line with its date; " + day + " is taken from its label")
                        .orElse("has no date: the line after the title may say one, such as May 4, 2026 10:00 AM"));
    }

    private void warnAboutOtherDays(When when) {
        page.badges().stream()
                .filter(badge -> !badge.matches(when.firstDay()))
                .forEach(badge -> warn(
                        badge.line(),
                        "has a badge with another day than its date line; " + when.firstDay() + " is taken"));
        stamps().filter(stamp -> !stamp.date().equals(when.firstDay()))
                .forEach(stamp -> warn(
                        stamp.line(),
                        "has a label with another day, " + stamp.date() + ", than its date line; " + when.firstDay()
                                + " is taken"));
    }

    private Stream<Block.Stamp> stamps() {
        return page.lead().stream().filter(Block.Stamp.class::isInstance).map(Block.Stamp.class::cast);
    }

    /** What stands before the first section. */
    private Stream<Block> head() {
        return page.body().stream().takeWhile(block -> !beginsSection(block));
    }

    private static boolean beginsSection(Block block) {
        return block instanceof Block.Heading || block instanceof Block.Label || block instanceof Block.Links;
    }

    private void readHead() {
        for (var block : head().toList()) {
            at++;
            if (block == dateLine) {
                readLocation();
            } else if (block instanceof Block.PartOf part && series == null) {
                series = series(part);
            } else if (block instanceof Block.Picture picture && image == null) {
                image = picture.image();
            } else if (block != location) {
                description.add(block);
            }
        }
    }

    private static @Nullable Mention series(Block.PartOf part) {
        var whole = part.whole();
        return whole.url() == null || whole.title() == null
                ? null
                : new Mention(part.line(), "series", whole.url(), whole.title(), null, null);
    }

    private void readLocation() {
        var next = at < page.body().size() ? page.body().get(at) : null;
        if (next instanceof Block.Paragraph paragraph
                && paragraph.isOneLine()
                && paragraph.text().length() <= LONGEST_LOCATION
                && !NO_LOCATION.matcher(paragraph.text()).matches()) {
            location = paragraph;
        }
    }

    private void readSection(Block block) {
        if (block instanceof Block.Label label && label.name().equalsIgnoreCase("Bio")) {
            readBiography(label);
        } else if (block instanceof Block.Heading heading
                && heading.level() == 2
                && heading.title().equalsIgnoreCase("Agenda")) {
            readAgenda(heading);
        } else if (block instanceof Block.Links links) {
            readLinks(links);
        } else {
            description.add(block);
        }
    }

    private void readBiography(Block.Label label) {
        var rest = take(block -> !beginsSection(block));
        var text = rest.isEmpty() ? label.content() : label.content() + "\n\n" + Block.join(rest);
        biographies.add(text.strip());
        Speakers.opening(text.strip(), page).ifPresent(speakers::add);
    }

    private void readAgenda(Block.Heading heading) {
        var blocks = take(block ->
                !(block instanceof Block.Links) && !(block instanceof Block.Heading other && other.level() <= 2));
        var programme = new Programme(blocks, when);
        agenda.addAll(programme.days());
        warnings.addAll(programme.warnings());
        if (!programme.rest().isEmpty()) {
            description.add(heading);
            description.addAll(programme.rest());
        }
    }

    private void readLinks(Block.Links links) {
        var entries = links.links().stream().map(Mention::reference).toList();
        if (links.more()) {
            moreOnTopic.addAll(entries);
        } else if (!entries.isEmpty()) {
            var name = links.group().isEmpty() ? "Related" : links.group();
            related.add(new Fields().put("name", name).put("entries", entries).object());
        }
    }

    private List<Block> take(Predicate<Block> belongs) {
        var taken = new ArrayList<Block>();
        while (at < page.body().size() && belongs.test(page.body().get(at))) {
            taken.add(page.body().get(at++));
        }
        return taken;
    }

    /** {@code state} of the front matter: what was decided about the event; null unless it says a known one. */
    private @Nullable String state() {
        var field = page.front().get("state");
        if (field == null) {
            return null;
        }
        var word = field.values().size() == 1 ? field.values().get(0).toLowerCase(Locale.ROOT) : "";
        if (!STATES.contains(word)) {
            warn(field.line(), "has a \"state\" that is none of " + String.join(", ", STATES) + "; it is ignored");
            return null;
        }
        return word;
    }

    private void warn(int line, String reason) {
        warnings.add(new Warning(line, reason));
    }
}
