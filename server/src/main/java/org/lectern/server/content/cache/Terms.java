package org.lectern.server.content.cache;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.server.store.Change;

/**
 * On what terms an answer is given, beside what it says.
 *
 * @param site the name of the site it was made for; null: for none
 * @param embed the id of the saved embed it is the answer of; null: of none
 * @param origins whose scripts alone may read it; null: all may, or its address says so
 * @param headers that it always has
 * @param forever whether its address names its very bytes, so that whoever has it need not ask again
 */
public record Terms(
        @Nullable String site,
        @Nullable String embed,
        @Nullable Set<String> origins,
        Map<String, String> headers,
        boolean forever) {

    /** Those of most answers. */
    public static final Terms USUAL = new Terms(null, null, null, Map.of());

    /** Those of files whose address has their digest. */
    public static final Terms FOREVER = new Terms(null, null, null, Map.of(), true);

    public Terms {
        origins = origins == null ? null : Set.copyOf(origins);
        headers = Map.copyOf(headers);
    }

    /** Those of what may become another. */
    public Terms(
            @Nullable String site, @Nullable String embed, @Nullable Set<String> origins, Map<String, String> headers) {
        this(site, embed, origins, headers, false);
    }

    /** Whether it was made from the subject of a change. */
    boolean concern(Change change) {
        return switch (change.subjectKind()) {
            case Change.SITE -> change.subject().equals(site);
            case Change.EMBED -> change.subject().equals(embed);
            default -> false;
        };
    }

    /** The names under which caches on the way drop it, beside those of its content. */
    Set<String> surrogateKeys() {
        return Stream.of(site == null ? "" : key(Change.SITE, site), embed == null ? "" : key(Change.EMBED, embed))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }

    /** What it takes of the memory, in bytes: a hundred for each text, and what is in it. */
    int weight() {
        var texts = Stream.concat(
                Stream.ofNullable(origins).flatMap(Set::stream),
                headers.entrySet().stream().flatMap(one -> Stream.of(one.getKey(), one.getValue())));
        return texts.mapToInt(text -> 100 + text.length()).sum();
    }

    static String key(String kind, String subject) {
        return kind + "-" + subject;
    }
}
