package org.lectern.server.admin.entries;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.Space;
import org.lectern.server.content.WallTime;
import org.lectern.server.http.ProblemException;
import org.lectern.server.http.json.Input;

/**
 * A window as an editor asks for it.
 *
 * @param revision null for the draft
 * @param fromText null only to end what is public
 * @param untilText null for no end
 * @param zoneName null for the zone of the entry's space
 */
record WantedWindow(
        @Nullable String revision,
        @Nullable String fromText,
        @Nullable String untilText,
        @Nullable String zoneName) {

    private static final int LONGEST = 60;

    /** With a beginning, an end, or both. */
    static WantedWindow of(byte[] body) {
        return read(body, false);
    }

    /** With a beginning, and perhaps an end. */
    static WantedWindow beginning(byte[] body) {
        return read(body, true);
    }

    /** @throws ProblemException 400 with everything that is wrong */
    private static WantedWindow read(byte[] body, boolean begins) {
        var input = Input.of(body);
        var wanted = new WantedWindow(
                input.textOrNull("revision", LONGEST),
                input.textOrNull("from", LONGEST),
                input.textOrNull("until", LONGEST),
                input.textOrNull("zone", LONGEST));
        if (wanted.fromText == null && (begins || wanted.untilText == null) && !input.has("from")) {
            input.fault("from", "is missing.");
        }
        wanted.check(input);
        input.end();
        return wanted;
    }

    private void check(Input input) {
        for (var key : new String[] {"from", "until"}) {
            var text = key.equals("from") ? fromText : untilText;
            try {
                time(text, ZoneOffset.UTC);
            } catch (DateTimeParseException e) {
                input.fault(key, "is no local time such as 2026-05-01T10:00, or the same with an offset.");
            }
        }
        try {
            if (zoneName != null) {
                ZoneId.of(zoneName);
            }
        } catch (DateTimeException e) {
            input.fault("zone", "is no zone of the tz database, such as Europe/Berlin.");
        }
    }

    ZoneId zone(Space space) {
        return zoneName == null ? space.zone() : ZoneId.of(zoneName);
    }

    @Nullable
    WallTime from(ZoneId zone) {
        return time(fromText, zone);
    }

    @Nullable
    WallTime until(ZoneId zone) {
        return time(untilText, zone);
    }

    private static @Nullable WallTime time(@Nullable String text, ZoneId zone) {
        return text == null ? null : WallTime.of(text, zone);
    }
}
