package org.lectern.api;

import org.jspecify.annotations.Nullable;

/**
 * One item of a programme.
 *
 * @param when its time. Without an end it lasts until the next item of its day starts, else until the day ends
 * @param place where, if it is not where the whole is
 */
public record AgendaItem(
        String title,
        When when,
        @Nullable String place,
        @Nullable Markdown description) {}
