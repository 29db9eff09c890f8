package org.lectern.server.announcing;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import org.lectern.server.store.Change;

/** One address outside that is told of changes, in its own words. */
interface Outlet {

    /** Never the same for two; how far it is is kept under this name. No secrets. */
    String name();

    /**
     * What it is told of changes.
     *
     * @param changes in order, all of them public
     * @param lost whether there were others before them that nobody knows any more
     * @return empty if there is nothing to tell
     * @throws IOException if it cannot be put into words
     */
    Optional<HttpRequest> request(List<Change> changes, boolean lost) throws IOException;
}
