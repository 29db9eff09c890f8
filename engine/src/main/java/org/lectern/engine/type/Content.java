package org.lectern.engine.type;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.api.AgendaDay;
import org.lectern.api.Card;
import org.lectern.api.Entry;
import org.lectern.api.Header;
import org.lectern.api.Reading;
import org.lectern.api.RelatedGroup;
import org.lectern.api.State;
import org.lectern.api.When;

/** One document seen through its type: everything that traits and the type itself say of it. */
public interface Content {

    Card card(Reading reading);

    /** What lists sort by; empty means the card's title. */
    String sortKey();

    /** What templates see as {@code $entry.view}. */
    Object view(Reading reading);

    /** Null if it does not happen in time, or a draft does not say. */
    @Nullable
    When when();

    State state();

    /** Empty if it has no programme. */
    List<AgendaDay> agenda(Reading reading);

    Header header(Reading reading);

    /** Empty if it names none. */
    List<String> topics();

    /** Empty if it names none. */
    List<RelatedGroup> related(Reading reading);

    /** Empty if it names none. */
    List<Entry> moreOnTopic(Reading reading);

    /** A schema.org thing; empty if there is nothing to say. */
    Map<String, Object> linkedData(Reading reading);
}
