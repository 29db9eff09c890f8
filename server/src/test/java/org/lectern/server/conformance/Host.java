package org.lectern.server.conformance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A web server of somebody else, whose pages include fragments. */
interface Host extends AutoCloseable {

    /** Where one of its pages is. */
    URI page(String name) throws IOException;

    @Override
    void close();

    /** Starts one. */
    @FunctionalInterface
    interface Starter {

        /**
         * Starts it, set up as its guide says.
         *
         * @param home a folder for it alone
         * @param lectern where fragments come from
         * @param pages what each page includes, by the page's name: an address, or code to paste
         */
        Host start(Path home, URI lectern, Map<String, String> pages) throws IOException;
    }

    /**
     * A way to include.
     *
     * @param name as in the table
     */
    record Kind(String name, Starter starter) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** All ways there is a guide for. */
    List<Kind> KINDS = List.of(
            new Kind("nginx SSI", NginxHost::start),
            new Kind("Apache mod_include + mod_proxy", ApacheHost::start),
            new Kind("Varnish ESI", VarnishHost::start),
            new Kind("@podium/client", PodiumHost::start));
}
