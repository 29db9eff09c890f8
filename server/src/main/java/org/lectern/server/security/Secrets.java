package org.lectern.server.security;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.lectern.engine.Digest;

/**
 * What Lectern draws and others keep: 256 random bits as 43 letters and digits, without a hyphen, so that a double click
 * takes the whole. Only the SHA-256 is stored: of so many random bits, no slower hash is needed.
 */
final class Secrets {

    /** By which a token is found where it must not be, such as in a repository. */
    private static final String PREFIX = "lectern_";

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 43;
    private static final int CHECK = 6;
    private static final Pattern TOKEN = Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (LENGTH + CHECK) + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A new one. */
    static String draw() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return text(new BigInteger(1, bits), LENGTH);
    }

    /** A new one for a program: it tells what it is, and its last six characters are a checksum of the others. */
    static String drawToken() {
        var text = PREFIX + draw();
        return text + check(text);
    }

    /** Whether it may be a token at all: one that was mistyped or cut is told without a look into the database. */
    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches() && text.endsWith(check(text.substring(0, text.length() - CHECK)));
    }

    /** By what a secret is recognised: its SHA-256 in hexadecimal. */
    static String hash(String secret) {
        return Digest.sha256(secret).hex();
    }

    /** Another secret that follows from one and does not tell it. */
    static String derived(String secret, String purpose) {
        return text(new BigInteger(1, Digest.sha256(purpose + " " + secret).bytes()), LENGTH);
    }

    /** Whether two are the same, in a time that does not tell where they differ. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String check(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return text(BigInteger.valueOf(crc.getValue()), CHECK);
    }

    private static String text(BigInteger number, int length) {
        var base = BigInteger.valueOf(DIGITS.length());
        var digits = new char[length];
        for (int i = length - 1; i >= 0; i--) {
            var parts = number.divideAndRemainder(base);
            digits[i] = DIGITS.charAt(parts[1].intValue());
            number = parts[0];
        }
        return new String(digits);
    }
}
