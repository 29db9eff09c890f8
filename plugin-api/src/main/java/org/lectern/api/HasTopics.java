package org.lectern.api;

import java.util.List;

/**
 * Trait of a {@link ContentType} whose entries are about something. Lists and rules select by topic, so the record keeps
 * them in a component named {@code topics}, a list of strings.
 *
 * @param <T> the content
 */
public interface HasTopics<T> {

    /** The field that queries ask: {@code Condition.eq(HasTopics.FIELD, "climate")}. */
    String FIELD = "topics";

    /** Plain words, the most telling first; empty if there are none. May meet a draft. */
    List<String> topics(T content);
}
