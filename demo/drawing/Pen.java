package drawing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** Draws shapes on one picture, with the chance that belongs to its name: the same name, the same picture. */
public class Pen {

    private final StringBuilder svg = new StringBuilder();
    private final Random random;

    Pen(String name) {
        this.random = new Random(name.hashCode());
    }

    String page(int width, int height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">%n%s</svg>"
                .formatted(width, height, width, height, svg);
    }

    void add(String shape, Object... values) {
        svg.append(String.format(Locale.ROOT, shape, values).replaceAll("(\\.\\d)0+(?=\\D)|\\.0+(?=\\D)", "$1")).append('\n');
    }

    void ground(String fill) {
        rect(0, 0, 640, 360, fill);
    }

    void rect(double x, double y, double width, double height, String fill) {
        add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>", x, y, width, height, fill);
    }

    void circle(double x, double y, double radius, String fill) {
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>", x, y, radius, fill);
    }

    void ring(double x, double y, double radius, double width, String stroke) {
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"/>",
                x, y, radius, stroke, width);
    }

    void ellipse(double x, double y, double rx, double ry, String fill) {
        add("<ellipse cx=\"%.1f\" cy=\"%.1f\" rx=\"%.1f\" ry=\"%.1f\" fill=\"%s\"/>", x, y, rx, ry, fill);
    }

    void path(String d, String fill) {
        add("<path d=\"%s\" fill=\"%s\"/>", d, fill);
    }

    void line(String d, String stroke, double width) {
        add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>",
                d, stroke, width);
    }

    void text(String letters, double x, double y, int size, String fill) {
        add("<text x=\"%.1f\" y=\"%.1f\" font-family=\"Georgia, 'Noto Serif', serif\" font-size=\"%d\" text-anchor=\"middle\" fill=\"%s\">%s</text>",
                x, y, size, fill, letters);
    }

    static String at(double... numbers) {
        return Arrays.stream(numbers).mapToObj(n -> String.format(Locale.ROOT, "%.0f", n)).collect(Collectors.joining(" "));
    }

    /** A wave across the picture, filled down to its foot. */
    void wave(double y, double height, double length, double shift, String fill) {
        var d = new StringBuilder("M" + at(-length, 360) + "V" + at(y));
        for (double x = -length + shift; x < 640 + length; x += length) {
            d.append("Q" + at(x + length / 4, y - height, x + length / 2, y) + "T" + at(x + length, y));
        }
        path(d + "V360Z", fill);
    }

    void stars(int many, double lowest) {
        for (int i = 0; i < many; i++) {
            circle(between(0, 640), between(0, lowest), between(0.8, 2.4), i % 5 == 0 ? "#ffe9a8" : "#eef2ff");
        }
    }

    double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    int below(int end) {
        return random.nextInt(end);
    }

    boolean coin() {
        return random.nextBoolean();
    }
}
