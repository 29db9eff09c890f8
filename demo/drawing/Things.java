package drawing;

import static drawing.Colours.mixed;
import static drawing.Pen.at;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Scenes of things and of language: letters and speech, cards and lanterns, a table, a pot. */
public class Things {

    private final Pen pen;

    Things(Pen pen) {
        this.pen = pen;
    }

    /** Each by its name in the list; the number varies it. */
    Map<String, IntConsumer> scenes() {
        return Map.of(
                "lanterns", this::lanterns,
                "cards", this::cards,
                "mirror", variant -> mirror(),
                "notes", variant -> notes(),
                "letter", this::letter,
                "bubbles", this::bubbles,
                "pot", this::pot,
                "gears", variant -> gears(),
                "doors", this::doors,
                "table", variant -> table());
    }

    private void lanterns(int variant) {
        pen.ground("#14203a");
        pen.rect(0, 230, 640, 130, "#0c1629");
        int many = variant == 1 ? 5 : variant == 2 ? 3 : 4;
        if (variant == 2) {
            pen.line("M0 214Q320 130 640 214", "#33425f", 12);
        }
        for (int i = 0; i < many; i++) {
            double x = 640.0 / (many + 1) * (i + 1);
            double y = variant == 3 ? 110 : 150 + (i % 2) * 24;
            if (variant == 3) {
                pen.line("M" + at(x, y) + "V232", "#33425f", 6);
            }
            pen.circle(x, y, 46, "#3a3550");
            pen.add("<rect x=\"%.0f\" y=\"%.0f\" width=\"36\" height=\"46\" rx=\"9\" fill=\"#f6c35a\"/>", x - 18, y - 23);
            pen.rect(x - 12, y - 30, 24, 7, "#6b4a2c");
            for (int j = 0; j < 5; j++) {
                pen.ellipse(x + pen.between(-6, 6), 250 + j * 20, 22 - j * 3, 3.5, mixed("#f6c35a", "#0c1629", 0.25 + j * 0.14));
            }
        }
    }

    private void cards(int variant) {
        pen.ground("#2f5d50");
        int many = variant == 1 ? 5 : 3;
        for (int i = 0; i < many; i++) {
            double angle = (i - (many - 1) / 2.0) * 16;
            pen.add("<g transform=\"rotate(%.0f 320 430)\"><rect x=\"265\" y=\"60\" width=\"110\" height=\"170\" rx=\"12\" fill=\"#f6f3ea\" stroke=\"#1b3a31\" stroke-width=\"2\"/>", angle);
            if (variant == 2 && i == 1) {
                pen.path("M280 190l40-56 40 56Z", "#9c5221");
            } else if (variant == 2 && i == 2) {
                pen.path("M286 160c10-16 50-16 66-4l10-8v22l-8 20h-10v-16h-34v16h-12v-18Z", "#26211f");
            } else {
                pen.line("M282 130q10-16 20 0t20 0 20 0 20 0M282 156q10-16 20 0t20 0 20 0 20 0", "#3a76a6", 6);
            }
            pen.add("</g>");
        }
    }

    private void mirror() {
        pen.ground("#b98d5a");
        IntStream.range(0, 6).forEach(i -> pen.line("M0 " + (40 + i * 62) + "H640", "#a87c4c", 3));
        for (int i = 0; i < 11; i++) {
            pen.circle(320, 180, 150 - i * i * 1.2 - i * 3, mixed("#4d6d78", "#e8f4f4", i / 11.0));
        }
        pen.line("M262 110q58-40 116 0", "#ffffff", 4);
    }

    private void notes() {
        pen.ground("#23305a");
        IntStream.range(0, 5).forEach(i -> pen.line("M0 " + (200 + i * 26) + "Q320 " + (180 + i * 26) + " 640 " + (200 + i * 26), "#cfd8f0", 2.5));
        for (int i = 0; i < 9; i++) {
            double x = 50 + i * 66;
            double y = 200 + pen.below(9) * 13;
            pen.ellipse(x, y, 15, 11, "#f6c35a");
            pen.line("M" + at(x + 13, y) + "V" + at(y - 62), "#f6c35a", 4);
        }
        IntStream.range(0, 5).forEach(i -> pen.circle(230 + i * 46, 92 - (i % 2) * 22, 44, "#e4e9f4"));
        pen.add("<rect x=\"190\" y=\"92\" width=\"266\" height=\"46\" rx=\"23\" fill=\"#e4e9f4\"/>");
    }

