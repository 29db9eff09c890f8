package org.lectern.server.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.lectern.server.security.BackOff.Guesses;

/**
 * Slows guessing down, by account and by address. A guess counts as wrong before it is looked at, and is taken back when
 * it was right: so of a thousand that come at once, no more are looked at than of a thousand that come one by one. What
 * is here is gone with the process; that of accounts is in the database too.
 */
final class Throttle {

    private static final int MOST = 100_000;

    private final Clock clock;
    private static final int LONGEST_KEY = 100;

    private final Cache<String, Guesses> byAccount = memory(BackOff.OF_ACCOUNT);
    private final Cache<String, Guesses> byAddress = memory(BackOff.OF_ADDRESS);

    Throttle(Clock clock) {
        this.clock = clock;
    }

    private static Cache<String, Guesses> memory(BackOff backOff) {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(backOff.memory())
                .build();
    }

    /**
     * Begins a guess.
     *
     * @param signIn normalised, whether or not there is such an account
     * @throws Denied if it comes too early
     */
    synchronized void begin(String signIn, String address) {
        var now = clock.instant();
        var place = place(address);
        refuse(BackOff.OF_ADDRESS.wait(guesses(byAddress, place), now));
        refuse(BackOff.OF_ACCOUNT.wait(guesses(byAccount, key(signIn)), now));
        byAddress.put(place, new Guesses(BackOff.OF_ADDRESS.counting(guesses(byAddress, place), now) + 1, now));
        byAccount.put(
                key(signIn), new Guesses(BackOff.OF_ACCOUNT.counting(guesses(byAccount, key(signIn)), now) + 1, now));
    }

    /** The guess was right: it is as if there had been none for the account. Others from the address still count. */
    synchronized void right(String signIn, String address) {
        byAccount.invalidate(key(signIn));
        undo(byAddress, place(address));
    }

    /** The guess was not looked at. */
    synchronized void undo(String signIn, String address) {
        undo(byAccount, key(signIn));
        undo(byAddress, place(address));
    }

    /** A guess may call itself whatever it likes; what is remembered of it is short. */
    private static String key(String signIn) {
        return signIn.length() <= LONGEST_KEY ? signIn : Secrets.hash(signIn);
    }

    private static void undo(Cache<String, Guesses> memory, String key) {
        var guesses = guesses(memory, key);
        memory.put(key, new Guesses(Math.max(0, guesses.failures() - 1), guesses.last()));
    }

    /** @throws Denied unless there is nothing to wait for */
    static void refuse(Duration wait) {
        if (!wait.isZero()) {
            long seconds = wait.plusNanos(999_999_999).toSeconds(); // rounded up: after them it may come
            throw new Denied(new Denial.TooManyGuesses(Duration.ofSeconds(seconds)));
        }
    }

    private static Guesses guesses(Cache<String, Guesses> memory, String key) {
        var guesses = memory.getIfPresent(key);
        return guesses == null ? Guesses.NONE : guesses;
    }

    /** Of IPv6 the first 64 bits: whoever has one address has all that begin so. */
    private static String place(String address) {
        try {
            var parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
