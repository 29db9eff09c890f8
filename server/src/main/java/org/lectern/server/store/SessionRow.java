package org.lectern.server.store;

import java.time.Instant;

/**
 * Somebody who is signed in.
 *
 * @param id names it where its secret must not be
 * @param secret the SHA-256 of it
 * @param usedAt up to a minute ago more than it was
 * @param address where it was begun
 */
public record SessionRow(String id, String secret, String account, Instant createdAt, Instant usedAt, String address) {}
