package org.lectern.engine.tracking;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.api.AgendaDay;
import org.lectern.api.Card;
import org.lectern.api.Entry;
import org.lectern.api.Header;
import org.lectern.api.Now;
import org.lectern.api.Ref;
import org.lectern.api.RelatedGroup;
import org.lectern.api.Status;
import org.lectern.api.When;
import org.lectern.engine.query.Published;
import org.lectern.engine.type.Content;

/** An entry within one rendering. Its card is made once, whoever asks. */
final class TrackedEntry implements Entry {

    private final Published published;
    private final TrackedReading reading;
    private @Nullable Content content;
    private @Nullable Card card;

    TrackedEntry(Published published, TrackedReading reading) {
        this.published = published;
        this.reading = reading;
    }

    /** Opened when it is first looked into: one that no longer fits its type costs those who do, not a whole list. */
    private Content content() {
        if (content == null) {
            content = reading.open(published);
        }
        return content;
    }

    Published published() {
        return published;
    }

    @Override
    public Ref ref() {
        return new Ref(published.type(), published.id());
    }

    @Override
    public String slug() {
        return published.slug();
    }

    @Override
    public Card card() {
        if (card == null) {
            var made = reading.within(this, content()::card);
            card = made.link() == null ? made.withLink(reading.address(published)) : made;
        }
        return card;
    }

    @Override
    public String sortKey() {
        var key = content().sortKey();
        return key.isEmpty() ? card().title() : key;
    }

    @Override
    public Object view() {
        return reading.within(this, content()::view);
    }

    @Override
    public @Nullable Status status() {
        var when = content().when();
        return when == null
                ? null
                : switch (content().state()) {
                    case CANCELLED -> Status.CANCELLED;
                    case POSTPONED -> Status.POSTPONED;
                    case SCHEDULED -> byTheClock(when, reading.now());
                };
    }

    private static Status byTheClock(When when, Now now) {
        if (!now.reached(when.from())) {
            return Status.UPCOMING;
        }
        return now.reached(when.until()) ? Status.PAST : Status.NOW;
    }

    @Override
    public Header header() {
        return reading.within(this, content()::header);
    }

    @Override
    public @Nullable When when() {
        return content().when();
    }

    @Override
    public List<AgendaDay> agenda() {
        return reading.within(this, content()::agenda);
    }

    @Override
    public List<String> topics() {
        return content().topics();
    }

    @Override
    public List<RelatedGroup> related() {
        return reading.within(this, content()::related);
    }

    @Override
    public List<Entry> moreOnTopic() {
        return reading.within(this, content()::moreOnTopic);
    }

    @Override
    public boolean stub() {
        return published.stub();
    }

    @Override
    public @Nullable URI source() {
        return published.source();
    }
}
