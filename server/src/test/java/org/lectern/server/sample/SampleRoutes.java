package org.lectern.server.sample;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.regex.Pattern;
import org.lectern.server.http.body.BodyRoute;

/** Addresses that take bodies, and tell how many bytes came. */
@Path("/sample")
@Singleton
public class SampleRoutes {

    /** At most 100,000 bytes, 1,000 a second. */
    @Produces
    @Singleton
    BodyRoute usual() {
        return BodyRoute.of("POST", Pattern.compile("/sample/usual"), 100_000, Duration.ofSeconds(20), 1000);
    }

    /** However slowly, but within 2 seconds. */
    @Produces
    @Singleton
    BodyRoute brief() {
        return BodyRoute.of("POST", Pattern.compile("/sample/brief"), 100_000, Duration.ofSeconds(2), 1);
    }

    @POST
    @Path("{which}")
    public Response take(byte[] body) {
        return Response.ok(body.length + " bytes").build();
    }
}
