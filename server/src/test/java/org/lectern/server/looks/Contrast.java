package org.lectern.server.looks;

/** Contrast of two colours, <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">as WCAG 2.2 defines it</a>. */
final class Contrast {

    private Contrast() {}

    /** From 1 to 21; colours as {@code #rgb} or {@code #rrggbb}. */
    static double ratio(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        var digits = colour.substring(1);
        int step = digits.length() / 3;
        return 0.2126 * channel(digits, 0, step)
                + 0.7152 * channel(digits, step, step)
                + 0.0722 * channel(digits, 2 * step, step);
    }

    private static double channel(String digits, int from, int step) {
        var part = digits.substring(from, from + step);
        double value = Integer.parseInt(step == 1 ? part + part : part, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
