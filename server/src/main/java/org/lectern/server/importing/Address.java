package org.lectern.server.importing;

import java.net.URI;
import java.util.Locale;
import org.lectern.server.content.Slugs;

/** What the address of a page says about its entry. */
final class Address {

    private Address() {}

    /** The same for every address of one page: host and path, without scheme, query, fragment and final slash. */
    static String identity(URI address) {
        var path = address.getRawPath() == null ? "" : address.getRawPath();
        return address.getHost().toLowerCase(Locale.ROOT) + path.replaceFirst("/+$", "");
    }

    /** A slug of the last segment of the path that is not empty; of the title if there is none. */
    static String slug(URI address, String title) {
        var path = address.getPath() == null ? "" : address.getPath().replaceFirst("/+$", "");
        var segment = path.substring(path.lastIndexOf('/') + 1);
        boolean hasName = segment.chars().anyMatch(Character::isLetterOrDigit);
        return Slugs.from(hasName ? segment : title);
    }
}
