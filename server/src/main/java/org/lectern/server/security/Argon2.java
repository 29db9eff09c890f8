package org.lectern.server.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Recognises passwords by Argon2id (RFC 9106) with 19 MiB, two passes and one lane. Two at a time: what guessing may cost
 * this machine is bounded, in memory and in processors.
 */
@Singleton
final class Argon2 {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int BYTES = 32;
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]+),t=([0-9]+),p=([0-9]+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private static final int AT_ONCE = 2;
    private static final int WAITING = 16;
    private static final int PATIENCE_SECONDS = 3;

    private final Semaphore permits = new Semaphore(AT_ONCE, true);
    private final AtomicLong evaluated = new AtomicLong();
    private final SecureRandom random = new SecureRandom();

    /** Of nobody, drawn rather than computed: compared with where there is no account, so that this takes as long. */
    private final String nobody = phc(drawn(SALT_BYTES), drawn(BYTES));

    @Inject
    Argon2() {}

    /**
     * By what a password is recognised, in PHC string form.
     *
     * @throws Denied if too many wait for this already
     */
    String hash(String password) {
        var salt = drawn(SALT_BYTES);
        return phc(salt, compute(password, salt, MEMORY_KIB, PASSES, 1, BYTES));
    }

    private static String phc(byte[] salt, byte[] computed) {
        var text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$" + text.encodeToString(salt) + "$"
                + text.encodeToString(computed);
    }

    private byte[] drawn(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /**
     * Whether it is the password.
     *
     * @param phc as {@link #hash} gave it; null if there is none, which takes as long
     * @throws Denied if too many wait for this already
     */
    boolean matches(String password, @Nullable String phc) {
        var parts = PHC.matcher(phc == null ? nobody : phc);
        if (!parts.matches()) {
            throw new IllegalStateException("A password is not kept as Argon2id: reset it");
        }
        evaluated.incrementAndGet();
        var expected = Base64.getDecoder().decode(parts.group(5));
        var computed = compute(
                password,
                Base64.getDecoder().decode(parts.group(4)),
                number(parts, 1),
                number(parts, 2),
                number(parts, 3),
                expected.length);
        return MessageDigest.isEqual(expected, computed) && phc != null;
    }

    /** How often a password was compared. */
    long evaluated() {
        return evaluated.get();
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private byte[] compute(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        await();
        try {
            var argon = new Argon2BytesGenerator();
            argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memory)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            var out = new byte[length];
            argon.generateBytes(password.getBytes(StandardCharsets.UTF_8), out);
            return out;
        } finally {
            permits.release();
        }
    }

    private void await() {
        try {
            if (permits.getQueueLength() >= WAITING || !permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Denied(new Denial.Busy());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Denied(new Denial.Busy());
        }
    }
}
