package org.lectern.engine.rendering.template;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.lectern.api.Now;
import org.lectern.api.When;
import org.lectern.engine.rendering.escape.RefusedValue;

/** {@code $now}: the tracked clock, for times as templates have them. */
public final class NowView implements View {

    private final Now now;
    private final ZoneId zone;

    public NowView(Now now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    @Override
    public String kind() {
        return "$now";
    }

    @Override
    public Set<String> names() {
        return Set.of("today");
    }

    @Override
    public LocalDate get(String property) {
        if (!property.equals("today")) {
            throw new RefusedValue(
                    "there is no " + property + " in $now; it has today, reached($when), over($when), within($when)");
        }
        return now.today(zone);
    }

    /** Whether it has begun. */
    public boolean reached(When when) {
        return now.reached(when.from());
    }

    /** Whether it is over. */
    public boolean over(When when) {
        return now.reached(when.until());
    }

    /** Whether it has begun and is not over. */
    public boolean within(When when) {
        return now.within(when.from(), when.until());
    }
}
