package org.lectern.server.content.cache;

/** An answer is not ready in time; asking again a little later may help. The message says why, without a full stop. */
public final class NotInTime extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotInTime(String why) {
        super(why, null, false, false);
    }
}
