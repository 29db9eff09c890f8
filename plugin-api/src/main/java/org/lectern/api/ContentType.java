package org.lectern.api;

import jakarta.json.JsonObject;

/**
 * A kind of content: a record and how it is shown. Found through {@link java.util.ServiceLoader}.
 *
 * <p>Stateless and pure: the same content and the same answers from {@link Reading} give the same result, or a cached
 * fragment would go stale unseen. It may be called from many threads at once. Further features are switched on by the
 * traits {@link HappensInTime}, {@link HasAgenda}, {@link HasHeader}, {@link LinkedData} and {@link
 * ImportsPages}.
 *
 * @param <T> the content: a public record whose components are the fields of the type
 */
public interface ContentType<T extends Record> {

    /** The type's name, {@code [a-z][a-z0-9-]{0,39}}. Permanent: it is part of addresses and references. */
    String name();

    /**
     * The record that content binds to. A draft may be incomplete, so any component may be null or an empty list, and a
     * compact constructor must not throw on null.
     */
    Class<T> model();

    /** How the entry looks in every list, search hit, feed and share bar. Called only with valid content. */
    Card card(T content, Reading reading);

    /**
     * What templates see as {@code $entry.view}: the content itself, or a public record made from it. Called only with
     * valid content.
     */
    default Object view(T content, Reading reading) {
        return content;
    }

    /** What lists sort by, for example {@code "Lovelace, Ada"}; empty means the card's title. May meet nulls. */
    default String sortKey(T content) {
        return "";
    }

    /** The version of the model; raise it with every change that old documents do not fit. */
    default int version() {
        return 1;
    }

    /**
     * Brings a stored document one step further, from {@code from} to {@code from + 1}. Called once per step, before
     * the document is checked or bound.
     */
    default JsonObject migrate(JsonObject document, int from) {
        return document;
    }
}
