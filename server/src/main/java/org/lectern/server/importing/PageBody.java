package org.lectern.server.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Block;
import org.lectern.api.Page.Badge;

/**
 * What follows the front matter.
 *
 * @param title of the first heading of level 1; null without one
 * @param titleLine 0 without one
 */
record PageBody(@Nullable String title, int titleLine, List<Badge> badges, List<Block> lead, List<Block> body) {

    static PageBody read(List<Line> raw, PageContext page) {
        var lines = Furniture.remove(splitLinks(raw));
        int title = titleAt(lines);
        int leadEnds = title < 0 ? leadWithoutTitle(lines) : title;
        var lead = new ArrayList<>(lines.subList(0, leadEnds));
        var badges = takeBadges(lead, page.warnings());
        var body = new ArrayList<>(lines.subList(title < 0 ? leadEnds : title + 1, lines.size()));
        return new PageBody(
                title < 0 ? null : titleOf(lines.get(title)),
                title < 0 ? 0 : lines.get(title).number(),
                badges,
                leadBlocks(lead, page),
                Blocks.read(body, page));
    }

    /** A link may begin on the line where the one before ends. */
    private static List<Line> splitLinks(List<Line> lines) {
        var split = new ArrayList<Line>();
        for (var line : lines) {
            int next = line.text().stripTrailing().endsWith(")[!") ? line.text().lastIndexOf("[!") : 0;
            if (next > 0) {
                split.add(line.with(line.text().substring(0, next)));
            }
            split.add(line.with(line.text().substring(next)));
        }
        return split;
    }

    private static int titleAt(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var heading = Shapes.heading(lines.get(i));
            if (heading != null
                    && heading.group(1).length() == 1
                    && heading.group(2) != null
                    && !titleOf(lines.get(i)).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private static String titleOf(Line line) {
        return Line.strip(line.text().substring(1));
    }

    /** Without a title the lead is the leaves and stamps that the page begins with. */
    private static int leadWithoutTitle(List<Line> lines) {
        var visible = visible(lines);
        int i = 0;
        while (i < visible.size()) {
            var leaf = Leaf.at(visible, i);
            if (leaf.isEmpty() && !isStamp(visible.get(i))) {
                break;
            }
            i += leaf.map(Leaf::size).orElse(1);
        }
        return i == 0 ? 0 : places(lines)[i - 1] + 1;
    }

    private static List<Badge> takeBadges(List<Line> lead, Warnings warnings) {
        var badges = new ArrayList<Badge>();
        var visible = visible(lead);
        var places = places(lead);
        int i = 0;
        while (i < visible.size()) {
            var leaf = Leaf.at(visible, i);
            leaf.flatMap(found -> found.badge(warnings)).ifPresent(badges::add);
            int size = leaf.map(Leaf::size).orElse(0);
            for (int taken = i; taken < i + size; taken++) {
                lead.set(places[taken], visible.get(taken).blank());
            }
            i += Math.max(size, 1);
        }
        return badges;
    }

    private static List<Line> visible(List<Line> lines) {
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    private static int[] places(List<Line> lines) {
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank())
                .toArray();
    }

    private static boolean isStamp(Line line) {
        var stamp = Shapes.stamp(line);
        return stamp != null
                && !stamp.group(1).isBlank()
                && WrittenTimes.stampDate(stamp).isPresent();
    }

    private static List<Block> leadBlocks(List<Line> lead, PageContext page) {
        var blocks = new ArrayList<Block>();
        int from = 0;
        for (int i = 0; i < lead.size(); i++) {
            var line = lead.get(i);
            if (isStamp(line)) {
                blocks.addAll(Blocks.read(new ArrayList<>(lead.subList(from, i)), page));
                var stamp = Objects.requireNonNull(Shapes.stamp(line));
                blocks.add(new Block.Stamp(
                        line.number(),
                        Line.strip(line.text()),
                        stamp.group(1).strip(),
                        WrittenTimes.stampDate(stamp).orElseThrow()));
                from = i + 1;
            }
        }
        blocks.addAll(Blocks.read(new ArrayList<>(lead.subList(from, lead.size())), page));
        return blocks;
    }
}
