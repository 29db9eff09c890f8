package org.lectern.server.content.cache;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of an answer in one encoding. The array is shared: nobody may write to it.
 *
 * @param encoding what they really are: identity where compressing them gained nothing
 * @param tag a strong entity tag with its quotes (RFC 9110, section 8.8.3)
 */
public record Body(Encoding encoding, byte[] bytes, String tag) {

    /**
     * Whether the client has it already. A tag is of random letters in quotes, so to be in the list is to be one of it
     * (RFC 9110, section 13.1.2).
     *
     * @param ifNoneMatch the request's header; null if it has none
     */
    public boolean isKnown(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && (ifNoneMatch.contains(tag) || ifNoneMatch.strip().equals("*"));
    }
}
