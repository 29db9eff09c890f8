package org.lectern.engine.rendering.widget;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Ref;

/** What a parameter takes, with its bounds. Each reads the text of an address into a value. */
public sealed interface Kind {

    /** The name in widget.json. */
    String name();

    /**
     * The value of a text.
     *
     * @throws BadValue if it has none
     */
    Object read(String raw) throws BadValue;

    /** The canonical text of a value: the same for all texts that mean it. */
    default String write(Object value) {
        return value.toString();
    }

    /** Text of one line. */
    record Text(int maxLength) implements Kind {

        static final int MOST = 200;

        @Override
        public String name() {
            return "text";
        }

        @Override
        public String read(String raw) throws BadValue {
            if (raw.length() > maxLength || raw.chars().anyMatch(Character::isISOControl)) {
                throw new BadValue("is a text of at most " + maxLength + " characters on one line");
            }
            return raw;
        }
    }

    /** A whole number, bounds included. */
    record Whole(int min, int max) implements Kind {

        @Override
        public String name() {
            return "integer";
        }

        @Override
        public Integer read(String raw) throws BadValue {
            try {
                int number = Integer.parseInt(raw);
                if (number >= min && number <= max) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // The same sentence for both.
            }
            throw new BadValue("is a whole number from " + min + " to " + max + ", not " + quote(raw));
        }
    }

    /** One of several words. */
    record Choice(List<String> choices) implements Kind {

        public Choice {
            choices = List.copyOf(choices);
        }

        @Override
        public String name() {
            return "choice";
        }

        @Override
        public String read(String raw) throws BadValue {
            if (!choices.contains(raw)) {
                throw new BadValue("is one of " + String.join(", ", choices) + ", not " + quote(raw));
            }
            return raw;
        }
    }

    /** True or false. */
    record Flag() implements Kind {

        @Override
        public String name() {
            return "flag";
        }

        @Override
        public Boolean read(String raw) throws BadValue {
            return switch (raw) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new BadValue("is true or false, not " + quote(raw));
            };
        }
    }

    /** An absolute http or https address. */
    record Url() implements Kind {

        @Override
        public String name() {
            return "url";
        }

        @Override
        public String read(String raw) throws BadValue {
            try {
                var uri = new URI(raw);
                if (uri.getHost() != null && uri.getUserInfo() == null && http(uri) && raw.length() <= 2000) {
                    return raw;
                }
            } catch (URISyntaxException e) {
                // The same sentence for both.
            }
            throw new BadValue("is an absolute address that begins with https:// or http://, not " + quote(raw));
        }

        private static boolean http(URI uri) {
            return "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        }
    }

    /** The name of a host (RFC 1123, section 2.1), of two labels or more. */
    record Host() implements Kind {

        private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
        private static final Pattern NAME = Pattern.compile("(" + LABEL + "\\.)+" + LABEL);

        @Override
        public String name() {
            return "host";
        }

        @Override
        public String read(String raw) throws BadValue {
            var host = raw.toLowerCase(Locale.ROOT);
            if (host.length() > 253 || !NAME.matcher(host).matches()) {
                throw new BadValue("is the name of a host such as social.example, not " + quote(raw));
            }
            return host;
        }
    }

    /** A language tag (BCP 47). */
    record Language() implements Kind {

        @Override
        public String name() {
            return "language";
        }

        @Override
        public String read(String raw) throws BadValue {
            try {
                var locale = new Locale.Builder().setLanguageTag(raw).build();
                if (!locale.getLanguage().isEmpty() && raw.length() <= 35) {
                    return locale.toLanguageTag();
                }
            } catch (IllformedLocaleException e) {
                // The same sentence for both.
            }
            throw new BadValue("is a language tag such as en or de-AT, not " + quote(raw));
        }
    }

    /** The name of a type, whether it is installed or not. */
    record TypeName() implements Kind {

        static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

        @Override
        public String name() {
            return "type";
        }

        @Override
        public String read(String raw) throws BadValue {
            if (!NAME.matcher(raw).matches()) {
                throw new BadValue("is the name of a type such as event, not " + quote(raw));
            }
            return raw;
        }
    }

    /**
     * An entry as {@code type/slug}.
     *
     * @param type the only type it may have, and then the slug alone will do; null for any
     */
    record EntryName(@Nullable String type) implements Kind {

        private static final String SLUG = "(?=.{1,120}$)[a-z0-9]+(-[a-z0-9]+)*";
        private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}/" + SLUG);
        private static final Pattern SLUG_ALONE = Pattern.compile(SLUG);

        /** The entry that a name means; empty if it is no name. */
        static Optional<Ref> ref(String name) {
            return NAME.matcher(name).matches() ? Optional.of(Ref.parse(name)) : Optional.empty();
        }

        @Override
        public String name() {
            return "entry";
        }

        @Override
        public String read(String raw) throws BadValue {
            if (type == null) {
                if (!NAME.matcher(raw).matches()) {
                    throw new BadValue("is type/slug, such as event/open-day, not " + quote(raw));
                }
                return raw;
            }
            var slug = raw.startsWith(type + "/") ? raw.substring(type.length() + 1) : raw;
            if (!SLUG_ALONE.matcher(slug).matches()) {
                throw new BadValue("is a slug, or " + type + "/slug, such as " + type + "/open-day, not " + quote(raw));
            }
            return type + "/" + slug;
        }
    }

    /** A value that was given, shortened, in quotes. */
    private static String quote(String raw) {
        var shown = raw.length() <= 60 ? raw : raw.substring(0, 59) + "…";
        return '"' + shown.replaceAll("\\p{Cntrl}", "\uFFFD") + '"';
    }
}
