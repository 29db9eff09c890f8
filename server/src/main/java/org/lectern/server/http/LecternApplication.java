package org.lectern.server.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Every address of the server. */
@ApplicationPath("/")
public class LecternApplication extends Application {
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // Otherwise an error status becomes the platform's own page, which names its version.
                "jersey.config.server.response.setStatusOverSendError", true,
                "jersey.config.server.wadl.disableWadl", true);
    }
}
