package org.lectern.server.admin.embeds;

import jakarta.json.JsonString;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.Space;
import org.lectern.engine.rendering.Surroundings;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.type.Type;
import org.lectern.engine.type.Types;
import org.lectern.server.http.json.Input;
import org.lectern.server.store.SiteRow;

/** What a site is to be, as a request says it; wrong members are noted in the input. */
final class SiteInput {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Scheme, host and port alone (RFC 6454, section 6.2), as browsers send it. */
    private static final Pattern ORIGIN =
            Pattern.compile("https?://[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(:(?<port>[1-9][0-9]{0,4}))?");

    private static final int MOST = 200;
    private static final int MOST_ORIGINS = 100;

    /** They all stand in one header, beside others: caches on the way take 8 KB of them. */
    private static final int MOST_CHARACTERS = 2_000;

    private static final int MOST_SPACES = 50;

    private final Input input;
    private final Themes themes;
    private final Types types;

    SiteInput(Input input, Themes themes, Types types) {
        this.input = input;
        this.themes = themes;
        this.types = types;
    }

    /** @param named its name if the address has it already; null: the body says it */
    SiteRow site(@Nullable String named) {
        return new SiteRow(
                named == null ? name() : named,
                0,
                input.text("title", MOST),
                origins(),
                spaces(),
                theme(),
                language(),
                zone(),
                pages(),
                Instant.EPOCH);
    }

    private String name() {
        var name = input.text("name", MOST);
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            input.fault(
                    "name",
                    "is no name: lower-case letters a-z, digits and hyphens, beginning with a letter, at most 40.");
        }
        return name;
    }

    private List<String> origins() {
        var origins = input.texts("origins", MOST_ORIGINS);
        if (origins.stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
            input.fault("origins", "has more than " + MOST_CHARACTERS + " characters, too many for a header.");
        }
        for (int i = 0; i < origins.size(); i++) {
            if (!isOrigin(origins.get(i))) {
                input.fault(
                        "origins",
                        String.valueOf(i),
                        "is no origin: scheme and host in lower case, the port if it is not the scheme's own, nothing"
                                + " after it, such as https://www.example.edu.");
            }
        }
        return origins.stream().distinct().toList();
    }

    /** Browsers leave out the port that is the scheme's own. */
    private static boolean isOrigin(String text) {
        var origin = ORIGIN.matcher(text);
        return origin.matches()
                && !(text.startsWith("http:") && text.endsWith(":80"))
                && !(text.startsWith("https:") && text.endsWith(":443"))
                && (origin.group("port") == null || Integer.parseInt(origin.group("port")) < 1 << 16);
    }

    private List<String> spaces() {
        var spaces = input.texts("spaces", MOST_SPACES);
        for (int i = 0; i < spaces.size(); i++) {
            if (spaces.indexOf(spaces.get(i)) < i) {
                input.fault("spaces", String.valueOf(i), "is there twice.");
            }
        }
        return spaces.isEmpty() ? List.of(Space.MAIN) : spaces;
    }

    private @Nullable String theme() {
        var theme = input.textOrNull("theme", MOST);
        if (theme != null && themes.find(theme).isEmpty()) {
            input.fault("theme", "is no theme here; there are " + String.join(", ", themes.names()) + ".");
        }
        return theme;
    }

    private @Nullable Locale language() {
        var tag = input.textOrNull("language", MOST);
        try {
            return tag == null ? null : new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            input.fault("language", "is no language tag (BCP 47) such as en or pt-BR.");
            return null;
        }
    }

    private @Nullable ZoneId zone() {
        var name = input.textOrNull("zone", MOST);
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            input.fault("zone", "is no time zone such as Europe/Berlin.");
            return null;
        }
    }

    private Map<String, String> pages() {
        var pages = new TreeMap<String, String>();
        var given = input.objectOrNull("pages");
        if (given != null) {
            given.forEach((type, address) -> {
                var pattern = address instanceof JsonString text ? text.getString() : "";
                wrong(type, pattern).ifPresent(why -> input.fault("pages", type, why));
                pages.put(type, pattern);
            });
        }
        return pages;
    }

    private Optional<String> wrong(String type, String pattern) {
        if (types.find(type).isEmpty()) {
            var installed = types.all().stream().map(Type::name).sorted().collect(Collectors.joining(", "));
            return Optional.of("is for no type that is installed; there are " + installed + ".");
        } else if (pattern.split(Pattern.quote(Surroundings.SLUG), -1).length != 2 || !isWeb(pattern)) {
            return Optional.of("is no http or https address with {slug} once, after its host, such as"
                    + " https://www.example.edu/events/{slug}.");
        }
        return Optional.empty();
    }

    private static boolean isWeb(String pattern) {
        try {
            var address = new URI(pattern.replace(Surroundings.SLUG, "slug"));
            var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && address.getHost() != null
                    && !pattern.substring(0, pattern.indexOf('/', scheme.length() + 3) + 1)
                            .contains("{")
                    && pattern.indexOf('/', scheme.length() + 3) > 0;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
