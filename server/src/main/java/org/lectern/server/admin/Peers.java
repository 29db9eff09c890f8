package org.lectern.server.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.lectern.server.security.From;

/** From where requests come. */
@Singleton
class Peers {

    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private final Origins origins;

    @Inject
    Peers(Origins origins) {
        this.origins = origins;
    }

    From from(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        boolean isForwarded = FORWARDED.stream().anyMatch(name -> request.getHeader(name) != null);
        return new From(address, origins.isLocal() && isLoopback(address) && !isForwarded);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
