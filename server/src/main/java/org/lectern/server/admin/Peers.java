package org.lectern.server.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lectern.server.config.IpAddress;
import org.lectern.server.config.Settings;
import org.lectern.server.security.From;

/** From where requests come, also through the proxies that the settings name. */
@Singleton
class Peers {

    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private final Settings settings;
    private final Origins origins;

    @Inject
    Peers(Settings settings, Origins origins) {
        this.settings = settings;
        this.origins = origins;
    }

    From from(HttpServletRequest request) {
        boolean isForwarded = FORWARDED.stream().anyMatch(name -> request.getHeader(name) != null);
        var peer = request.getRemoteAddr();
        var address = address(peer, Collections.list(request.getHeaders("X-Forwarded-For")));
        boolean isLoopback =
                IpAddress.of(peer).filter(InetAddress::isLoopbackAddress).isPresent();
        return new From(address, origins.isLocal() && isLoopback && !isForwarded);
    }

    /**
     * Whose address counts: each proxy appends the one it was asked from, so from the end on the first that is not a
     * proxy's. What stands before it, whoever asks may have written.
     */
    String address(String peer, List<String> forwarded) {
        var steps = new ArrayList<>(List.of(String.join(",", forwarded).split(",", -1)));
        Collections.reverse(steps);
        var nearest = peer;
        for (var step : steps) {
            if (!isProxy(nearest)) {
                return nearest;
            }
            var next = IpAddress.of(step.strip());
            if (next.isEmpty()) {
                return nearest;
            }
            nearest = next.get().getHostAddress();
        }
        return nearest;
    }

    private boolean isProxy(String address) {
        return IpAddress.of(address).filter(settings.proxies()::contains).isPresent();
    }
}
