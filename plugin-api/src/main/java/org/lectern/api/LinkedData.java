package org.lectern.api;

import java.util.Map;

/**
 * Trait of a {@link ContentType} that search engines know.
 *
 * @param <T> the content
 */
public interface LinkedData<T> {

    /**
     * The entry as a <a href="https://schema.org">schema.org</a> thing: strings, numbers, booleans, lists and nested
     * maps, with {@code @type}. Leave out what is not known; an empty map means no markup at all. Only with valid
     * content.
     */
    Map<String, Object> schemaOrg(T content, Reading reading);
}
