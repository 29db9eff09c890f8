package org.lectern.server.importing;

import java.util.ArrayList;
import java.util.List;
import org.lectern.api.Block;
import org.lectern.api.Mention;

/**
 * The links under {@code Related} or {@code ## More on this topic}, up to the next heading outside of a link.
 *
 * @param blocks groups of links, and between them what is neither link nor name
 * @param next the place after the section
 */
record LinkSection(List<Block> blocks, int next) {

    static LinkSection read(List<Line> lines, int place, PageContext page) {
        return new Reader(lines, place, page).read();
    }

    private static final class Reader {

        private final List<Line> lines;
        private final PageContext page;
        private final List<Block> blocks = new ArrayList<>();
        private List<Mention> links = new ArrayList<>();
        private boolean more;
        private String group = "";
        private int groupLine;
        private int groupPlace;
        private int at;

        Reader(List<Line> lines, int place, PageContext page) {
            this.lines = lines;
            this.page = page;
            this.at = place;
            begin(lines.get(place), Shapes.isMore(lines.get(place)), "");
        }

        LinkSection read() {
            at++;
            while (at < lines.size()) {
                var line = lines.get(at);
                if (Shapes.isRelated(line) || Shapes.isMore(line)) {
                    end();
                    begin(line, Shapes.isMore(line), "");
                    at++;
                } else if (Shapes.heading(line) != null) {
                    break;
                } else if (line.isBlank()) {
                    at++;
                } else {
                    readLink(line);
                }
            }
            end();
            return new LinkSection(blocks, at);
        }

        private void readLink(Line line) {
            var link = MultilineLink.at(lines, at, page.categories(), page.warnings());
            var mention = link.flatMap(
                    found -> found.mention(line.number(), group, page.address(), page.categories(), page.warnings()));
            if (link.isPresent() && mention.isPresent()) {
                links.add(mention.get());
                link.get().extra().forEach(this::keep);
                at += link.get().lines();
            } else if (isGroupName(line)) {
                end();
                begin(line, more, line.bare());
                at++;
            } else {
                int end = at + link.map(MultilineLink::lines).orElse(1);
                if (link.isEmpty() && Shapes.linkStart(line) != null) {
                    page.warnings().add(line.number(), "has a link that does not end, or says nothing; it stays text");
                }
                while (at < end) {
                    keep(lines.get(at++));
                }
            }
        }

        /** Nothing of a page may get lost. */
        private void keep(Line line) {
            if (!line.isBlank()) {
                blocks.add(
                        Shapes.isVerbatim(line) || Shapes.linkStart(line) != null
                                ? new Block.Verbatim(line.number(), line.text().stripTrailing())
                                : new Block.Paragraph(line.number(), Line.strip(line.text())));
            }
        }

        /** A name stands alone and a link follows. "More on this topic" has no groups. */
        private boolean isGroupName(Line line) {
            int next = at + 1;
            while (next < lines.size() && lines.get(next).isBlank()) {
                next++;
            }
            return !more && Shapes.isName(line) && next < lines.size() && Shapes.linkStart(lines.get(next)) != null;
        }

        private void begin(Line line, boolean underMore, String name) {
            more = underMore;
            group = name;
            groupLine = line.number();
            groupPlace = blocks.size();
            links = new ArrayList<>();
        }

        private void end() {
            boolean marksSection = group.isEmpty();
            if (marksSection || !links.isEmpty()) {
                blocks.add(new Block.Links(groupLine, more, group, links));
            } else {
                // No link followed after all, so it was no name of links.
                blocks.add(groupPlace, new Block.Paragraph(groupLine, group));
            }
        }
    }
}
