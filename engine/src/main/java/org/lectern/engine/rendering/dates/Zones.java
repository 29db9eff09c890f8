package org.lectern.engine.rendering.dates;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of zones for people: abbreviations where they are in use, else the distance to UTC. */
final class Zones {

    private record Names(String standard, String summer) {}

    private static final Map<String, Names> NAMES = Map.of(
            "America/New_York", new Names("EST", "EDT"),
            "America/Toronto", new Names("EST", "EDT"),
            "America/Chicago", new Names("CST", "CDT"),
            "America/Denver", new Names("MST", "MDT"),
            "America/Los_Angeles", new Names("PST", "PDT"),
            "Europe/London", new Names("GMT", "BST"));

    /** Those on Central European Time. */
    private static final Set<String> CENTRAL_EUROPE = Set.of(
            "Europe/Amsterdam",
            "Europe/Belgrade",
            "Europe/Berlin",
            "Europe/Bratislava",
            "Europe/Brussels",
            "Europe/Budapest",
            "Europe/Copenhagen",
            "Europe/Ljubljana",
            "Europe/Luxembourg",
            "Europe/Madrid",
            "Europe/Oslo",
            "Europe/Paris",
            "Europe/Prague",
            "Europe/Rome",
            "Europe/Stockholm",
            "Europe/Vienna",
            "Europe/Warsaw",
            "Europe/Zagreb",
            "Europe/Zurich");

    private Zones() {}

    static String name(ZoneId zone, Instant at, Locale language) {
        var names = names(zone, language);
        var rules = zone.getRules();
        if (names == null) {
            return utc(rules.getOffset(at));
        }
        return rules.isDaylightSavings(at) ? names.summer() : names.standard();
    }

    private static @Nullable Names names(ZoneId zone, Locale language) {
        if (CENTRAL_EUROPE.contains(zone.getId())) {
            return language.getLanguage().equals("de") ? new Names("MEZ", "MESZ") : new Names("CET", "CEST");
        }
        return NAMES.get(zone.getId());
    }

    /** {@code UTC}, {@code UTC+5:30}, {@code UTC−3}. */
    private static String utc(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        if (minutes == 0) {
            return "UTC";
        }
        var sign = offset.getTotalSeconds() < 0 ? "\u2212" : "+";
        var rest = minutes % 60 == 0 ? "" : ":" + Numbers.two(minutes % 60);
        return "UTC" + sign + minutes / 60 + rest;
    }
}
