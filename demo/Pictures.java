import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws the pictures of the demo: {@code java demo/Pictures.java} in the folder above. A line of {@code pictures.list} is
 * a name, what is drawn, and how: for a portrait the ground, the shirt, the hair and its colour, the skin and one thing
 * more; for a scene a number that varies it. The same list gives the same files.
 */
public class Pictures {

    static final Map<String, String> COLOURS = Map.ofEntries(
            Map.entry("sand", "#e6d3a8"), Map.entry("sky", "#a9cfe4"), Map.entry("rose", "#e3a6a8"),
            Map.entry("clay", "#c98f6b"), Map.entry("mint", "#a8d8c0"), Map.entry("lilac", "#c5b6e0"),
            Map.entry("fern", "#5f9560"), Map.entry("ochre", "#d9a441"), Map.entry("ice", "#d3e6ec"),
            Map.entry("navy", "#23395b"), Map.entry("steel", "#8fa0ad"), Map.entry("peach", "#f2c4a0"),
            Map.entry("moss", "#7d8f4e"), Map.entry("night", "#1d2440"), Map.entry("brick", "#a8442f"),
            Map.entry("indigo", "#39407f"), Map.entry("violet", "#6b4a8c"), Map.entry("teal", "#2a7a78"),
            Map.entry("plum", "#7a3b5e"), Map.entry("coral", "#e2725b"), Map.entry("pine", "#1e4a3a"),
            Map.entry("mustard", "#d4a017"), Map.entry("white", "#f6f3ea"), Map.entry("orange", "#e08a2c"),
            Map.entry("rust", "#9c5221"), Map.entry("grey", "#9a9a98"), Map.entry("brown", "#6b4530"),
            Map.entry("black", "#26211f"), Map.entry("red", "#a9502c"), Map.entry("blond", "#d8b25c"),
            Map.entry("light", "#f0cfb4"), Map.entry("tan", "#d8a47c"), Map.entry("dark", "#6e452f"));

    /** Of skin, where it differs from the colour of that name. */
    static final String BROWN_SKIN = "#a06a45";

    private final StringBuilder svg = new StringBuilder();
    private final Random random;

    Pictures(String name) {
        this.random = new Random(name.hashCode());
    }

    public static void main(String[] arguments) throws IOException {
        var demo = Path.of("demo");
        var folder = Files.createDirectories(demo.resolve("pictures"));
        for (var line : Files.readAllLines(demo.resolve("pictures.list"))) {
            var words = line.split(" ");
            Files.writeString(folder.resolve(words[0] + ".svg"), new Pictures(words[0]).draw(words) + "\n");
        }
    }

    String draw(String[] words) {
        if (words[1].equals("portrait")) {
            portrait(words);
            return page(320, 320);
        }
        scene(words[1], Integer.parseInt(words[2]));
        return page(640, 360);
    }

    private String page(int width, int height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">%n%s</svg>"
                .formatted(width, height, width, height, svg);
    }

    private static String colour(String name) {
        var known = COLOURS.get(name);
        if (known == null) {
            throw new IllegalArgumentException("There is no colour " + name + "; there are " + COLOURS.keySet());
        }
        return known;
    }

    // Shapes

    private void add(String shape, Object... values) {
        svg.append(String.format(Locale.ROOT, shape, values).replaceAll("(\\.\\d)0+(?=\\D)|\\.0+(?=\\D)", "$1")).append('\n');
    }

    private void ground(String fill) {
        rect(0, 0, 640, 360, fill);
    }

    private void rect(double x, double y, double width, double height, String fill) {
        add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>", x, y, width, height, fill);
    }

    private void circle(double x, double y, double radius, String fill) {
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>", x, y, radius, fill);
    }

