package org.lectern.server.content.cache;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a body is encoded on its way (RFC 9110, section 8.4). */
public enum Encoding {
    IDENTITY("identity", "i"),
    GZIP("gzip", "g"),
    BROTLI("br", "b");

    private final String coding;
    private final String mark;

    Encoding(String coding, String mark) {
        this.coding = coding;
        this.mark = mark;
    }

    /** Its name in headers. */
    public String coding() {
        return coding;
    }

    /** What its entity tags end with: the same content has another tag in another encoding (section 8.8.3.3). */
    String mark() {
        return mark;
    }

    /**
     * The best one that was asked for (section 12.5.3). Unlike there, no header, or a bare {@code *}, means identity:
     * many who include fragments send none and take the bytes as they come.
     *
     * @param accepted the value of Accept-Encoding; null if there is none
     */
    public static Encoding of(@Nullable String accepted) {
        var best = IDENTITY;
        if (accepted != null) {
            for (var part : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
                var words = part.split(";", -1);
                for (var encoding : values()) {
                    if (encoding.coding.equals(words[0].strip())
                            && encoding.ordinal() > best.ordinal()
                            && !refused(words)) {
                        best = encoding;
                    }
                }
            }
        }
        return best;
    }

    /** A weight of nothing means "not this one". */
    private static boolean refused(String[] words) {
        for (int i = 1; i < words.length; i++) {
            if (words[i].strip().matches("q=0(\\.0{0,3})?")) {
                return true;
            }
        }
        return false;
    }
}
