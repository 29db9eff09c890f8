package org.lectern.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a component of type String or {@link Markdown}: its document holds a text for each language,
 * {@code {"en":"Open day","de":"Tag der offenen Tür"}}, or one text for all. The record gets the one that fits best:
 * the language asked for, then without its region, then the space's own, then the first.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Localised {}