    private void ring(double x, double y, double radius, double width, String stroke) {
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"/>",
                x, y, radius, stroke, width);
    }

    private void ellipse(double x, double y, double rx, double ry, String fill) {
        add("<ellipse cx=\"%.1f\" cy=\"%.1f\" rx=\"%.1f\" ry=\"%.1f\" fill=\"%s\"/>", x, y, rx, ry, fill);
    }

    private void path(String d, String fill) {
        add("<path d=\"%s\" fill=\"%s\"/>", d, fill);
    }

    private void line(String d, String stroke, double width) {
        add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>",
                d, stroke, width);
    }

    private void text(String letters, double x, double y, int size, String fill) {
        add("<text x=\"%.1f\" y=\"%.1f\" font-family=\"Georgia, 'Noto Serif', serif\" font-size=\"%d\" text-anchor=\"middle\" fill=\"%s\">%s</text>",
                x, y, size, fill, letters);
    }

    private static String at(double... numbers) {
        return Arrays.stream(numbers).mapToObj(n -> String.format(Locale.ROOT, "%.0f", n)).collect(Collectors.joining(" "));
    }

    /** A wave across the picture, filled down to its foot. */
    private void wave(double y, double height, double length, double shift, String fill) {
        var d = new StringBuilder("M" + at(-length, 360) + "V" + at(y));
        for (double x = -length + shift; x < 640 + length; x += length) {
            d.append("Q" + at(x + length / 4, y - height, x + length / 2, y) + "T" + at(x + length, y));
        }
        path(d + "V360Z", fill);
    }

    private void stars(int many, double lowest) {
        for (int i = 0; i < many; i++) {
            circle(between(0, 640), between(0, lowest), between(0.8, 2.4), i % 5 == 0 ? "#ffe9a8" : "#eef2ff");
        }
    }

    private double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    // Portraits

    private void portrait(String[] words) {
        var ground = colour(words[2]);
        var shirt = colour(words[3]);
        var hair = colour(words[5]);
        var skin = words[6].equals("brown") ? BROWN_SKIN : colour(words[6]);
        rect(0, 0, 320, 320, ground);
        circle(random.nextBoolean() ? 70 : 250, 90, 130, mixed(ground, "#ffffff", 0.18));
        behind(words[4], hair);
        path("M30 320C34 250 90 226 130 222h60c40 4 96 28 100 98Z", shirt);
        path("M132 196h56v30c0 36-56 36-56 0Z", mixed(skin, "#000000", 0.1));
        ellipse(160, 142, 58, 68, skin);
        before(words[4], hair);
        extra(words[7], hair, shirt);
        face(mixed(skin, "#2a1510", 0.75));
    }

    private void face(String ink) {
        circle(138, 144, 4.5, ink);
        circle(182, 144, 4.5, ink);
        line("M138 178q22 16 44 0", ink, 4);
    }

    private void behind(String style, String hair) {
        switch (style) {
            case "bob" -> path("M92 200c-14-120 10-146 68-146s82 26 68 146Z", hair);
            case "long" -> path("M84 262c0-160 4-208 76-208s76 48 76 208Z", hair);
            case "bun" -> {
                circle(160, 52, 30, hair);
                ellipse(160, 128, 66, 70, hair);
            }
            case "curls" -> IntStream.range(0, 11).forEach(i -> circle(
                    160 + 74 * Math.cos(Math.PI * (0.95 + i * 0.11)), 140 + 76 * Math.sin(Math.PI * (0.95 + i * 0.11)), 29, hair));
            case "locks" -> IntStream.range(0, 8).forEach(i -> line("M" + at(160, 80) + "Q" + at(82 + i * 22, 100, 82 + i * 22, 236), hair, 17));
            case "scarf" -> path("M82 250c-8-140 14-196 78-196s86 56 78 196Z", hair);
            default -> ellipse(160, 126, 64, 66, style.equals("bald") ? "none" : hair);
        }
    }

    private void before(String style, String hair) {
        switch (style) {
            case "scarf" -> {
                path("M98 150c-4-74 26-92 62-92s66 18 62 92c-8-40-30-56-62-56s-54 16-62 56Z", hair);
                path("M98 150c2 60 30 66 62 66s60-6 62-66c14 40 6 84-62 90-68-6-76-50-62-90Z", hair);
            }
            case "bald" -> path("M112 112c6-28 26-38 48-38", "none");
            case "curls" -> IntStream.range(0, 6).forEach(i -> circle(112 + i * 19, 84 - (i % 2) * 6, 18, hair));
            case "cap" -> cap("#8fa0ad");
            case "beard" -> {
                path("M100 120c2-44 28-60 60-60s58 16 60 60c-20-26-100-26-120 0Z", hair);
                beard(hair);
            }
            default -> path("M100 126c0-46 28-64 60-64s60 18 60 64c-16-30-34-36-60-36s-44 6-60 36Z", hair);
        }
    }

    private void beard(String hair) {
        path("M102 150c4 62 30 72 58 72s54-10 58-72c-8 20-26 22-58 10-32 12-50 10-58-10Z", hair);
        ellipse(160, 182, 28, 14, mixed(hair, "#ffffff", 0.25));
    }

    private void extra(String what, String hair, String shirt) {
        switch (what) {
            case "glasses" -> {
                ring(136, 144, 20, 4, "#22252b");
                ring(184, 144, 20, 4, "#22252b");
                line("M156 142q4-4 8 0M116 140l-14-4M204 140l14-4", "#22252b", 4);
            }
            case "earrings" -> {
                circle(100, 176, 7, "#e8c050");
                circle(220, 176, 7, "#e8c050");
            }
            case "headphones" -> {
                line("M96 146c0-112 128-112 128 0", "#22252b", 11);
                add("<rect x=\"82\" y=\"128\" width=\"24\" height=\"48\" rx=\"11\" fill=\"#22252b\"/>");
                add("<rect x=\"214\" y=\"128\" width=\"24\" height=\"48\" rx=\"11\" fill=\"#22252b\"/>");
            }
            case "moustache" -> path("M160 164c-14-8-34 0-38 10 16 4 30 2 38-4 8 6 22 8 38 4-4-10-24-18-38-10Z", hair);
            case "beard" -> beard(hair);
            case "cap" -> cap(shirt);
            default -> { }
        }
    }

    private void cap(String shirt) {
        path("M92 108c0-50 30-66 68-66s68 16 68 66Z", mixed(shirt, "#23395b", 0.6));
        path("M86 104h152c8 0 8 14 0 14H86Z", "#23395b");
    }

    private static String mixed(String one, String other, double share) {
        var mixed = new StringBuilder("#");
        for (int i = 1; i < 7; i += 2) {
            int a = Integer.parseInt(one.substring(i, i + 2), 16);
            int b = Integer.parseInt(other.substring(i, i + 2), 16);
            mixed.append(String.format("%02x", Math.round(a + (b - a) * share)));
        }
        return mixed.toString();
    }

    // Scenes

    private void scene(String kind, int variant) {
        switch (kind) {
            case "layers" -> layers(variant);
            case "waves" -> waves(variant);
            case "island" -> island(variant);
            case "lanterns" -> lanterns(variant);
            case "rain" -> rain(variant);
            case "well" -> wells(variant);
            case "dam" -> dam();
            case "cards" -> cards(variant);
            case "fountain" -> fountain();
            case "rivers" -> rivers();
            case "dome" -> dome(variant);
            case "galaxy" -> galaxy(variant);
            case "plate" -> plate(variant);
            case "mirror" -> mirror();
            case "curve" -> curve();
            case "notes" -> notes();
            case "rings" -> rings();
            case "meteors" -> meteors();
            case "canoe" -> canoe();
            case "moon" -> moon();
            case "telescopes" -> telescopes();
            case "letter" -> letter(variant);
            case "bubbles" -> bubbles(variant);
            case "pot" -> pot(variant);
            case "compass" -> compass(variant);
            case "ice" -> ice();
            case "moss" -> moss(variant);
            case "soil" -> soil(variant);
            case "cave" -> cave();
            case "marsh" -> marsh();
            case "boat" -> boat(variant);
            case "dunes" -> dunes();
            case "lake" -> lake(variant);
            case "gauge" -> gauge(variant);
            case "gears" -> gears();
            case "canal" -> canal(variant);
            case "doors" -> doors(variant);
            case "table" -> table();
            case "birds" -> birds();
            default -> throw new IllegalArgumentException("There is no scene " + kind);
        }
    }

    private void layers(int variant) {
        var tones = variant == 2
                ? List.of("#b9b7ac", "#d9a441", "#3a3733", "#8f8a7c", "#c98f3a", "#5a564e", "#a7a396")
                : List.of("#7a5c3e", "#5f7a4a", "#8d8674", "#6b4a30", "#4c6a52", "#9a8a66", "#5a4632");
        if (variant > 1) {
            ground(variant == 2 ? "#efe6d2" : "#dfe6e2");
            for (int i = 0; i < 7; i++) {
                rect(40 + i * 80, 120, 80, 120, tones.get(i));
                for (int j = 0; j < 4; j++) {
                    rect(44 + i * 80 + between(0, 66), 120, between(2, 7), 120, mixed(tones.get(i), "#000000", 0.18));
                }
            }
            rect(40, 256, 560, 26, "#f6f3ea");
            IntStream.range(0, 29).forEach(i -> rect(40 + i * 20, 256, 2, i % 5 == 0 ? 18 : 9, "#26211f"));
            return;
        }
        ground("#cfe0dd");
        for (int i = 0; i < 7; i++) {
            wave(70 + i * 44, 16, 320, i * 57, tones.get(i));
            if (i == 3) {
                wave(70 + i * 44 + 34, 12, 320, i * 57 + 20, "#f3dfa0");
            }
        }
    }

    private void waves(int variant) {
        var tones = variant == 3 ? List.of("#cfe3d6", "#a6cdb9", "#74ac97", "#3f8273", "#1f5a52")
                : List.of("#bcd9e8", "#8fbfdb", "#5f9cc4", "#3a76a6", "#235381");
        ground(variant == 3 ? "#f3f1e4" : "#eef4f2");
        for (int i = 0; i < 5; i++) {
            wave(90 + i * 52, variant == 1 ? 44 - i * 6 : 26, variant == 1 ? 90 + i * 40 : 260, i * 47, tones.get(i));
        }
        if (variant == 2) {
            for (int i = 0; i < 26; i++) {
                circle(between(0, 640), between(325, 356), between(6, 17), List.of("#d8cdb8", "#a89a84", "#857a68").get(i % 3));
            }
        }
    }

    private void island(int variant) {
        ground(variant == 2 ? "#e9dcbc" : "#d7e4e6");
        if (variant == 2) {
            path("M0 40h560q50 0 50 140t-50 140H0Z", "#f5edd6");
            ellipse(575, 180, 34, 140, "#cdb98c");
        }
        for (int i = 0; i < 9; i++) {
            double w = 205 - i * 20 + between(-12, 12);
            double h = 118 - i * 12 + between(-8, 8);
            double x = 300 + between(-16, 16);
            double y = 180 + between(-10, 10);
            line("M" + at(x - w, y) + "C" + at(x - w, y - h, x - w / 3, y - h * 1.1, x, y - h * 0.8) + "S" + at(x + w, y - h, x + w, y + 6)
                    + "S" + at(x + w / 3, y + h, x - 10, y + h * 0.8) + "S" + at(x - w, y + h, x - w, y) + "Z",
                    i % 3 == 0 ? "#9c5221" : "#2a5a66", i == 0 ? 4 : 2.4);
        }
    }

    private void lanterns(int variant) {
        ground("#14203a");
        rect(0, 230, 640, 130, "#0c1629");
        int many = variant == 1 ? 5 : variant == 2 ? 3 : 4;
        if (variant == 2) {
            line("M0 214Q320 130 640 214", "#33425f", 12);
        }
        for (int i = 0; i < many; i++) {
            double x = 640.0 / (many + 1) * (i + 1);
            double y = variant == 3 ? 110 : 150 + (i % 2) * 24;
            if (variant == 3) {
                line("M" + at(x, y) + "V232", "#33425f", 6);
            }
            circle(x, y, 46, "#3a3550");
            add("<rect x=\"%.0f\" y=\"%.0f\" width=\"36\" height=\"46\" rx=\"9\" fill=\"#f6c35a\"/>", x - 18, y - 23);
            rect(x - 12, y - 30, 24, 7, "#6b4a2c");
            for (int j = 0; j < 5; j++) {
                ellipse(x + between(-6, 6), 250 + j * 20, 22 - j * 3, 3.5, mixed("#f6c35a", "#0c1629", 0.25 + j * 0.14));
            }
        }
    }

    private void rain(int variant) {
        ground("#c3ced4");
        for (int i = 0; i < 70; i++) {
            double x = between(-40, 640);
            double y = between(0, 250);
            int third = (int) Math.max(0, Math.min(2, x / 214));
            double lean = variant == 2 ? List.of(0.0, 4.0, 30.0).get(third) : 24;
            double width = variant == 2 ? List.of(1.6, 5.0, 3.0).get(third) : 2.6;
            line("M" + at(x + lean, y) + "L" + at(x, y + 34), "#5a7f98", width);
        }
        for (int i = 0; i < 3; i++) {
            double x = 30 + i * 205;
            rect(x + 12, 280, 150, 80, List.of("#e6d3a8", "#d9a58a", "#c9c2ae").get(i));
            path("M" + at(x, 284) + "L" + at(x + 87, 214) + "L" + at(x + 174, 284) + "Z", List.of("#a8442f", "#7a3b2e", "#8d4a35").get(i));
            add("<rect x=\"%.0f\" y=\"306\" width=\"34\" height=\"54\" rx=\"6\" fill=\"#23395b\"/>", x + 158);
            rect(x + 50, 304, 26, 30, "#f6e3a4");
        }
    }

    private void wells(int many) {
        ground("#cdbf9f");
        if (many > 1) {
            add("<path d=\"M110 210Q220 90 320 180T540 160\" fill=\"none\" stroke=\"#7a5c3e\" stroke-width=\"5\" stroke-dasharray=\"3 14\" stroke-linecap=\"round\"/>");
        }
        for (int i = 0; i < many; i++) {
            double x = many == 1 ? 320 : 110 + i * 210;
            double y = many == 1 ? 180 : 200 - (i % 2) * 30;
            double r = many == 1 ? 140 : 76;
            circle(x, y, r, "#8d8674");
            for (int j = 0; j < 14; j++) {
                double angle = j * Math.PI / 7;
                line("M" + at(x + r * 0.74 * Math.cos(angle), y + r * 0.74 * Math.sin(angle)) + "L" + at(x + r * Math.cos(angle), y + r * Math.sin(angle)), "#6b6454", 4);
            }
            circle(x, y, r * 0.74, "#16304a");
            ring(x, y, r * 0.5, 2, "#2c5577");
            ring(x, y, r * 0.3, 2, "#2c5577");
            circle(x + r * 0.16, y - r * 0.2, r * 0.14, "#f3ecc8");
        }
    }

    private void dam() {
        ground("#dce8d4");
        rect(0, 150, 330, 210, "#4f8fa8");
        rect(330, 280, 310, 80, "#76aebf");
        for (int i = 0; i < 34; i++) {
            double x = between(240, 380);
            double y = between(130, 330);
            double angle = between(0, Math.PI);
            line("M" + at(x - 62 * Math.cos(angle), y - 40 * Math.sin(angle)) + "L" + at(x + 62 * Math.cos(angle), y + 40 * Math.sin(angle)),
                    List.of("#5a4030", "#7a5a40", "#8f6d4a", "#4a3426").get(i % 4), between(6, 12));
        }
    }

    private void cards(int variant) {
        ground("#2f5d50");
        int many = variant == 1 ? 5 : 3;
        for (int i = 0; i < many; i++) {
            double angle = (i - (many - 1) / 2.0) * 16;
            add("<g transform=\"rotate(%.0f 320 430)\"><rect x=\"265\" y=\"60\" width=\"110\" height=\"170\" rx=\"12\" fill=\"#f6f3ea\" stroke=\"#1b3a31\" stroke-width=\"2\"/>", angle);
            if (variant == 2 && i == 1) {
                path("M280 190l40-56 40 56Z", "#9c5221");
            } else if (variant == 2 && i == 2) {
                path("M286 160c10-16 50-16 66-4l10-8v22l-8 20h-10v-16h-34v16h-12v-18Z", "#26211f");
            } else {
                line("M282 130q10-16 20 0t20 0 20 0 20 0M282 156q10-16 20 0t20 0 20 0 20 0", "#3a76a6", 6);
            }
            add("</g>");
        }
    }

    private void fountain() {
        ground("#f0dcc0");
        for (int i = 0; i < 3; i++) {
            double w = 190 - i * 58;
            double y = 290 - i * 82;
            path("M" + at(320 - w, y) + "H" + at(320 + w) + "C" + at(320 + w * 0.9, y + 44, 320 + w * 0.3, y + 46, 320, y + 46)
                    + "S" + at(320 - w * 0.9, y + 44, 320 - w, y) + "Z", "#9a8f80");
            ellipse(320, y, w, 13, "#6fb0c4");
            rect(306, y - 42, 28, 42, "#857a6c");
        }
        line("M320 84C320 40 270 60 264 120M320 84C320 40 370 60 376 120", "#6fb0c4", 6);
        line("M210 212v70M430 212v70M160 294v50M480 294v50", "#6fb0c4", 5);
    }

    private void rivers() {
        ground("#d6dfba");
        line("M40 0C60 130 240 130 320 230", "#2f7f8f", 30);
        line("M330 0C300 90 360 150 320 230", "#7a8f3a", 26);
        line("M620 0C600 140 420 130 320 230", "#b0643a", 28);
        line("M320 226C330 280 300 310 310 380", "#3a6a8c", 54);
    }

    private void dome(int variant) {
        ground("#161d3a");
        stars(variant == 3 ? 150 : 70, 250);
        if (variant == 2) {
            circle(356, 50, 9, "#fff6d0");
            line("M356 28v44M334 50h44", "#fff6d0", 2);
        }
        path("M0 300q160-40 320-20t320 0v80H0Z", "#0e1428");
        rect(190, 210, 260, 110, "#4c5575");
        path("M180 214a140 140 0 0 1 280 0Z", "#7d87a8");
        path("M302 78l58-2 8 138h-46Z", "#0b1022");
        line("M338 200L" + at(352, 92), "#d9b36a", 14);
        rect(298, 262, 44, 58, "#f6c35a");
    }

    private void galaxy(int variant) {
        ground("#12142e");
        for (int i = 0; i < 60; i++) {
            double along = between(0, 1);
            ellipse(along * 700 - 30, 270 - along * 200 + between(-40, 40), between(20, 60), between(8, 24),
                    List.of("#2d2f5e", "#3a3a70", "#48457d").get(i % 3));
        }
        stars(150, 360);
        if (variant == 1) {
            path("M250 220c0-30 20-40 60-38l50-4c4-30 8-56 20-62l4-14 8 12c10 6 8 22-4 26-4 30-2 66-18 82l2 44h-10l-6-38-56 6-8 36h-10l-2-40c-16 6-26 6-30-10Z", "#0b0c1e");
            ellipse(150, 258, 60, 18, "#0b0c1e");
            ellipse(500, 112, 44, 14, "#0b0c1e");
        } else if (variant == 2) {
            path("M210 270h220c0 60-50 84-110 84s-110-24-110-84Z", "#c98f6b");
            ellipse(320, 270, 110, 20, "#e6c987");
        } else {
            rect(0, 312, 640, 48, "#0a0b18");
            IntStream.range(0, 5).forEach(i -> line("M" + at(70 + i * 130, 320) + "V220q0-16 26-16", "#0a0b18", 8));
        }
    }

    private void plate(int variant) {
        ground("#3a3f4a");
        for (int p = variant == 2 ? 4 : 0; p >= 0; p--) {
            add("<rect x=\"%d\" y=\"%d\" width=\"330\" height=\"270\" rx=\"4\" fill=\"%s\" stroke=\"#6d7480\" stroke-width=\"3\"/>",
                    150 + p * 14, 48 - p * 8, mixed("#dfe3dc", "#3a3f4a", p * 0.14));
        }
        for (int i = 0; i < 90; i++) {
            circle(between(164, 466), between(62, 304), between(1, 4), "#2a2d33");
        }
        if (variant == 1) {
            circle(352, 150, 5, "#2a2d33");
            ring(352, 150, 22, 4, "#c0392b");
        }
    }

    private void mirror() {
        ground("#b98d5a");
        IntStream.range(0, 6).forEach(i -> line("M0 " + (40 + i * 62) + "H640", "#a87c4c", 3));
        for (int i = 0; i < 11; i++) {
            circle(320, 180, 150 - i * i * 1.2 - i * 3, mixed("#4d6d78", "#e8f4f4", i / 11.0));
        }
        line("M262 110q58-40 116 0", "#ffffff", 4);
    }

    private void curve() {
        ground("#f7f4e8");
        IntStream.range(0, 33).forEach(i -> line("M" + i * 20 + " 0V360", "#d9e2e4", 1));
        IntStream.range(0, 18).forEach(i -> line("M0 " + i * 20 + "H640", "#d9e2e4", 1));
        for (int i = 0; i < 64; i++) {
            double phase = (i % 21) / 21.0;
            double y = phase < 0.25 ? 260 - phase * 720 : 80 + (phase - 0.25) * 240;
            circle(6 + i * 10, y + between(-9, 9), 4.6, i % 7 == 0 ? "#c0392b" : "#23395b");
        }
    }

    private void notes() {
        ground("#23305a");
        IntStream.range(0, 5).forEach(i -> line("M0 " + (200 + i * 26) + "Q320 " + (180 + i * 26) + " 640 " + (200 + i * 26), "#cfd8f0", 2.5));
        for (int i = 0; i < 9; i++) {
            double x = 50 + i * 66;
            double y = 200 + random.nextInt(9) * 13;
            ellipse(x, y, 15, 11, "#f6c35a");
            line("M" + at(x + 13, y) + "V" + at(y - 62), "#f6c35a", 4);
        }
        IntStream.range(0, 5).forEach(i -> circle(230 + i * 46, 92 - (i % 2) * 22, 44, "#e4e9f4"));
        add("<rect x=\"190\" y=\"92\" width=\"266\" height=\"46\" rx=\"23\" fill=\"#e4e9f4\"/>");
    }

    private void rings() {
        ground("#0f1230");
        stars(80, 360);
        add("<g transform=\"rotate(-18 320 180)\">");
        for (int i = 0; i < 4; i++) {
            add("<ellipse cx=\"320\" cy=\"180\" rx=\"%d\" ry=\"%d\" fill=\"none\" stroke=\"%s\" stroke-width=\"%d\"/>", 250 - i * 24, 52 - i * 5,
                    List.of("#b59c6c", "#e0c890", "#8f7a52", "#cdb47c").get(i), i == 2 ? 6 : 16);
        }
        circle(320, 180, 104, "#e5c88a");
        path("M218 160q102 26 204 0v18q-102 26-204 0Z", "#cda968");
        path("M228 208q92 22 184 0l-8 18q-84 18-168 0Z", "#d8b878");
        add("<path d=\"M70 180a250 52 0 0 0 500 0h-24a226 47 0 0 1-452 0Z\" fill=\"#b59c6c\"/>");
        add("<path d=\"M98 180a222 46 0 0 0 444 0h-18a204 42 0 0 1-408 0Z\" fill=\"#e0c890\"/></g>");
    }

    private void meteors() {
        ground("#141a38");
        stars(110, 290);
        for (int i = 0; i < 7; i++) {
            double x = between(120, 600);
            double y = between(20, 170);
            double length = between(60, 150);
            line("M" + at(x, y) + "L" + at(x - length, y + length * 0.55), "#8fa3d8", 2);
            line("M" + at(x - length * 0.6, y + length * 0.33) + "L" + at(x - length, y + length * 0.55), "#fff6d0", 4);
        }
        path("M0 300q120-30 250-14t390-10v84H0Z", "#0c2420");
        IntStream.range(0, 46).forEach(i -> line("M" + at(i * 14 + 4, 356) + "q2-20 " + at(between(-6, 8)) + " -34", "#1d4438", 3));
    }

    private void canoe() {
        ground("#12284a");
        for (int i = 0; i < 21; i++) {
            double angle = Math.PI * (1.06 + i * 0.044);
            circle(320 + 270 * Math.cos(angle), 320 + 270 * Math.sin(angle), i % 4 == 0 ? 7 : 4, "#ffe9a8");
        }
        wave(272, 12, 180, 30, "#1d4a6b");
        path("M300 250V110q70 60 74 140Z", "#e6c987");
        line("M296 262V100", "#6b4530", 6);
        path("M190 246q130 44 270 0-30 54-70 54H250q-40 0-60-54Z", "#8f5a34");
        wave(304, 12, 150, 90, "#2a6a8c");
    }

    private void moon() {
        ground("#1b1f33");
        circle(320, 180, 164, "#d9d6c8");
        for (int i = 0; i < 26; i++) {
            double angle = between(0, Math.PI * 2);
            double far = between(0, 132);
            double r = between(5, 26);
            double x = 320 + far * Math.cos(angle);
            double y = 180 + far * Math.sin(angle);
            circle(x, y, r, "#bdb9a8");
            circle(x + r * 0.15, y + r * 0.15, r * 0.78, "#cbc7b7");
        }
    }

    private void telescopes() {
        ground("#1c2350");
        stars(60, 200);
        circle(500, 60, 9, "#fff6d0");
        path("M0 310q320-40 640 0v50H0Z", "#12301f");
        for (int i = 0; i < 3; i++) {
            double x = 110 + i * 150;
            line("M" + at(x, 250) + "l-36 80M" + at(x, 250) + "l36 80M" + at(x, 250) + "v84", "#9a8f80", 6);
            double angle = Math.toDegrees(Math.atan2(60 - 240, 500 - x));
            add("<g transform=\"rotate(%.0f %.0f 242)\"><rect x=\"%.0f\" y=\"228\" width=\"128\" height=\"28\" rx=\"6\" fill=\"%s\"/></g>",
                    angle, x, x - 44, List.of("#e2725b", "#e6d3a8", "#5f9cc4").get(i));
        }
    }

    private void letter(int variant) {
        var letters = List.of("þ", "ẹ́", "", "م", "ơ").get(Math.min(variant, 5) - 1);
        var tone = List.of("#7a3b5e", "#d98a2c", "#a8442f", "#1e5a4a", "#2a7a78", "#39407f").get(variant - 1);
        ground(mixed(tone, "#ffffff", 0.78));
        if (variant == 6) {
            path("M90 330V160q120-30 226 10v170q-110-40-226-10Z", "#f6f3ea");
            path("M550 330V160q-120-30-226 10v170q110-40 226-10Z", "#f6f3ea");
            speech(200, 80, 74, 46, "#39407f");
            speech(440, 80, 74, 46, "#e2725b");
            IntStream.range(0, 5).forEach(i -> line("M120 " + (196 + i * 26) + "q90-20 166 8M520 " + (196 + i * 26) + "q-90-20-166 8", "#b9b4a4", 4));
            return;
        }
        speech(320, 160, 200, 118, tone);
        if (variant == 3) {
            eternity("#f6f3ea");
        } else {
            text(letters, 320, 222, 170, "#f6f3ea");
        }
        if (variant == 4) {
            line("M180 326q35-26 70 0t70 0 70 0 70 0", tone, 9);
        }
    }

    /** In strokes: not every machine has a font with the character. */
    private void eternity(String ink) {
        line("M306 74q22 8 30 22", ink, 13);
        line("M276 116h50v104q-2 14-26 2", ink, 13);
        line("M236 140h42q-6 44-46 66", ink, 11);
        line("M396 118q-22 22-62 38M332 134q24 54 80 84", ink, 11);
    }

    private void speech(double x, double y, double w, double h, String fill) {
        ellipse(x, y, w, h, fill);
        path("M" + at(x - w * 0.42, y + h * 0.72) + "L" + at(x - w * 0.62, y + h * 1.38) + "L" + at(x - w * 0.02, y + h * 0.9) + "Z", fill);
    }

    private void bubbles(int variant) {
        var tones = List.of("#e2725b", "#39407f", "#d9a441", "#2a7a78", "#7a3b5e", "#5f9560", "#a9cfe4");
        ground("#f3ead8");
        if (variant == 2) {
            speech(250, 160, 170, 96, "#e2725b");
            add("<g opacity=\"0.85\">");
            speech(410, 170, 160, 92, "#39407f");
            add("</g>");
            return;
        }
        for (int i = 0; i < 16; i++) {
            double r = between(24, 46);
            speech(between(40, 600), between(40, variant == 1 ? 320 : 190), r * 1.3, r, tones.get(i % 7));
        }
        if (variant == 1) {
            speech(330, 170, 150, 88, "#fffdf6");
        } else {
            path("M170 240h300c0 80-60 112-150 112s-150-32-150-112Z", variant == 3 ? "#4a4f58" : "#2f5d50");
            ellipse(320, 240, 150, 22, variant == 3 ? "#6d7480" : "#e6c987");
            line(variant == 3 ? "M468 256l120-24" : "M0 0", "#4a4f58", 16);
        }
    }

    private void pot(int variant) {
        ground(variant == 1 ? "#f2d9b0" : "#33423a");
        if (variant == 2) {
            path("M210 356c-20-50 20-60 30-90 20 30 30 10 40-20 20 40 40 30 44-10 26 40 40 30 50 14 10 40 60 50 44 106Z", "#e08a2c");
            path("M260 356c-10-30 20-40 30-60 20 26 40 10 44-14 20 34 50 34 44 74Z", "#f6c35a");
        }
        rect(180, 150, 280, 150, "#4a4f58");
        path("M180 296q140 50 280 0v10q-140 50-280 0Z", "#3a3f47");
        ellipse(320, 150, 140, 26, "#6d7480");
        ellipse(320, 152, 122, 19, "#c9762f");
        line("M180 190h-36v40h36M460 190h36v40h-36", "#3a3f47", 12);
        if (variant == 1) {
            var letters = "abçdgñk".toCharArray();
            for (int i = 0; i < letters.length; i++) {
                text(String.valueOf(letters[i]), 220 + i * 34, 110 - (i % 3) * 28, 40, "#a8442f");
            }
        } else {
            IntStream.range(0, 3).forEach(i -> line("M" + (260 + i * 60) + " 124q-24-28 0-50t0-50", "#e4e9e2", 7));
        }
    }

    private void compass(int variant) {
        ground(variant == 1 ? "#cfe3e6" : "#efe3c4");
        if (variant == 1) {
            for (int i = 0; i < 5; i++) {
                ellipse(80 + i * 120, 250 - (i % 2) * 130, 44, 24, "#5f9560");
            }
            add("<path d=\"M80 250Q130 160 200 120S270 230 320 250S390 160 440 120S520 190 560 250\" fill=\"none\" stroke=\"#23395b\" stroke-width=\"5\" stroke-dasharray=\"2 14\" stroke-linecap=\"round\"/>");
            path("M560 30l10 26 28 2-22 18 8 28-24-16-24 16 8-28-22-18 28-2Z", "#d9a441");
            return;
        }
        if (variant == 3) {
            for (int i = 0; i < 2; i++) {
                path("M" + at(130 + i * 130, 90) + "h70v130q60 10 70 50v30h-140Z", "#7a4a2c");
                rect(126 + i * 130, 298, 148, 18, "#3a2a20");
                line("M" + at(140 + i * 130, 130) + "l40 14M" + at(140 + i * 130, 160) + "l40 14M" + at(140 + i * 130, 190) + "l40 14", "#f3dfa0", 5);
            }
            add("<rect x=\"450\" y=\"150\" width=\"54\" height=\"166\" rx=\"14\" fill=\"#f6f3ea\" transform=\"rotate(12 477 230)\"/>");
            line("M462 190l34 8M458 220l34 8M452 250l34 8", "#9c5221", 4);
            return;
        }
        line("M0 250C140 200 240 330 360 260S540 240 640 180", "#7fb0c4", 26);
        add("<path d=\"M60 60C140 120 200 90 250 170S330 250 350 300\" fill=\"none\" stroke=\"#a8442f\" stroke-width=\"5\" stroke-dasharray=\"2 13\" stroke-linecap=\"round\"/>");
        line("M300 236q30-36 64 0M296 250q34-36 72 0", "#6b4530", 6);
        ring(520, 96, 58, 3, "#6b4530");
        path("M520 30l14 66-14 66-14-66Z", "#a8442f");
        path("M454 96l66-12 66 12-66 12Z", "#6b4530");
    }

    private void ice() {
        ground("#e8f2f5");
        path("M0 110h640v250H0Z", "#123a52");
        path("M0 60q160-14 320 0t320-4v60q-160 14-320 2t-320 6Z", "#bcdbe6");
        ellipse(320, 88, 70, 22, "#123a52");
        line("M320 40v150", "#26211f", 4);
        add("<rect x=\"308\" y=\"184\" width=\"24\" height=\"40\" rx=\"10\" fill=\"#d9a441\"/>");
        IntStream.range(1, 6).forEach(i -> line("M" + at(320 - i * 34, 204) + "a" + at(i * 34, i * 30) + " 0 0 0 " + at(i * 68, 0), mixed("#7fc4dc", "#123a52", i * 0.14), 3));
    }

    private void moss(int variant) {
        ground(variant == 3 ? "#cfc6ae" : "#e3e8cf");
        var greens = List.of("#4f7a3a", "#7d9a4a", "#35602f", "#a3b45a", "#5f8f4f", "#8aa03a");
        for (int i = 0; i < 22; i++) {
            double x = between(0, 640);
            double y = 110 + i * 12;
            double r = between(40, 84);
            path("M" + at(x - r, y + r * 0.6) + "a" + at(r, r * 0.8) + " 0 0 1 " + at(r * 2, 0) + "Z",
                    variant == 2 && i % 9 == 4 ? "#b0483a" : greens.get(i % 6));
            for (int j = 0; j < 4; j++) {
                double sx = x + between(-r * 0.6, r * 0.6);
                line("M" + at(sx, y) + "q4-14 " + at(between(-4, 6)) + " -34", "#a8742c", 2);
                circle(sx, y - 36, 3.4, "#8f4a24");
            }
        }
        if (variant == 3) {
            path("M230 250q40-26 90 0 50 10 44 34H226Z", "#6b4530");
            path("M370 270q40-26 90 0 50 10 44 34H366Z", "#6b4530");
        }
    }

    private void soil(int variant) {
        ground("#dfe9d8");
        var tones = List.of("#3d2c20", "#6b4530", "#8f5a34", "#a8442f", "#c98f6b");
        IntStream.range(0, 5).forEach(i -> wave(84 + i * 56, 8, 240, i * 61, tones.get(i)));
        if (variant == 2) {
            line("M380 20v150", "#c9a26a", 14);
            path("M346 168h68v70q-34 50-68 0Z", "#8fa0ad");
            path("M150 70l80 0-80-64Z", "#39407f");
            return;
        }
        IntStream.range(0, 9).forEach(i -> line("M" + at(60 + i * 66, 84) + "q-8-30 " + at(between(-10, 10)) + " -56", "#5f9560", 5));
        for (int i = 0; i < 9; i++) {
            double x = 60 + i * 66;
            line("M" + at(x, 84) + "C" + at(x + between(-20, 20), 150, x + between(-30, 30), 190, x + between(-30, 30), between(200, 330)), "#f0dcc0", 4);
            line("M" + at(x, 130) + "q20 10 26 44M" + at(x, 120) + "q-20 10-26 40", "#f0dcc0", 2.4);
        }
    }

    private void cave() {
        ground("#8d8674");
        for (int i = 0; i < 6; i++) {
            path("M" + at(60 + i * 34, 360) + "C" + at(60 + i * 34, 120 + i * 14, 200 + i * 16, 20 + i * 26, 320, 20 + i * 26)
                    + "S" + at(580 - i * 34, 120 + i * 14, 580 - i * 34, 360) + "Z", mixed("#6b6454", "#0c0b10", i / 5.0));
        }
        circle(320, 262, 74, "#3a2a18");
        circle(320, 262, 44, "#6b4a20");
        rect(311, 270, 18, 76, "#f3ecd8");
        path("M320 226c16 20 14 44 0 44s-16-24 0-44Z", "#f6c35a");
    }

    private void marsh() {
        ground("#f2c9a0");
        circle(430, 190, 62, "#d8452f");
        rect(0, 226, 640, 134, "#8f6f6a");
        IntStream.range(0, 6).forEach(i -> ellipse(430, 240 + i * 16, 56 - i * 8, 4, "#d8654f"));
        for (int i = 0; i < 52; i++) {
            double x = between(0, 640);
            double top = between(90, 250);
            line("M" + at(x, 360) + "Q" + at(x, top + 60, x + between(-22, 26), top), i % 3 == 0 ? "#4a4a2c" : "#2f3a2a", 4);
            if (i % 4 == 0) {
                ellipse(x + 2, top + 26, 6, 20, "#5a3424");
            }
        }
    }

    private void boat(int variant) {
        ground(variant == 1 ? "#dfe8e4" : "#cfe3f0");
        path("M0 170q160-50 320-20t320-20v90H0Z", "#8fae84");
        rect(0, 216, 640, 144, "#5f9cb4");
        path("M110 226h430l-30 60H150Z", variant == 1 ? "#3a2f2a" : "#a8442f");
        rect(180, 168, 130, 60, "#f0e2c0");
        IntStream.range(0, 3).forEach(i -> rect(194 + i * 38, 184, 24, 22, "#4f8fa8"));
        line("M430 226v-120", "#6b4530", 7);
        if (variant == 2) {
            line("M120 220L245 120 430 106 536 220", "#6b4530", 2);
            IntStream.range(0, 9).forEach(i -> path("M" + at(140 + i * 42, i < 3 ? 200 - i * 32 : i < 7 ? 116 : 150 + (i - 7) * 38) + "l22 4-13 22Z",
                    List.of("#e2725b", "#f6c35a", "#39407f").get(i % 3)));
        }
        IntStream.range(0, 5).forEach(i -> line("M" + at(40 + i * 130, 310 + (i % 2) * 22) + "q30-14 60 0t60 0", "#d3e6ec", 4));
    }

    private void dunes() {
        ground("#f3e4cc");
        circle(470, 84, 40, "#fbf6e6");
        for (int i = 0; i < 6; i++) {
            double y = 130 + i * 40;
            double top = 120 + (i * 173) % 420;
            path("M-40 " + at(y + 60) + "Q" + at(top - 90, y + 30, top, y - 24) + "Q" + at(top + 60, y + 50, 700, y + 50) + "V360H-40Z",
                    mixed("#e9cf9c", "#b9793f", i / 6.0));
            path("M" + at(top, y - 24) + "Q" + at(top + 60, y + 50, 700, y + 50) + "Q" + at(top + 90, y + 100, top - 40, y + 120) + "Z",
                    mixed("#d6b47c", "#96592c", i / 6.0));
        }
    }

    private void lake(int variant) {
        ground(variant == 1 ? "#cfe0ea" : "#dce4ea");
        path("M-20 230L120 50l90 100 80-90 130 130 110-140 140 180Z", variant == 1 ? "#6d8290" : "#c9d6de");
        path("M120 50l46 52-40 26-44-26ZM290 60l40 42-34 20-38-22ZM530 50l50 62-46 20-46-22Z", "#ffffff");
        rect(0, 226, 640, 134, "#3f8299");
        path("M120 226l86-76 84 76Z", "#5f9cb0");
        path("M0 300q120-40 300-10t340 20v50H0Z", variant == 1 ? "#6f8a4e" : "#e8eef0");
        var tent = variant == 1 ? "#f0b429" : "#c0392b";
        path("M420 312l56-76 58 80Z", tent);
        path("M476 236l14 78h-30Z", mixed(tent, "#000000", 0.45));
    }

    private void gauge(int variant) {
        ground("#e8e2d2");
        if (variant == 2) {
            path("M0 60h640v40H0Z", "#8d8674");
            path("M0 100h70q40 0 60 130H0ZM640 100h-70q-40 0-60 130h130Z", "#9a937f");
        }
        rect(0, 226, 640, 134, "#5f8fa0");
        rect(286, 30, 68, 330, "#f6f3ea");
        for (int i = 0; i < 16; i++) {
            rect(286, 40 + i * 20, i % 5 == 0 ? 46 : 26, 8, i == 9 ? "#c0392b" : "#26211f");
        }
        add("<path d=\"M0 230q40-16 80 0t80 0 80 0 80 0 80 0 80 0 80 0 80 0v130H0Z\" fill=\"#4f8fa8\" opacity=\"0.72\"/>");
    }

    private void gears() {
        ground("#ece3d0");
        gear(230, 200, 110, 16, "#8f6f3a");
        gear(402, 132, 66, 11, "#b08a4a");
        gear(470, 250, 50, 9, "#6d5a34");
        line("M540 330l-60-60", "#8fa0ad", 9);
        line("M596 386l-50-50", "#a8442f", 26);
    }

    private void gear(double x, double y, double r, int teeth, String fill) {
        for (int i = 0; i < teeth; i++) {
            double angle = i * 2 * Math.PI / teeth;
            line("M" + at(x, y) + "L" + at(x + (r + 12) * Math.cos(angle), y + (r + 12) * Math.sin(angle)), fill, r * 0.2);
        }
        circle(x, y, r, fill);
        circle(x, y, r * 0.56, mixed(fill, "#ffffff", 0.25));
        circle(x, y, r * 0.18, "#ece3d0");
    }

    private void canal(int variant) {
        ground(variant == 3 ? "#dcd8cc" : "#dbe6d0");
        path("M270 120h100l150 240H120Z", "#5f97a8");
        for (int i = 0; i < 5 && variant != 3; i++) {
            double size = 20 + i * 11;
            for (int side = -1; side <= 1; side += 2) {
                double x = 320 + side * (84 + i * 54);
                rect(x - size * 0.1, 128 + i * 30, size * 0.2, size * 1.1, "#5a4030");
                circle(x, 118 + i * 28, size * 0.9, i % 2 == 0 ? "#5f8f4f" : "#4a7a44");
            }
        }
        if (variant == 2) {
            IntStream.range(1, 5).forEach(i -> add("<ellipse cx=\"320\" cy=\"270\" rx=\"%d\" ry=\"%d\" fill=\"none\" stroke=\"#dff0f2\" stroke-width=\"3\"/>", i * 26, i * 8));
            path("M300 268q20-30 44-4Z", "#4a3426");
        } else if (variant == 3) {
            path("M0 130h640v60h-20a70 90 0 0 0-140 0h-60a100 110 0 0 0-200 0h-60a70 90 0 0 0-140 0H0Z", "#a08c70");
            path("M0 118h640v18H0Z", "#7d6c54");
            IntStream.range(0, 9).forEach(i -> line("M" + at(180 + i * 30, 330 - (i % 3) * 26) + "q20-14 40 0t40 0", "#dff0f2", 4));
        }
    }

    private void doors(int variant) {
        ground(variant == 2 ? "#3a4250" : "#efe6d6");
        int many = variant == 2 ? 4 : 6;
        var tones = List.of("#e2725b", "#d9a441", "#5f9560", "#2a7a78", "#39407f", "#7a3b5e");
        for (int i = 0; i < many; i++) {
            double w = 640.0 / many;
            double x = i * w + w * 0.16;
            rect(x, 70, w * 0.68, 240, variant == 2 ? "#232935" : "#2b2f36");
            if (variant == 2 && i != 2) {
                rect(x, 70, w * 0.68, 240, tones.get(i));
                circle(x + w * 0.58, 196, 6, "#f6f3ea");
            } else {
                rect(x + 5, 75, w * 0.68 - 10, 235, "#fbe9b4");
                path("M" + at(x, 70) + "l" + at(w * 0.3, 26) + "v" + at(236) + "l" + at(-w * 0.3, -22) + "Z", tones.get(i));
                path("M" + at(x, 310) + "h" + at(w * 0.68) + "l" + at(w * 0.2, 50) + "h" + at(-w * 1.1) + "Z", variant == 2 ? "#8a7f5a" : "#f6dfa0");
            }
        }
    }

    private void table() {
        ground("#8fae84");
        rect(0, 100, 640, 160, "#c9a26a");
        IntStream.range(0, 4).forEach(i -> line("M0 " + (132 + i * 32) + "H640", "#b78f58", 2));
        for (int i = 0; i < 9; i++) {
            for (int side = 0; side < 2; side++) {
                circle(40 + i * 70, 132 + side * 96, 25, "#f6f3ea");
                circle(40 + i * 70, 132 + side * 96, 15, List.of("#e2725b", "#d9a441", "#5f9560", "#7a3b5e").get((i * 3 + side) % 4));
                circle(40 + i * 70, 74 + side * 212, 20, List.of("#39407f", "#2a7a78", "#a8442f").get((i + side) % 3));
            }
        }
    }

    private void birds() {
        ground("#b9d9ea");
        for (int i = 0; i < 6; i++) {
            path("M" + at(i * 112 - 10, 360) + "v-70l60-50 60 50v70Z", List.of("#a8442f", "#8d4a35", "#b9623f").get(i % 3));
        }
        for (int i = 0; i < 17; i++) {
            double x = between(40, 600);
            double y = between(30, 210);
            double s = between(0.6, 1.3);
            add("<g transform=\"translate(%.0f %.0f) rotate(%.0f) scale(%.1f)\">", x, y, between(-30, 30), s);
            path("M0 0Q16-20 40-22 20-10 8 6q-4 14-10 16 0-10-6-16-14-14-32-24Q-16-18 0 0Z", "#23283a");
            add("</g>");
        }
    }
}
