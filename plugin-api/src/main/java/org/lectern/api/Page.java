package org.lectern.api;

import java.net.URI;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A captured web page, read but not understood: a content type makes a document of it. What every page of such a site
 * carries (share links, lost pictures, badges) is not among the blocks.
 *
 * @param front the front matter in its order
 * @param address where the page was, absolute
 * @param captured the day it was captured; says nothing about its content
 * @param zone in which its times are
 * @param title plain text: its first heading of level 1, else the front matter's title
 * @param titleLine where the title stands
 * @param badges days shown as a picture of a calendar leaf, in their order
 * @param lead what stands before the title
 * @param body what follows it
 */
public record Page(
        Map<String, Field> front,
        URI address,
        @Nullable LocalDate captured,
        ZoneId zone,
        String title,
        int titleLine,
        List<Badge> badges,
        List<Block> lead,
        List<Block> body) {

    public Page {
        front = Collections.unmodifiableMap(new LinkedHashMap<>(front));
        badges = List.copyOf(badges);
        lead = List.copyOf(lead);
        body = List.copyOf(body);
    }

    /** The values of a field of the front matter; empty if it has none of the name. */
    public List<String> values(String name) {
        var field = front.get(name);
        return field == null ? List.of() : field.values();
    }

    /** A value of the front matter: one text, or a list of them. */
    public record Field(int line, List<String> values) {

        public Field {
            values = List.copyOf(values);
        }
    }

    /** A calendar leaf; some show no year. */
    public record Badge(int line, MonthDay day, @Nullable Integer year) {

        /** The date, if the leaf shows a year that has such a day. */
        public Optional<LocalDate> date() {
            return year != null && day.isValidYear(year) ? Optional.of(day.atYear(year)) : Optional.empty();
        }

        /** Whether the leaf can mean this date. */
        public boolean matches(LocalDate date) {
            return day.equals(MonthDay.from(date)) && (year == null || year == date.getYear());
        }
    }

    /** An address as the page writes it, made absolute; empty if it is not one of http or https. */
    public Optional<URI> resolve(String written) {
        return resolve(address, written);
    }

    /** An address as a page at {@code base} writes it, made absolute; empty if it is not one of http or https. */
    public static Optional<URI> resolve(URI base, String written) {
        try {
            var absolute = base.resolve(written.strip());
            var scheme = absolute.getScheme();
            boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
            return web && absolute.getHost() != null ? Optional.of(absolute) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
