package org.lectern.server.content.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.tracking.Dependencies;

/** An answer, ready to be sent: its bytes in every encoding, and all that it was made from. Immutable. */
public final class Ready {

    /** What an entry of the table costs beside its bytes, roughly. */
    private static final int OVERHEAD = 1024;

    private final List<Body> bodies;
    private final String type;
    private final @Nullable String language;
    private final Dependencies dependencies;
    private final Set<String> spaces;
    private final String surrogateKey;

    /**
     * Makes an answer ready, which compresses it.
     *
     * @param type its media type, charset included
     * @param language the tag of its language; null if it has none
     * @param spaces those that were looked into
     */
    public Ready(String body, String type, @Nullable String language, Dependencies dependencies, Set<String> spaces) {
        this.type = type;
        this.language = language;
        this.dependencies = dependencies;
        this.spaces = Set.copyOf(spaces);
        this.surrogateKey = SurrogateKeys.of(dependencies);
        var plain = body.getBytes(StandardCharsets.UTF_8);
        var hash = hash(plain);
        this.bodies = Stream.of(Encoding.values())
                .map(encoding -> body(plain, hash, encoding))
                .toList();
    }

    private static Body body(byte[] plain, String hash, Encoding encoding) {
        var bytes = Compression.of(plain, encoding);
        var really = bytes == plain ? Encoding.IDENTITY : encoding;
        return new Body(really, bytes, '"' + hash + '-' + really.mark() + '"');
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Its bytes in an encoding, or plain where that encoding gains nothing. */
    public Body body(Encoding encoding) {
        return bodies.get(encoding.ordinal());
    }

    /** The plain text. */
    public String text() {
        return new String(body(Encoding.IDENTITY).bytes(), StandardCharsets.UTF_8);
    }

    /** The media type, charset included. */
    public String type() {
        return type;
    }

    /** The tag of its language; null if it has none. */
    public @Nullable String language() {
        return language;
    }

    /** The moment before which time alone does not change it; {@link Instant#MAX} if never. */
    public Instant validUntil() {
        return dependencies.validUntil();
    }

    /** What a cache on the way purges it by; space-separated. */
    public String surrogateKey() {
        return surrogateKey;
    }

    Dependencies dependencies() {
        return dependencies;
    }

    Set<String> spaces() {
        return spaces;
    }

    /** What it takes of the memory, in bytes. */
    int weight() {
        int bytes = OVERHEAD + 2 * surrogateKey.length();
        for (var body : bodies) {
            bytes += body.encoding() == Encoding.IDENTITY ? 0 : body.bytes().length;
        }
        return bytes
                + body(Encoding.IDENTITY).bytes().length
                + 100 * (dependencies.entries().size() + dependencies.absences().size())
                + 300 * dependencies.queries().size();
    }
}
