package org.lectern.news;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Block;
import org.lectern.api.Fields;
import org.lectern.api.Image;
import org.lectern.api.Imported;
import org.lectern.api.Imported.Warning;
import org.lectern.api.Page;

/** A captured page read as a news item: its day, its label, a picture, and all else as its body in the page's order. */
final class NewsPage {

    private final Page page;
    private final List<Block> body = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private @Nullable LocalDate dateLine;
    private Block.@Nullable Stamp stamp;
    private @Nullable Image image;

    NewsPage(Page page) {
        this.page = page;
    }

    Imported document() {
        page.lead().forEach(this::read);
        page.body().forEach(this::read);
        var published = published();
        var text = new ArrayList<String>();
        text.add(Block.join(body));
        text.addAll(links);
        var document = new Fields()
                .put("title", page.title())
                .put("published", published == null ? null : published.toString())
                .put("label", stamp == null ? null : stamp.label())
                .put("body", String.join("\n\n", text).strip())
                .put("image", image)
                .putTexts("topics", page.values("topics"));
        return new Imported(document.object(), warnings);
    }

    private void read(Block block) {
        if (block instanceof Block.Stamp leaf && stamp == null) {
            stamp = leaf;
        } else if (block instanceof Block.Dates line && dateLine == null && body.isEmpty()) {
            readDate(line);
        } else if (block instanceof Block.Picture picture && image == null) {
            image = picture.image();
        } else if (block instanceof Block.Links list) {
            if (!list.links().isEmpty()) {
                links.add(list.markdown());
            }
        } else {
            body.add(block);
        }
    }

    /** A day alone is that of the news; what says more, such as a time, stays in the body too. */
    private void readDate(Block.Dates line) {
        var when = line.when();
        dateLine = when.firstDay();
        if (!when.allDay() || when.end() != null) {
            body.add(line);
        }
    }

    /** The date line, else the label's day, else the badge's; the day of capture only if there is nothing better. */
    private @Nullable LocalDate published() {
        var own = Stream.of(
                        Stream.ofNullable(dateLine),
                        Stream.ofNullable(stamp).map(Block.Stamp::date),
                        page.badges().stream().map(Page.Badge::date).flatMap(Optional::stream))
                .flatMap(days -> days)
                .findFirst();
        if (own.isPresent()) {
            warnAboutOtherDays(own.get());
            return own.get();
        }
        var captured = page.captured();
        warn(
                page.titleLine(),
                captured == null
                        ? "has no date: a line after the title may say one, such as May 4, 2026"
                        : "has no date of its own; the day it was captured, " + captured + ", is taken");
        return captured;
    }

    private void warnAboutOtherDays(LocalDate day) {
        if (stamp != null && !stamp.date().equals(day)) {
            warn(
                    stamp.line(),
                    "has a label with another day, " + stamp.date() + ", than its date line; " + day + " is taken");
        }
        page.badges().stream()
                .filter(badge -> !badge.matches(day))
                .forEach(badge -> warn(badge.line(), "has a badge with another day than " + day + ", which is taken"));
    }

    private void warn(int line, String reason) {
        warnings.add(new Warning(line, reason));
    }
}
