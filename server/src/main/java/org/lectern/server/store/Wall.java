package org.lectern.server.store;

/**
 * A wall time as it was written; the moment beside it is derived by the rules of its zone.
 *
 * @param local ISO 8601 date and time, with an offset if one was written
 * @param zone tz database
 */
public record Wall(String local, String zone) {}
