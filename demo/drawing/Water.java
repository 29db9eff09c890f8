package drawing;

import static drawing.Colours.mixed;
import static drawing.Pen.at;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Scenes of water: waves and rain, wells, rivers, canals, and what people build there. */
public class Water {

    private final Pen pen;

    Water(Pen pen) {
        this.pen = pen;
    }

    /** Each by its name in the list; the number varies it. */
    Map<String, IntConsumer> scenes() {
        return Map.of(
                "waves", this::waves,
                "rain", this::rain,
                "well", this::wells,
                "dam", variant -> dam(),
                "fountain", variant -> fountain(),
                "rivers", variant -> rivers(),
                "boat", this::boat,
                "gauge", this::gauge,
                "canal", this::canal,
                "ice", variant -> ice());
    }

    private void waves(int variant) {
        var tones = variant == 3 ? List.of("#cfe3d6", "#a6cdb9", "#74ac97", "#3f8273", "#1f5a52")
                : List.of("#bcd9e8", "#8fbfdb", "#5f9cc4", "#3a76a6", "#235381");
        pen.ground(variant == 3 ? "#f3f1e4" : "#eef4f2");
        for (int i = 0; i < 5; i++) {
            pen.wave(90 + i * 52, variant == 1 ? 44 - i * 6 : 26, variant == 1 ? 90 + i * 40 : 260, i * 47, tones.get(i));
        }
        if (variant == 2) {
            for (int i = 0; i < 26; i++) {
                pen.circle(pen.between(0, 640), pen.between(325, 356), pen.between(6, 17), List.of("#d8cdb8", "#a89a84", "#857a68").get(i % 3));
            }
        }
    }

    private void rain(int variant) {
        pen.ground("#c3ced4");
        for (int i = 0; i < 70; i++) {
            double x = pen.between(-40, 640);
            double y = pen.between(0, 250);
            int third = (int) Math.max(0, Math.min(2, x / 214));
            double lean = variant == 2 ? List.of(0.0, 4.0, 30.0).get(third) : 24;
            double width = variant == 2 ? List.of(1.6, 5.0, 3.0).get(third) : 2.6;
            pen.line("M" + at(x + lean, y) + "L" + at(x, y + 34), "#5a7f98", width);
        }
        for (int i = 0; i < 3; i++) {
            double x = 30 + i * 205;
            pen.rect(x + 12, 280, 150, 80, List.of("#e6d3a8", "#d9a58a", "#c9c2ae").get(i));
            pen.path("M" + at(x, 284) + "L" + at(x + 87, 214) + "L" + at(x + 174, 284) + "Z", List.of("#a8442f", "#7a3b2e", "#8d4a35").get(i));
            pen.add("<rect x=\"%.0f\" y=\"306\" width=\"34\" height=\"54\" rx=\"6\" fill=\"#23395b\"/>", x + 158);
            pen.rect(x + 50, 304, 26, 30, "#f6e3a4");
        }
    }

    private void wells(int many) {
        pen.ground("#cdbf9f");
        if (many > 1) {
            pen.add("<path d=\"M110 210Q220 90 320 180T540 160\" fill=\"none\" stroke=\"#7a5c3e\" stroke-width=\"5\" stroke-dasharray=\"3 14\" stroke-linecap=\"round\"/>");
        }
        for (int i = 0; i < many; i++) {
            double x = many == 1 ? 320 : 110 + i * 210;
            double y = many == 1 ? 180 : 200 - (i % 2) * 30;
            double r = many == 1 ? 140 : 76;
            pen.circle(x, y, r, "#8d8674");
            for (int j = 0; j < 14; j++) {
                double angle = j * Math.PI / 7;
                pen.line("M" + at(x + r * 0.74 * Math.cos(angle), y + r * 0.74 * Math.sin(angle)) + "L" + at(x + r * Math.cos(angle), y + r * Math.sin(angle)), "#6b6454", 4);
            }
            pen.circle(x, y, r * 0.74, "#16304a");
            pen.ring(x, y, r * 0.5, 2, "#2c5577");
            pen.ring(x, y, r * 0.3, 2, "#2c5577");
            pen.circle(x + r * 0.16, y - r * 0.2, r * 0.14, "#f3ecc8");
        }
    }

    private void dam() {
        pen.ground("#dce8d4");
        pen.rect(0, 150, 330, 210, "#4f8fa8");
        pen.rect(330, 280, 310, 80, "#76aebf");
        for (int i = 0; i < 34; i++) {
            double x = pen.between(240, 380);
            double y = pen.between(130, 330);
            double angle = pen.between(0, Math.PI);
            pen.line("M" + at(x - 62 * Math.cos(angle), y - 40 * Math.sin(angle)) + "L" + at(x + 62 * Math.cos(angle), y + 40 * Math.sin(angle)),
                    List.of("#5a4030", "#7a5a40", "#8f6d4a", "#4a3426").get(i % 4), pen.between(6, 12));
        }
    }

    private void fountain() {
        pen.ground("#f0dcc0");
        for (int i = 0; i < 3; i++) {
            double w = 190 - i * 58;
            double y = 290 - i * 82;
            pen.path("M" + at(320 - w, y) + "H" + at(320 + w) + "C" + at(320 + w * 0.9, y + 44, 320 + w * 0.3, y + 46, 320, y + 46)
                    + "S" + at(320 - w * 0.9, y + 44, 320 - w, y) + "Z", "#9a8f80");
            pen.ellipse(320, y, w, 13, "#6fb0c4");
            pen.rect(306, y - 42, 28, 42, "#857a6c");
        }
        pen.line("M320 84C320 40 270 60 264 120M320 84C320 40 370 60 376 120", "#6fb0c4", 6);
        pen.line("M210 212v70M430 212v70M160 294v50M480 294v50", "#6fb0c4", 5);
    }

