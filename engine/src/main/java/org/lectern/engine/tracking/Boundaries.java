package org.lectern.engine.tracking;

import java.time.Instant;
import org.lectern.api.Lasting;

/** Keeps the earliest moment at which any answer given so far ends. */
final class Boundaries {

    private Instant earliest = Instant.MAX;

    void endsAt(Instant moment) {
        if (moment.isBefore(earliest)) {
            earliest = moment;
        }
    }

    <V> V remember(Lasting<V> answer) {
        endsAt(answer.until());
        return answer.value();
    }

    Instant earliest() {
        return earliest;
    }
}
