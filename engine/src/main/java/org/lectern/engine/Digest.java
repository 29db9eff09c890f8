package org.lectern.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** A digest of bytes, or of a text in UTF-8 (FIPS 180-4, sections 6.2 and 6.5). */
public final class Digest {

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /** SHA-256 of a text. */
    public static Digest sha256(String text) {
        return sha256(utf8(text));
    }

    /** SHA-256 of all parts, one after the other. */
    public static Digest sha256(byte[]... parts) {
        return of("SHA-256", parts);
    }

    /** SHA-384 of a text. */
    public static Digest sha384(String text) {
        return of("SHA-384", utf8(text));
    }

    private static Digest of(String algorithm, byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance(algorithm);
            for (var part : parts) {
                digest.update(part);
            }
            return new Digest(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A copy of its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** In lower-case hexadecimal digits. */
    public String hex() {
        return hex(bytes.length);
    }

    /**
     * The beginning of it, in lower-case hexadecimal digits.
     *
     * @param length in bytes, each two digits; at most as many as it has
     */
    public String hex(int length) {
        return HexFormat.of().formatHex(bytes, 0, length);
    }

    /** In Base64 with padding (RFC 4648, section 4), as policies and integrity attributes want it. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