    private void letter(int variant) {
        var letters = List.of("þ", "ẹ́", "", "م", "ơ").get(Math.min(variant, 5) - 1);
        var tone = List.of("#7a3b5e", "#d98a2c", "#a8442f", "#1e5a4a", "#2a7a78", "#39407f").get(variant - 1);
        pen.ground(mixed(tone, "#ffffff", 0.78));
        if (variant == 6) {
            pen.path("M90 330V160q120-30 226 10v170q-110-40-226-10Z", "#f6f3ea");
            pen.path("M550 330V160q-120-30-226 10v170q110-40 226-10Z", "#f6f3ea");
            speech(200, 80, 74, 46, "#39407f");
            speech(440, 80, 74, 46, "#e2725b");
            IntStream.range(0, 5).forEach(i -> pen.line("M120 " + (196 + i * 26) + "q90-20 166 8M520 " + (196 + i * 26) + "q-90-20-166 8", "#b9b4a4", 4));
            return;
        }
        speech(320, 160, 200, 118, tone);
        if (variant == 3) {
            eternity("#f6f3ea");
        } else {
            pen.text(letters, 320, 222, 170, "#f6f3ea");
        }
        if (variant == 4) {
            pen.line("M180 326q35-26 70 0t70 0 70 0 70 0", tone, 9);
        }
    }

    /** In strokes: not every machine has a font with the character. */
    private void eternity(String ink) {
        pen.line("M306 74q22 8 30 22", ink, 13);
        pen.line("M276 116h50v104q-2 14-26 2", ink, 13);
        pen.line("M236 140h42q-6 44-46 66", ink, 11);
        pen.line("M396 118q-22 22-62 38M332 134q24 54 80 84", ink, 11);
    }

    private void speech(double x, double y, double w, double h, String fill) {
        pen.ellipse(x, y, w, h, fill);
        pen.path("M" + at(x - w * 0.42, y + h * 0.72) + "L" + at(x - w * 0.62, y + h * 1.38) + "L" + at(x - w * 0.02, y + h * 0.9) + "Z", fill);
    }

    private void bubbles(int variant) {
        var tones = List.of("#e2725b", "#39407f", "#d9a441", "#2a7a78", "#7a3b5e", "#5f9560", "#a9cfe4");
        pen.ground("#f3ead8");
        if (variant == 2) {
            speech(250, 160, 170, 96, "#e2725b");
            pen.add("<g opacity=\"0.85\">");
            speech(410, 170, 160, 92, "#39407f");
            pen.add("</g>");
            return;
        }
        for (int i = 0; i < 16; i++) {
            double r = pen.between(24, 46);
            speech(pen.between(40, 600), pen.between(40, variant == 1 ? 320 : 190), r * 1.3, r, tones.get(i % 7));
        }
        if (variant == 1) {
            speech(330, 170, 150, 88, "#fffdf6");
        } else {
            pen.path("M170 240h300c0 80-60 112-150 112s-150-32-150-112Z", variant == 3 ? "#4a4f58" : "#2f5d50");
            pen.ellipse(320, 240, 150, 22, variant == 3 ? "#6d7480" : "#e6c987");
            pen.line(variant == 3 ? "M468 256l120-24" : "M0 0", "#4a4f58", 16);
        }
    }

