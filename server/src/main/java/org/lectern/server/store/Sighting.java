package org.lectern.server.store;

import java.time.LocalDate;

/**
 * That an embed was asked for from pages of an origin.
 *
 * @param day in UTC
 * @param origin such as {@code https://www.example.edu}
 * @param times how often on that day, as far as this server was asked: caches in front answer too
 */
public record Sighting(String embed, LocalDate day, String origin, long times) {}
