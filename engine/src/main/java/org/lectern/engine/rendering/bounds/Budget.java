package org.lectern.engine.rendering.bounds;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is left of the bounds of one rendering. Every method throws {@link Beyond} when nothing is. Not for several
 * threads.
 */
public final class Budget {

    /** Steps between two looks at the clock, a power of two: the look costs more than most steps. */
    private static final int CLOCK = 8;

    private final Bounds bounds;
    private final LongSupplier nanos;
    private final long began;
    private int steps;
    private long text;

    /** A budget whose time begins now. */
    public Budget(Bounds bounds) {
        this(bounds, System::nanoTime);
    }

    /** @param nanos a clock in nanoseconds, from any beginning */
    public Budget(Bounds bounds, LongSupplier nanos) {
        this.bounds = bounds;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    /** One round of a loop, one directive, one value. */
    public void step() {
        if (++steps > bounds.steps()) {
            throw new Beyond("the template takes more than " + number(bounds.steps())
                    + " steps; look for a loop in a loop, or a macro that calls itself more than once");
        }
        if ((steps & (CLOCK - 1)) == 0) {
            time();
        }
    }

    /** Looks at the clock. */
    public void time() {
        if (isLate()) {
            throw new Beyond("the rendering takes longer than " + bounds.time().toMillis()
                    + " ms; show less, or look for a loop in a loop");
        }
    }

    /** Whether the time is over; it may have been spent waiting for something that will not last. */
    public boolean isLate() {
        return nanos.getAsLong() - began > bounds.time().toNanos();
    }

    /** @param length of the page, with what is about to be added to it */
    public void page(long length) {
        if (length > bounds.page()) {
            throw new Beyond("the page grows beyond " + number(bounds.page()) + " characters; show less");
        }
    }

    /** @param more characters that a string is about to get */
    public void text(long more) {
        text += more;
        if (text > bounds.text()) {
            throw new Beyond("the strings that the template builds grow beyond " + number(bounds.text())
                    + " characters; write into the page instead of into a string");
        }
    }

    /**
     * Checks a value that the template made: numbers, and lists and maps through and through, so that none becomes
     * dear to compare.
     */
    public void made(@Nullable Object value) {
        if (value instanceof BigInteger || value instanceof BigDecimal) {
            number((Number) value);
        } else if (value instanceof Collection || value instanceof Map) {
            weigh(value, 0);
        }
    }

    private long weigh(@Nullable Object value, long before) {
        long weight = before + 1;
        if (value instanceof String string) {
            weight += string.length();
        } else if (value instanceof Collection<?> items) {
            for (Object item : items) {
                weight = weigh(item, weight);
            }
        } else if (value instanceof Map<?, ?> map) {
            for (var pair : map.entrySet()) {
                weight = weigh(pair.getValue(), weigh(pair.getKey(), weight));
            }
        } else {
            made(value);
        }
        if (weight > bounds.text()) {
            throw new Beyond("a list or map grows beyond " + number(bounds.text()) + " characters; do not put it"
                    + " into itself");
        }
        return weight;
    }

    private static void number(Number value) {
        var whole = value instanceof BigInteger integer ? integer : ((BigDecimal) value).unscaledValue();
        int scale = value instanceof BigDecimal decimal ? Math.abs(decimal.scale()) : 0;
        if (whole.bitLength() > Bounds.WIDEST_NUMBER || scale > 4 * Bounds.WIDEST_NUMBER) {
            throw new Beyond("a number grows beyond " + Bounds.WIDEST_NUMBER + " bits; count, but do not multiply"
                    + " again and again");
        }
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
