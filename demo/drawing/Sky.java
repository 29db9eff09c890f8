package drawing;

import static drawing.Colours.mixed;
import static drawing.Pen.at;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Scenes of the sky: the moon, stars and birds, and how people look at them. */
public class Sky {

    private final Pen pen;

    Sky(Pen pen) {
        this.pen = pen;
    }

    /** Each by its name in the list; the number varies it. */
    Map<String, IntConsumer> scenes() {
        return Map.of(
                "dome", this::dome,
                "galaxy", this::galaxy,
                "plate", this::plate,
                "curve", variant -> curve(),
                "rings", variant -> rings(),
                "meteors", variant -> meteors(),
                "canoe", variant -> canoe(),
                "moon", variant -> moon(),
                "telescopes", variant -> telescopes(),
                "birds", variant -> birds());
    }

    private void dome(int variant) {
        pen.ground("#161d3a");
        pen.stars(variant == 3 ? 150 : 70, 250);
        if (variant == 2) {
            pen.circle(356, 50, 9, "#fff6d0");
            pen.line("M356 28v44M334 50h44", "#fff6d0", 2);
        }
        pen.path("M0 300q160-40 320-20t320 0v80H0Z", "#0e1428");
        pen.rect(190, 210, 260, 110, "#4c5575");
        pen.path("M180 214a140 140 0 0 1 280 0Z", "#7d87a8");
        pen.path("M302 78l58-2 8 138h-46Z", "#0b1022");
        pen.line("M338 200L" + at(352, 92), "#d9b36a", 14);
        pen.rect(298, 262, 44, 58, "#f6c35a");
    }

    private void galaxy(int variant) {
        pen.ground("#12142e");
        for (int i = 0; i < 60; i++) {
            double along = pen.between(0, 1);
            pen.ellipse(along * 700 - 30, 270 - along * 200 + pen.between(-40, 40), pen.between(20, 60), pen.between(8, 24),
                    List.of("#2d2f5e", "#3a3a70", "#48457d").get(i % 3));
        }
        pen.stars(150, 360);
        if (variant == 1) {
            pen.path("M250 220c0-30 20-40 60-38l50-4c4-30 8-56 20-62l4-14 8 12c10 6 8 22-4 26-4 30-2 66-18 82l2 44h-10l-6-38-56 6-8 36h-10l-2-40c-16 6-26 6-30-10Z", "#0b0c1e");
            pen.ellipse(150, 258, 60, 18, "#0b0c1e");
            pen.ellipse(500, 112, 44, 14, "#0b0c1e");
        } else if (variant == 2) {
            pen.path("M210 270h220c0 60-50 84-110 84s-110-24-110-84Z", "#c98f6b");
            pen.ellipse(320, 270, 110, 20, "#e6c987");
        } else {
            pen.rect(0, 312, 640, 48, "#0a0b18");
            IntStream.range(0, 5).forEach(i -> pen.line("M" + at(70 + i * 130, 320) + "V220q0-16 26-16", "#0a0b18", 8));
        }
    }

    private void plate(int variant) {
        pen.ground("#3a3f4a");
        for (int p = variant == 2 ? 4 : 0; p >= 0; p--) {
            pen.add("<rect x=\"%d\" y=\"%d\" width=\"330\" height=\"270\" rx=\"4\" fill=\"%s\" stroke=\"#6d7480\" stroke-width=\"3\"/>",
                    150 + p * 14, 48 - p * 8, mixed("#dfe3dc", "#3a3f4a", p * 0.14));
        }
        for (int i = 0; i < 90; i++) {
            pen.circle(pen.between(164, 466), pen.between(62, 304), pen.between(1, 4), "#2a2d33");
        }
        if (variant == 1) {
            pen.circle(352, 150, 5, "#2a2d33");
            pen.ring(352, 150, 22, 4, "#c0392b");
        }
    }

    private void curve() {
        pen.ground("#f7f4e8");
        IntStream.range(0, 33).forEach(i -> pen.line("M" + i * 20 + " 0V360", "#d9e2e4", 1));
        IntStream.range(0, 18).forEach(i -> pen.line("M0 " + i * 20 + "H640", "#d9e2e4", 1));
        for (int i = 0; i < 64; i++) {
            double phase = (i % 21) / 21.0;
            double y = phase < 0.25 ? 260 - phase * 720 : 80 + (phase - 0.25) * 240;
            pen.circle(6 + i * 10, y + pen.between(-9, 9), 4.6, i % 7 == 0 ? "#c0392b" : "#23395b");
        }
    }

