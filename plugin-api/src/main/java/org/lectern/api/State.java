package org.lectern.api;

/** What was decided about something that happens in time. In JSON in lower case. */
public enum State {
    SCHEDULED,
    CANCELLED,
    POSTPONED
}
