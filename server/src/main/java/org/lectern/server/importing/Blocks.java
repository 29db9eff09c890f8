package org.lectern.server.importing;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Block;
import org.lectern.api.Image;
import org.lectern.api.Link;
import org.lectern.api.Page;

/** Lines to blocks, furniture and badges being out already. Each line ends up in exactly one block or link. */
final class Blocks {

    private final List<Line> lines;
    private final PageContext page;
    private final List<Block> blocks = new ArrayList<>();
    private int at;

    private Blocks(List<Line> lines, PageContext page) {
        this.lines = lines;
        this.page = page;
    }

    static List<Block> read(List<Line> lines, PageContext page) {
        var reader = new Blocks(lines, page);
        while (reader.skipBlank()) {
            reader.readNext();
        }
        return reader.blocks;
    }

    private void readNext() {
        var line = lines.get(at);
        if (Shapes.isRelated(line) || Shapes.isMore(line)) {
            var links = LinkSection.read(lines, at, page);
            blocks.addAll(links.blocks());
            at = links.next();
            return;
        }
        var single = single(line);
        if (single != null) {
            blocks.add(single);
            at++;
        } else if (line.code()) {
            blocks.add(new Block.Verbatim(line.number(), take(Line::code)));
        } else if (Shapes.isVerbatim(line)) {
            blocks.add(new Block.Verbatim(line.number(), takeChunk()));
        } else {
            readText(line);
        }
    }

    private void readText(Line line) {
        var label = Shapes.label(line);
        if (label == null) {
            blocks.add(new Block.Paragraph(line.number(), takeChunk()));
            return;
        }
        var text = takeChunk();
        var content = Line.strip(text.substring(Math.min(label.start(2), text.length())));
        blocks.add(new Block.Label(line.number(), text, Line.bare(label.group(1)), content));
    }

    /** The block that the line is on its own, whatever stands around it. */
    private @Nullable Block single(Line line) {
        var heading = Shapes.heading(line);
        if (heading != null) {
            var title = heading.group(2) == null ? "" : Line.strip(heading.group(2));
            var date = WrittenTimes.day(line, title, page.warnings()).orElse(null);
            return new Block.Heading(line.number(), text(line), heading.group(1).length(), title, date);
        }
        return picture(line)
                .or(() -> partOf(line))
                .or(() -> WrittenTimes.times(line)
                        .map(span -> new Block.Times(line.number(), text(line), span.start(), span.end())))
                .or(() -> WrittenTimes.when(line, page.zone(), page.warnings())
                        .map(when -> new Block.Dates(line.number(), text(line), when)))
                .orElse(null);
    }

    private Optional<Block> picture(Line line) {
        var picture = Shapes.picture(line);
        var url = picture == null ? Optional.<URI>empty() : Page.resolve(page.address(), picture.address());
        if (picture == null || url.isEmpty()) {
            return Optional.empty();
        }
        var alt = altAfter(picture.before());
        var secure = secure(url.get());
        return Optional.of(new Block.Picture(line.number(), "![" + alt + "](" + secure + ")", new Image(secure, alt)));
    }

    /** A line {@code [Image: alt]} after the picture says its alt text again, or for the first time. */
    private String altAfter(String alt) {
        int next = at + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        var again = next < lines.size() ? Shapes.lostPicture(lines.get(next)) : null;
        if (again == null || !(alt.isEmpty() || alt.equals(again.group(1)))) {
            return alt;
        }
        lines.set(next, lines.get(next).blank());
        return again.group(1);
    }

    private URI secure(URI url) {
        return "https".equalsIgnoreCase(page.address().getScheme())
                        && "http".equalsIgnoreCase(url.getScheme())
                        && url.getHost().equalsIgnoreCase(page.address().getHost())
                ? URI.create("https" + url.toString().substring("http".length()))
                : url;
    }

    private Optional<Block> partOf(Line line) {
        return Optional.ofNullable(Shapes.partOf(line)).flatMap(link -> Page.resolve(page.address(), link.address())
                .map(address -> new Block.PartOf(line.number(), text(line), new Link(link.before(), address))));
    }

    /** Lines up to a blank one, or one that is a block of its own or begins another. */
    private String takeChunk() {
        int first = at;
        boolean verbatim = Shapes.isVerbatim(lines.get(first));
        return take(line -> line.number() == lines.get(first).number() || (!line.isBlank() && !begins(line, verbatim)));
    }

    private boolean begins(Line line, boolean verbatim) {
        return line.code()
                || Shapes.isRelated(line)
                || Shapes.label(line) != null
                || Shapes.heading(line) != null
                || Shapes.picture(line) != null
                || WrittenTimes.times(line).isPresent()
                || (!verbatim && Shapes.isVerbatim(line));
    }

    private String take(Predicate<Line> belongs) {
        int first = at;
        while (at < lines.size() && belongs.test(lines.get(at))) {
            at++;
        }
        return lines.subList(first, at).stream()
                .map(Line::text)
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }

    private boolean skipBlank() {
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at < lines.size();
    }

    private static String text(Line line) {
        return Line.strip(line.text());
    }
}