    private void rings() {
        pen.ground("#0f1230");
        pen.stars(80, 360);
        pen.add("<g transform=\"rotate(-18 320 180)\">");
        for (int i = 0; i < 4; i++) {
            pen.add("<ellipse cx=\"320\" cy=\"180\" rx=\"%d\" ry=\"%d\" fill=\"none\" stroke=\"%s\" stroke-width=\"%d\"/>", 250 - i * 24, 52 - i * 5,
                    List.of("#b59c6c", "#e0c890", "#8f7a52", "#cdb47c").get(i), i == 2 ? 6 : 16);
        }
        pen.circle(320, 180, 104, "#e5c88a");
        pen.path("M218 160q102 26 204 0v18q-102 26-204 0Z", "#cda968");
        pen.path("M228 208q92 22 184 0l-8 18q-84 18-168 0Z", "#d8b878");
        pen.add("<path d=\"M70 180a250 52 0 0 0 500 0h-24a226 47 0 0 1-452 0Z\" fill=\"#b59c6c\"/>");
        pen.add("<path d=\"M98 180a222 46 0 0 0 444 0h-18a204 42 0 0 1-408 0Z\" fill=\"#e0c890\"/></g>");
    }

    private void meteors() {
        pen.ground("#141a38");
        pen.stars(110, 290);
        for (int i = 0; i < 7; i++) {
            double x = pen.between(120, 600);
            double y = pen.between(20, 170);
            double length = pen.between(60, 150);
            pen.line("M" + at(x, y) + "L" + at(x - length, y + length * 0.55), "#8fa3d8", 2);
            pen.line("M" + at(x - length * 0.6, y + length * 0.33) + "L" + at(x - length, y + length * 0.55), "#fff6d0", 4);
        }
        pen.path("M0 300q120-30 250-14t390-10v84H0Z", "#0c2420");
        IntStream.range(0, 46).forEach(i -> pen.line("M" + at(i * 14 + 4, 356) + "q2-20 " + at(pen.between(-6, 8)) + " -34", "#1d4438", 3));
    }

    private void canoe() {
        pen.ground("#12284a");
        for (int i = 0; i < 21; i++) {
            double angle = Math.PI * (1.06 + i * 0.044);
            pen.circle(320 + 270 * Math.cos(angle), 320 + 270 * Math.sin(angle), i % 4 == 0 ? 7 : 4, "#ffe9a8");
        }
        pen.wave(272, 12, 180, 30, "#1d4a6b");
        pen.path("M300 250V110q70 60 74 140Z", "#e6c987");
        pen.line("M296 262V100", "#6b4530", 6);
        pen.path("M190 246q130 44 270 0-30 54-70 54H250q-40 0-60-54Z", "#8f5a34");
        pen.wave(304, 12, 150, 90, "#2a6a8c");
    }

    private void moon() {
        pen.ground("#1b1f33");
        pen.circle(320, 180, 164, "#d9d6c8");
        for (int i = 0; i < 26; i++) {
            double angle = pen.between(0, Math.PI * 2);
            double far = pen.between(0, 132);
            double r = pen.between(5, 26);
            double x = 320 + far * Math.cos(angle);
            double y = 180 + far * Math.sin(angle);
            pen.circle(x, y, r, "#bdb9a8");
            pen.circle(x + r * 0.15, y + r * 0.15, r * 0.78, "#cbc7b7");
        }
    }

    private void telescopes() {
        pen.ground("#1c2350");
        pen.stars(60, 200);
        pen.circle(500, 60, 9, "#fff6d0");
        pen.path("M0 310q320-40 640 0v50H0Z", "#12301f");
        for (int i = 0; i < 3; i++) {
            double x = 110 + i * 150;
            pen.line("M" + at(x, 250) + "l-36 80M" + at(x, 250) + "l36 80M" + at(x, 250) + "v84", "#9a8f80", 6);
            double angle = Math.toDegrees(Math.atan2(60 - 240, 500 - x));
            pen.add("<g transform=\"rotate(%.0f %.0f 242)\"><rect x=\"%.0f\" y=\"228\" width=\"128\" height=\"28\" rx=\"6\" fill=\"%s\"/></g>",
                    angle, x, x - 44, List.of("#e2725b", "#e6d3a8", "#5f9cc4").get(i));
        }
    }

    private void birds() {
        pen.ground("#b9d9ea");
        for (int i = 0; i < 6; i++) {
            pen.path("M" + at(i * 112 - 10, 360) + "v-70l60-50 60 50v70Z", List.of("#a8442f", "#8d4a35", "#b9623f").get(i % 3));
        }
        for (int i = 0; i < 17; i++) {
            double x = pen.between(40, 600);
            double y = pen.between(30, 210);
            double s = pen.between(0.6, 1.3);
            pen.add("<g transform=\"translate(%.0f %.0f) rotate(%.0f) scale(%.1f)\">", x, y, pen.between(-30, 30), s);
            pen.path("M0 0Q16-20 40-22 20-10 8 6q-4 14-10 16 0-10-6-16-14-14-32-24Q-16-18 0 0Z", "#23283a");
            pen.add("</g>");
        }
    }
}
