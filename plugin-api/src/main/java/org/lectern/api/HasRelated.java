package org.lectern.api;

import java.util.List;

/**
 * Trait of a {@link ContentType} whose entries name others that belong to them: fills the widgets related-list and
 * more-on-topic, which know no type. Where an entry names none, those widgets look for entries on the same topics.
 *
 * @param <T> the content
 */
public interface HasRelated<T> {

    /** The groups in order; those that are not visible now are left out of them. Only with valid content. */
    List<RelatedGroup> related(T content, Reading reading);

    /** Hand-picked entries on the same topic, in order; empty if there are none. Only with valid content. */
    default List<Entry> moreOnTopic(T content, Reading reading) {
        return List.of();
    }
}
