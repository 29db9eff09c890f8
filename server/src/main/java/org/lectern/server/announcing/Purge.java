package org.lectern.server.announcing;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lectern.server.content.cache.SurrogateKeys;
import org.lectern.server.store.Change;

/**
 * A cache in front of this server, told by the names of {@code Surrogate-Key} what to drop: requests without a body, with
 * as many names as fit in a header of the same name, separated by spaces.
 *
 * @param header a header of the requests, {@code Name: value}; null if there is none
 */
record Purge(
        String name, URI address, String method, @Nullable String header) implements Outlet {

    @Override
    public List<HttpRequest> requests(List<Change> changes, boolean lost) {
        Set<String> keys = new TreeSet<>();
        changes.forEach(change -> keys.addAll(SurrogateKeys.of(change)));
        if (lost || keys.contains(SurrogateKeys.ALL)) {
            return List.of(request(SurrogateKeys.ALL));
        }
        return lines(keys).stream().map(this::request).toList();
    }

    private static List<String> lines(Set<String> keys) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var key : keys) {
            if (!line.isEmpty() && line.length() + key.length() >= SurrogateKeys.BUDGET) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(key);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private HttpRequest request(String keys) {
        var request = HttpRequest.newBuilder(address)
                .method(method, BodyPublishers.noBody())
                .header("Surrogate-Key", keys);
        if (header != null) {
            int colon = header.indexOf(':');
            request.header(
                    header.substring(0, colon), header.substring(colon + 1).strip());
        }
        return request.build();
    }
}
