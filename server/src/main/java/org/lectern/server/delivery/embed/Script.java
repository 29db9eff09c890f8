package org.lectern.server.delivery.embed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A script as it is served.
 *
 * @param name such as {@code v1}
 */
public record Script(String name, String text) {

    /** The first 16 hexadecimal digits of its SHA-256, for an address that never changes. */
    public String hash() {
        return HexFormat.of().formatHex(digest("SHA-256"), 0, 8);
    }

    /** What browsers hold it against (Subresource Integrity, section 3.1). */
    public String integrity() {
        return "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384"));
    }

    /** The path of its address that never changes. */
    public String path() {
        return "/embed/" + name + "." + hash() + ".js";
    }

    private byte[] digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
    }
}
