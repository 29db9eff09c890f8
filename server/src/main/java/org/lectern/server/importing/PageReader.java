package org.lectern.server.importing;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Imported.Warning;
import org.lectern.api.Page;
import org.lectern.api.Page.Field;
import org.lectern.api.RefusedPage;

/** Reads captured pages: Markdown with front matter. */
final class PageReader {

    private final ZoneId zone;
    private final Set<String> categories;

    /**
     * @param zone in which the pages' times are
     * @param categories those that a page can have or mention, in lower case
     */
    PageReader(ZoneId zone, Set<String> categories) {
        this.zone = zone;
        this.categories = Set.copyOf(categories);
    }

    /**
     * A page that was read.
     *
     * @param category in lower case
     */
    record Read(Page page, String category, int categoryLine, int addressLine, List<Warning> warnings) {}

    /** @throws RefusedPage if it is no such page */
    Read read(byte[] bytes) {
        var warnings = new Warnings();
        var lines = PageText.lines(bytes, warnings);
        var front = FrontMatter.read(lines);
        var fields = front.fields();
        var category = required(fields, "category");
        var address = address(required(fields, "original_url"));
        var body = PageBody.read(
                lines.subList(front.lines(), lines.size()), new PageContext(address, zone, categories, warnings));
        var page = new Page(
                fields,
                address,
                captured(fields.get("date"), warnings),
                zone,
                body.title() != null ? body.title() : titleOf(fields, warnings),
                body.title() != null
                        ? body.titleLine()
                        : required(fields, "title").line(),
                body.badges(),
                body.lead(),
                body.body());
        return new Read(
                page,
                category.values().get(0).toLowerCase(Locale.ROOT),
                category.line(),
                required(fields, "original_url").line(),
                warnings.list());
    }

    private static Field required(Map<String, Field> fields, String name) {
        var field = fields.get(name);
        if (field == null) {
            throw new RefusedPage(1, "has no \"" + name + "\" in its front matter");
        }
        if (field.values().size() != 1 || Line.bare(field.values().get(0)).isEmpty()) {
            throw new RefusedPage(field.line(), "has a \"" + name + "\" that is not one text");
        }
        return field;
    }

    private static URI address(Field field) {
        var written = field.values().get(0);
        try {
            var address = new URI(written);
            if (Page.resolve(address, "").isPresent()) {
                return address;
            }
        } catch (URISyntaxException notAnAddress) {
            // Reported as any other that is not of the web.
        }
        throw new RefusedPage(
                field.line(),
                "has an \"original_url\" that is no address: it must begin with https:// and have no spaces");
    }

    private static @Nullable LocalDate captured(@Nullable Field field, Warnings warnings) {
        if (field == null || field.values().isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(field.values().get(0));
        } catch (DateTimeException notADay) {
            warnings.add(field.line(), "has a \"date\" that is no day such as 2026-05-04; it is ignored");
            return null;
        }
    }

    private static String titleOf(Map<String, Field> fields, Warnings warnings) {
        var field = required(fields, "title");
        var whole = field.values().get(0);
        int site = whole.lastIndexOf(" \u2013 ");
        var title = site > 0 ? Line.strip(whole.substring(0, site)) : whole;
        warnings.add(
                field.line(), "has no heading of level 1; its title is taken from the front matter: \"" + title + "\"");
        return title;
    }
}
