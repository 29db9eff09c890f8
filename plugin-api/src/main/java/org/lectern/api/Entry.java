package org.lectern.api;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A published entry as others see it. What it is asked for becomes something the asker depends on. */
public interface Entry {

    /** Type and id. */
    Ref ref();

    /** Its name in addresses. */
    String slug();

    /** How it looks in a list, its link filled in. */
    Card card();

    /** What it sorts by: {@link ContentType#sortKey}, else the card's title. */
    String sortKey();

    /** What its type shows of it: {@link ContentType#view}. */
    Object view();

    /** How it stands now; null if it does not happen in time. */
    @Nullable
    Status status();

    /** What its page begins with beside the card: {@link HasHeader#header}; {@link Header#none()} without that trait. */
    Header header();

    /** When it happens; null if it does not, or nobody knows. */
    @Nullable
    When when();

    /** Its programme: {@link HasAgenda#agenda}; empty if it has none. */
    List<AgendaDay> agenda();

    /** What it is about: {@link HasTopics#topics}; empty without that trait. */
    List<String> topics();

    /** Hand-picked entries that belong to it: {@link HasRelated#related}; empty without that trait. */
    List<RelatedGroup> related();

    /** Hand-picked entries on its topic: {@link HasRelated#moreOnTopic}; empty without that trait. */
    List<Entry> moreOnTopic();

    /** Whether only a mention of it is known: a title, perhaps a date and a label, and where it really is. */
    boolean stub();

    /** The address it was taken from; null if it was made here. */
    @Nullable
    URI source();
}
