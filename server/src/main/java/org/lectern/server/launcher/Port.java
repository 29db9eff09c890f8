package org.lectern.server.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The port to listen on, looked at before the platform tries it: the platform would go on without one. */
final class Port {
    private Port() {}

    /** @throws CannotStart with {@link CannotStart#PORT_IN_USE} when it cannot be listened on */
    static void mustBeFree(InetAddress host, int port) throws CannotStart {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new CannotStart(
                    CannotStart.PORT_IN_USE,
                    "port " + port + " of " + host.getHostAddress() + " cannot be listened on (" + e.getMessage()
                            + "): stop what uses it, or choose another by lectern.http.port.");
        }
    }
}
