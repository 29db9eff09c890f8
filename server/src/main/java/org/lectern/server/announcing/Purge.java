package org.lectern.server.announcing;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lectern.server.content.cache.SurrogateKeys;
import org.lectern.server.store.Change;

/**
 * A cache in front of this server, told by the names of {@code Surrogate-Key} what to drop: one request without a body,
 * with the names in a header of the same name, separated by spaces.
 *
 * @param header a header of the request, {@code Name: value}; null if there is none
 */
record Purge(
        String name, URI address, String method, @Nullable String header) implements Outlet {

    /** More names than this do not fit into a header; then everything of ours is dropped. */
    private static final int LONGEST = 4096;

    @Override
    public Optional<HttpRequest> request(List<Change> changes, boolean lost) {
        var keys = new TreeSet<String>();
        changes.forEach(change -> keys.addAll(SurrogateKeys.of(change)));
        var named = String.join(" ", keys);
        if (lost || named.length() > LONGEST || keys.contains(SurrogateKeys.ALL)) {
            named = SurrogateKeys.ALL;
        } else if (named.isEmpty()) {
            return Optional.empty();
        }
        var request = HttpRequest.newBuilder(address)
                .method(method, BodyPublishers.noBody())
                .header("Surrogate-Key", named);
        if (header != null) {
            int colon = header.indexOf(':');
            request.header(
                    header.substring(0, colon), header.substring(colon + 1).strip());
        }
        return Optional.of(request.build());
    }
}
