package org.lectern.server.config;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How this server was asked to run; checked, so that nobody checks again.
 *
 * @param host address to listen on, possibly the wildcard
 * @param port 1 to 65535
 * @param baseUrl start of every absolute address in what is delivered: http or https, no slash at its end
 * @param hosts what a request's Host may say, in lower case with the port where it is not the scheme's own; empty if it
 *     may say anything
 * @param proxies whose word on who sent a request is taken
 * @param dataDir absolute; it may not exist yet
 * @param importDir absolute, an existing folder; null: nothing to import
 * @param importZone zone of the times in imported pages; never null when {@code importDir} is not
 * @param widgetsDir absolute, an existing folder; null: only the widgets that are built in
 * @param outlets who outside is told of changes
 * @param database null: the embedded database in {@code dataDir}
 * @param stopWithParent whether the server ends when the process that started it does
 */
public record Settings(
        InetAddress host,
        int port,
        URI baseUrl,
        Set<String> hosts,
        Set<InetAddress> proxies,
        Path dataDir,
        @Nullable Path importDir,
        @Nullable ZoneId importZone,
        @Nullable Path widgetsDir,
        boolean demo,
        int cacheMegabytes,
        Outlets outlets,
        @Nullable Database database,
        boolean stopWithParent) {

    /** Where the university of the demo lies. */
    public static final ZoneId DEMO_ZONE = ZoneId.of("America/Chicago");

    /** The zone that content made here is in, as far as the settings say: that of its first pages, else UTC. */
    public ZoneId homeZone() {
        if (importZone != null) {
            return importZone;
        }
        return demo ? DEMO_ZONE : ZoneId.of("UTC");
    }

    /**
     * Reads and checks every setting.
     *
     * @throws WrongSettings naming every setting that is wrong, not only the first
     */
    public static Settings read(Values values) {
        return new SettingsReader(values).read();
    }

    /** Address at which this machine reaches the server, without a slash at its end. */
    public URI localUrl() {
        InetAddress reachable = host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host;
        return url(reachable.getHostAddress(), port);
    }

    static URI url(String host, int port) {
        String bracketed = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + bracketed + ":" + port);
    }

    /** Whether the only address is one that no other machine can use as it stands in a page. */
    public boolean baseUrlIsWildcard() {
        String name = baseUrl.getHost();
        return host.isAnyLocalAddress()
                && (name.equals(host.getHostAddress()) || (host instanceof Inet6Address && name.startsWith("[")));
    }
}
