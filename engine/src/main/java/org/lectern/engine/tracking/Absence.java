package org.lectern.engine.tracking;

/**
 * An entry that was asked for and is not there. It is a dependency as much as one that is: when it appears, what was
 * made without it is out of date.
 *
 * @param name the slug or id asked for
 */
public record Absence(String type, String name) {}
