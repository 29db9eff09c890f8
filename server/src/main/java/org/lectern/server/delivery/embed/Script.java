package org.lectern.server.delivery.embed;

import org.lectern.engine.Digest;

/**
 * A script as it is served.
 *
 * @param name such as {@code v1}
 */
public record Script(String name, String text) {

    /** The first 16 hexadecimal digits of its SHA-256, for an address that never changes. */
    public String hash() {
        return Digest.sha256(text).hex(8);
    }

    /** What browsers hold it against (Subresource Integrity, section 3.1). */
    public String integrity() {
        return "sha384-" + Digest.sha384(text).base64();
    }

    /** The path of its address that never changes. */
    public String path() {
        return "/embed/" + name + "." + hash() + ".js";
    }
}