    private void rivers() {
        pen.ground("#d6dfba");
        pen.line("M40 0C60 130 240 130 320 230", "#2f7f8f", 30);
        pen.line("M330 0C300 90 360 150 320 230", "#7a8f3a", 26);
        pen.line("M620 0C600 140 420 130 320 230", "#b0643a", 28);
        pen.line("M320 226C330 280 300 310 310 380", "#3a6a8c", 54);
    }

    private void boat(int variant) {
        pen.ground(variant == 1 ? "#dfe8e4" : "#cfe3f0");
        pen.path("M0 170q160-50 320-20t320-20v90H0Z", "#8fae84");
        pen.rect(0, 216, 640, 144, "#5f9cb4");
        pen.path("M110 226h430l-30 60H150Z", variant == 1 ? "#3a2f2a" : "#a8442f");
        pen.rect(180, 168, 130, 60, "#f0e2c0");
        IntStream.range(0, 3).forEach(i -> pen.rect(194 + i * 38, 184, 24, 22, "#4f8fa8"));
        pen.line("M430 226v-120", "#6b4530", 7);
        if (variant == 2) {
            pen.line("M120 220L245 120 430 106 536 220", "#6b4530", 2);
            IntStream.range(0, 9).forEach(i -> pen.path("M" + at(140 + i * 42, i < 3 ? 200 - i * 32 : i < 7 ? 116 : 150 + (i - 7) * 38) + "l22 4-13 22Z",
                    List.of("#e2725b", "#f6c35a", "#39407f").get(i % 3)));
        }
        IntStream.range(0, 5).forEach(i -> pen.line("M" + at(40 + i * 130, 310 + (i % 2) * 22) + "q30-14 60 0t60 0", "#d3e6ec", 4));
    }

    private void gauge(int variant) {
        pen.ground("#e8e2d2");
        if (variant == 2) {
            pen.path("M0 60h640v40H0Z", "#8d8674");
            pen.path("M0 100h70q40 0 60 130H0ZM640 100h-70q-40 0-60 130h130Z", "#9a937f");
        }
        pen.rect(0, 226, 640, 134, "#5f8fa0");
        pen.rect(286, 30, 68, 330, "#f6f3ea");
        for (int i = 0; i < 16; i++) {
            pen.rect(286, 40 + i * 20, i % 5 == 0 ? 46 : 26, 8, i == 9 ? "#c0392b" : "#26211f");
        }
        pen.add("<path d=\"M0 230q40-16 80 0t80 0 80 0 80 0 80 0 80 0 80 0 80 0v130H0Z\" fill=\"#4f8fa8\" opacity=\"0.72\"/>");
    }

    private void canal(int variant) {
        pen.ground(variant == 3 ? "#dcd8cc" : "#dbe6d0");
        pen.path("M270 120h100l150 240H120Z", "#5f97a8");
        for (int i = 0; i < 5 && variant != 3; i++) {
            double size = 20 + i * 11;
            for (int side = -1; side <= 1; side += 2) {
                double x = 320 + side * (84 + i * 54);
                pen.rect(x - size * 0.1, 128 + i * 30, size * 0.2, size * 1.1, "#5a4030");
                pen.circle(x, 118 + i * 28, size * 0.9, i % 2 == 0 ? "#5f8f4f" : "#4a7a44");
            }
        }
        if (variant == 2) {
            IntStream.range(1, 5).forEach(i -> pen.add("<ellipse cx=\"320\" cy=\"270\" rx=\"%d\" ry=\"%d\" fill=\"none\" stroke=\"#dff0f2\" stroke-width=\"3\"/>", i * 26, i * 8));
            pen.path("M300 268q20-30 44-4Z", "#4a3426");
        } else if (variant == 3) {
            pen.path("M0 130h640v60h-20a70 90 0 0 0-140 0h-60a100 110 0 0 0-200 0h-60a70 90 0 0 0-140 0H0Z", "#a08c70");
            pen.path("M0 118h640v18H0Z", "#7d6c54");
            IntStream.range(0, 9).forEach(i -> pen.line("M" + at(180 + i * 30, 330 - (i % 3) * 26) + "q20-14 40 0t40 0", "#dff0f2", 4));
        }
    }

    private void ice() {
        pen.ground("#e8f2f5");
        pen.path("M0 110h640v250H0Z", "#123a52");
        pen.path("M0 60q160-14 320 0t320-4v60q-160 14-320 2t-320 6Z", "#bcdbe6");
        pen.ellipse(320, 88, 70, 22, "#123a52");
        pen.line("M320 40v150", "#26211f", 4);
        pen.add("<rect x=\"308\" y=\"184\" width=\"24\" height=\"40\" rx=\"10\" fill=\"#d9a441\"/>");
        IntStream.range(1, 6).forEach(i -> pen.line("M" + at(320 - i * 34, 204) + "a" + at(i * 34, i * 30) + " 0 0 0 " + at(i * 68, 0), mixed("#7fc4dc", "#123a52", i * 0.14), 3));
    }
}
