package org.lectern.api;

/**
 * Trait of a {@link ContentType} whose pages begin with more than a title: fills the header widget, which knows no
 * type. A type without it gets a header of its {@link Card}, its time and its status.
 *
 * @param <T> the content
 */
public interface HasHeader<T> {

    /** What the header shows beside the card; {@link Header#none()} if nothing. Only with valid content. */
    Header header(T content, Reading reading);
}
