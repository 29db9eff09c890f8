package org.lectern.server.content.cache;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.Digest;
import org.lectern.engine.tracking.Dependencies;

/**
 * An answer, ready to be sent: its bytes in every encoding, and all that it was made from. What it says never changes. It
 * is compressed when the first client asks for that, once: most includes by a server never do.
 */
public final class Ready {

    /** What an entry of the table costs beside its bytes, roughly. */
    private static final int OVERHEAD = 1024;

    private final AtomicReferenceArray<@Nullable Body> bodies;
    private final byte[] plain;
    private final String hash;
    private final String type;
    private final @Nullable String language;
    private final Dependencies dependencies;
    private final Terms terms;
    private final List<Asked> asked;
    private final String surrogateKey;

    /**
     * Makes an answer ready.
     *
     * @param type its media type, charset included
     * @param language the tag of its language; null if it has none
     * @param spaces those that were looked into
     */
    public Ready(String body, String type, @Nullable String language, Dependencies dependencies, Set<String> spaces) {
        this(body, type, language, dependencies, spaces, Terms.USUAL);
    }

    /** The same on other terms than the usual ones. */
    public Ready(
            String body,
            String type,
            @Nullable String language,
            Dependencies dependencies,
            Set<String> spaces,
            Terms terms) {
        this.terms = terms;
        this.type = type;
        this.language = language;
        this.dependencies = dependencies;
        var everywhere = Set.copyOf(spaces);
        this.asked = dependencies.queries().stream()
                .map(query -> new Asked(query, everywhere))
                .toList();
        this.surrogateKey = SurrogateKeys.of(dependencies, terms);
        this.plain = body.getBytes(StandardCharsets.UTF_8);
        this.hash = hash(plain);
        this.bodies = new AtomicReferenceArray<>(Encoding.values().length);
    }

    private Body made(Encoding encoding) {
        var bytes = Compression.of(plain, encoding, type.startsWith("text/javascript"));
        var really = bytes == plain ? Encoding.IDENTITY : encoding;
        return new Body(really, bytes, '"' + hash + '-' + really.mark() + '"');
    }

    private static String hash(byte[] bytes) {
        return Base64.getUrlEncoder()
                .encodeToString(Digest.sha256(bytes).bytes())
                .substring(0, 22);
    }

    /** Its bytes in an encoding, or plain where that encoding gains nothing. */
    public Body body(Encoding encoding) {
        int place = encoding.ordinal();
        var body = bodies.get(place);
        if (body == null) {
            // Two at once may make it twice: the same bytes.
            body = made(encoding);
            bodies.set(place, body);
        }
        return body;
    }

    /** The plain text. */
    public String text() {
        return new String(plain, StandardCharsets.UTF_8);
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

    /** On what terms it is given. */
    public Terms terms() {
        return terms;
    }

    Dependencies dependencies() {
        return dependencies;
    }

    List<Asked> asked() {
        return asked;
    }

    /** What it takes of the memory, in bytes; compressed, the two others are about half of the plain one together. */
    int weight() {
        return OVERHEAD
                + 2 * surrogateKey.length()
                + terms.weight()
                + plain.length
                + plain.length / 2
                + 100 * (dependencies.entries().size() + dependencies.absences().size())
                + 300 * asked.size();
    }
}
