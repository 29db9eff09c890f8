package org.lectern.engine.rendering.dates;

/** A date in pieces for a small calendar sheet. The texts are short: {@code Mon}, {@code 6}, {@code Oct}, {@code 2031}. */
public record Badge(String machine, String weekday, String day, String month, String year) {}
