package org.lectern.server.content.cache;

/**
 * The bytes of an answer in one encoding. The array is shared: nobody may write to it.
 *
 * @param encoding what they really are: identity where compressing them gained nothing
 * @param tag a strong entity tag with its quotes (RFC 9110, section 8.8.3)
 */
public record Body(Encoding encoding, byte[] bytes, String tag) {}