    private void pot(int variant) {
        pen.ground(variant == 1 ? "#f2d9b0" : "#33423a");
        if (variant == 2) {
            pen.path("M210 356c-20-50 20-60 30-90 20 30 30 10 40-20 20 40 40 30 44-10 26 40 40 30 50 14 10 40 60 50 44 106Z", "#e08a2c");
            pen.path("M260 356c-10-30 20-40 30-60 20 26 40 10 44-14 20 34 50 34 44 74Z", "#f6c35a");
        }
        pen.rect(180, 150, 280, 150, "#4a4f58");
        pen.path("M180 296q140 50 280 0v10q-140 50-280 0Z", "#3a3f47");
        pen.ellipse(320, 150, 140, 26, "#6d7480");
        pen.ellipse(320, 152, 122, 19, "#c9762f");
        pen.line("M180 190h-36v40h36M460 190h36v40h-36", "#3a3f47", 12);
        if (variant == 1) {
            var letters = "abçdgñk".toCharArray();
            for (int i = 0; i < letters.length; i++) {
                pen.text(String.valueOf(letters[i]), 220 + i * 34, 110 - (i % 3) * 28, 40, "#a8442f");
            }
        } else {
            IntStream.range(0, 3).forEach(i -> pen.line("M" + (260 + i * 60) + " 124q-24-28 0-50t0-50", "#e4e9e2", 7));
        }
    }

    private void gears() {
        pen.ground("#ece3d0");
        gear(230, 200, 110, 16, "#8f6f3a");
        gear(402, 132, 66, 11, "#b08a4a");
        gear(470, 250, 50, 9, "#6d5a34");
        pen.line("M540 330l-60-60", "#8fa0ad", 9);
        pen.line("M596 386l-50-50", "#a8442f", 26);
    }

    private void gear(double x, double y, double r, int teeth, String fill) {
        for (int i = 0; i < teeth; i++) {
            double angle = i * 2 * Math.PI / teeth;
            pen.line("M" + at(x, y) + "L" + at(x + (r + 12) * Math.cos(angle), y + (r + 12) * Math.sin(angle)), fill, r * 0.2);
        }
        pen.circle(x, y, r, fill);
        pen.circle(x, y, r * 0.56, mixed(fill, "#ffffff", 0.25));
        pen.circle(x, y, r * 0.18, "#ece3d0");
    }

    private void doors(int variant) {
        pen.ground(variant == 2 ? "#3a4250" : "#efe6d6");
        int many = variant == 2 ? 4 : 6;
        var tones = List.of("#e2725b", "#d9a441", "#5f9560", "#2a7a78", "#39407f", "#7a3b5e");
        for (int i = 0; i < many; i++) {
            double w = 640.0 / many;
            double x = i * w + w * 0.16;
            pen.rect(x, 70, w * 0.68, 240, variant == 2 ? "#232935" : "#2b2f36");
            if (variant == 2 && i != 2) {
                pen.rect(x, 70, w * 0.68, 240, tones.get(i));
                pen.circle(x + w * 0.58, 196, 6, "#f6f3ea");
            } else {
                pen.rect(x + 5, 75, w * 0.68 - 10, 235, "#fbe9b4");
                pen.path("M" + at(x, 70) + "l" + at(w * 0.3, 26) + "v" + at(236) + "l" + at(-w * 0.3, -22) + "Z", tones.get(i));
                pen.path("M" + at(x, 310) + "h" + at(w * 0.68) + "l" + at(w * 0.2, 50) + "h" + at(-w * 1.1) + "Z", variant == 2 ? "#8a7f5a" : "#f6dfa0");
            }
        }
    }

    private void table() {
        pen.ground("#8fae84");
        pen.rect(0, 100, 640, 160, "#c9a26a");
        IntStream.range(0, 4).forEach(i -> pen.line("M0 " + (132 + i * 32) + "H640", "#b78f58", 2));
        for (int i = 0; i < 9; i++) {
            for (int side = 0; side < 2; side++) {
                pen.circle(40 + i * 70, 132 + side * 96, 25, "#f6f3ea");
                pen.circle(40 + i * 70, 132 + side * 96, 15, List.of("#e2725b", "#d9a441", "#5f9560", "#7a3b5e").get((i * 3 + side) % 4));
                pen.circle(40 + i * 70, 74 + side * 212, 20, List.of("#39407f", "#2a7a78", "#a8442f").get((i + side) % 3));
            }
        }
    }
}
