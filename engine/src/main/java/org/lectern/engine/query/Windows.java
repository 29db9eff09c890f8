package org.lectern.engine.query;

import java.time.Instant;
import java.time.ZoneId;
import org.lectern.api.Window;

/** Whether publications lie in the part of time a query looks at; the meaning of {@link Window}. */
final class Windows {

    private Windows() {}

    static boolean holds(Window window, Facts facts, Instant at, ZoneId zone) {
        if (window instanceof Window.Any) {
            return true;
        }
        var from = facts.happensFrom();
        var until = facts.happensUntil();
        if (from == null || until == null) {
            return false;
        } else if (window instanceof Window.Upcoming) {
            return until.isAfter(at);
        } else if (window instanceof Window.Past) {
            return !until.isAfter(at);
        } else if (window instanceof Window.Happening) {
            return !from.isAfter(at) && until.isAfter(at);
        }
        return Span.of((Window.Days) window, at, zone).touches(from, until);
    }
}
