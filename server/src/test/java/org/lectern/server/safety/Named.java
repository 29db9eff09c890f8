package org.lectern.server.safety;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses that a text names whole. A link to any other host was put together from pieces. */
final class Named {

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?:[/\\\\]*[^\\s\"'<>)\\]\\\\]*");
    private static final Pattern HOST = Pattern.compile("(?i)https?://[^\\s\"'<>$#?/&]+(?=[/?#\"'])");

    private Named() {}

    /** In a hostile text: itself, and whatever in it looks like one. */
    static List<String> in(String payload) {
        var found = new ArrayList<String>();
        var address = ADDRESS.matcher(payload);
        while (address.find()) {
            found.add(address.group());
        }
        if (!found.isEmpty()) {
            found.add(payload);
        }
        return found;
    }

    /** In a template or a page: with the host alone, and only where that is over. */
    static Set<String> hosts(String source) {
        var found = new LinkedHashSet<String>();
        var host = HOST.matcher(source);
        while (host.find()) {
            found.add(host.group() + "/");
        }
        return found;
    }
}
