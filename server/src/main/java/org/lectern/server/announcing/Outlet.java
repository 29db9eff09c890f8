package org.lectern.server.announcing;

import java.net.http.HttpRequest;
import java.util.List;
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
     * @return what to send, in this order; empty if there is nothing to tell
     */
    List<HttpRequest> requests(List<Change> changes, boolean lost);
}
