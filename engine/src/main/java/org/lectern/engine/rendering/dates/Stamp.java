package org.lectern.engine.rendering.dates;

/**
 * A date or time to show.
 *
 * @param machine for the attribute {@code datetime} (<a
 *     href="https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-time-element">HTML, 4.5.14</a>)
 * @param text for people
 */
public record Stamp(String machine, String text) {}
