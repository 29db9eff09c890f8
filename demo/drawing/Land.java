package drawing;

import static drawing.Colours.mixed;
import static drawing.Pen.at;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Scenes of the ground: layers and soil, maps and ways, mountains, caves, dunes. */
public class Land {

    private final Pen pen;

    Land(Pen pen) {
        this.pen = pen;
    }

    /** Each by its name in the list; the number varies it. */
    Map<String, IntConsumer> scenes() {
        return Map.of(
                "layers", this::layers,
                "island", this::island,
                "moss", this::moss,
                "soil", this::soil,
                "cave", variant -> cave(),
                "marsh", variant -> marsh(),
                "dunes", variant -> dunes(),
                "lake", this::lake,
                "compass", this::compass);
    }

    private void layers(int variant) {
        var tones = variant == 2
                ? List.of("#b9b7ac", "#d9a441", "#3a3733", "#8f8a7c", "#c98f3a", "#5a564e", "#a7a396")
                : List.of("#7a5c3e", "#5f7a4a", "#8d8674", "#6b4a30", "#4c6a52", "#9a8a66", "#5a4632");
        if (variant > 1) {
            pen.ground(variant == 2 ? "#efe6d2" : "#dfe6e2");
            for (int i = 0; i < 7; i++) {
                pen.rect(40 + i * 80, 120, 80, 120, tones.get(i));
                for (int j = 0; j < 4; j++) {
                    pen.rect(44 + i * 80 + pen.between(0, 66), 120, pen.between(2, 7), 120, mixed(tones.get(i), "#000000", 0.18));
                }
            }
            pen.rect(40, 256, 560, 26, "#f6f3ea");
            IntStream.range(0, 29).forEach(i -> pen.rect(40 + i * 20, 256, 2, i % 5 == 0 ? 18 : 9, "#26211f"));
            return;
        }
        pen.ground("#cfe0dd");
        for (int i = 0; i < 7; i++) {
            pen.wave(70 + i * 44, 16, 320, i * 57, tones.get(i));
            if (i == 3) {
                pen.wave(70 + i * 44 + 34, 12, 320, i * 57 + 20, "#f3dfa0");
            }
        }
    }

    private void island(int variant) {
        pen.ground(variant == 2 ? "#e9dcbc" : "#d7e4e6");
        if (variant == 2) {
            pen.path("M0 40h560q50 0 50 140t-50 140H0Z", "#f5edd6");
            pen.ellipse(575, 180, 34, 140, "#cdb98c");
        }
        for (int i = 0; i < 9; i++) {
            double w = 205 - i * 20 + pen.between(-12, 12);
            double h = 118 - i * 12 + pen.between(-8, 8);
            double x = 300 + pen.between(-16, 16);
            double y = 180 + pen.between(-10, 10);
            pen.line("M" + at(x - w, y) + "C" + at(x - w, y - h, x - w / 3, y - h * 1.1, x, y - h * 0.8) + "S" + at(x + w, y - h, x + w, y + 6)
                    + "S" + at(x + w / 3, y + h, x - 10, y + h * 0.8) + "S" + at(x - w, y + h, x - w, y) + "Z",
                    i % 3 == 0 ? "#9c5221" : "#2a5a66", i == 0 ? 4 : 2.4);
        }
    }

    private void moss(int variant) {
        pen.ground(variant == 3 ? "#cfc6ae" : "#e3e8cf");
        var greens = List.of("#4f7a3a", "#7d9a4a", "#35602f", "#a3b45a", "#5f8f4f", "#8aa03a");
        for (int i = 0; i < 22; i++) {
            double x = pen.between(0, 640);
            double y = 110 + i * 12;
            double r = pen.between(40, 84);
            pen.path("M" + at(x - r, y + r * 0.6) + "a" + at(r, r * 0.8) + " 0 0 1 " + at(r * 2, 0) + "Z",
                    variant == 2 && i % 9 == 4 ? "#b0483a" : greens.get(i % 6));
            for (int j = 0; j < 4; j++) {
                double sx = x + pen.between(-r * 0.6, r * 0.6);
                pen.line("M" + at(sx, y) + "q4-14 " + at(pen.between(-4, 6)) + " -34", "#a8742c", 2);
                pen.circle(sx, y - 36, 3.4, "#8f4a24");
            }
        }
        if (variant == 3) {
            pen.path("M230 250q40-26 90 0 50 10 44 34H226Z", "#6b4530");
            pen.path("M370 270q40-26 90 0 50 10 44 34H366Z", "#6b4530");
        }
    }

    private void soil(int variant) {
        pen.ground("#dfe9d8");
        var tones = List.of("#3d2c20", "#6b4530", "#8f5a34", "#a8442f", "#c98f6b");
        IntStream.range(0, 5).forEach(i -> pen.wave(84 + i * 56, 8, 240, i * 61, tones.get(i)));
        if (variant == 2) {
            pen.line("M380 20v150", "#c9a26a", 14);
            pen.path("M346 168h68v70q-34 50-68 0Z", "#8fa0ad");
            pen.path("M150 70l80 0-80-64Z", "#39407f");
            return;
        }
        IntStream.range(0, 9).forEach(i -> pen.line("M" + at(60 + i * 66, 84) + "q-8-30 " + at(pen.between(-10, 10)) + " -56", "#5f9560", 5));
        for (int i = 0; i < 9; i++) {
            double x = 60 + i * 66;
            pen.line("M" + at(x, 84) + "C" + at(x + pen.between(-20, 20), 150, x + pen.between(-30, 30), 190, x + pen.between(-30, 30), pen.between(200, 330)), "#f0dcc0", 4);
            pen.line("M" + at(x, 130) + "q20 10 26 44M" + at(x, 120) + "q-20 10-26 40", "#f0dcc0", 2.4);
        }
    }

    private void cave() {
        pen.ground("#8d8674");
        for (int i = 0; i < 6; i++) {
            pen.path("M" + at(60 + i * 34, 360) + "C" + at(60 + i * 34, 120 + i * 14, 200 + i * 16, 20 + i * 26, 320, 20 + i * 26)
                    + "S" + at(580 - i * 34, 120 + i * 14, 580 - i * 34, 360) + "Z", mixed("#6b6454", "#0c0b10", i / 5.0));
        }
        pen.circle(320, 262, 74, "#3a2a18");
        pen.circle(320, 262, 44, "#6b4a20");
        pen.rect(311, 270, 18, 76, "#f3ecd8");
        pen.path("M320 226c16 20 14 44 0 44s-16-24 0-44Z", "#f6c35a");
    }

    private void marsh() {
        pen.ground("#f2c9a0");
        pen.circle(430, 190, 62, "#d8452f");
        pen.rect(0, 226, 640, 134, "#8f6f6a");
        IntStream.range(0, 6).forEach(i -> pen.ellipse(430, 240 + i * 16, 56 - i * 8, 4, "#d8654f"));
        for (int i = 0; i < 52; i++) {
            double x = pen.between(0, 640);
            double top = pen.between(90, 250);
            pen.line("M" + at(x, 360) + "Q" + at(x, top + 60, x + pen.between(-22, 26), top), i % 3 == 0 ? "#4a4a2c" : "#2f3a2a", 4);
            if (i % 4 == 0) {
                pen.ellipse(x + 2, top + 26, 6, 20, "#5a3424");
            }
        }
    }

    private void dunes() {
        pen.ground("#f3e4cc");
        pen.circle(470, 84, 40, "#fbf6e6");
        for (int i = 0; i < 6; i++) {
            double y = 130 + i * 40;
            double top = 120 + (i * 173) % 420;
            pen.path("M-40 " + at(y + 60) + "Q" + at(top - 90, y + 30, top, y - 24) + "Q" + at(top + 60, y + 50, 700, y + 50) + "V360H-40Z",
                    mixed("#e9cf9c", "#b9793f", i / 6.0));
            pen.path("M" + at(top, y - 24) + "Q" + at(top + 60, y + 50, 700, y + 50) + "Q" + at(top + 90, y + 100, top - 40, y + 120) + "Z",
                    mixed("#d6b47c", "#96592c", i / 6.0));
        }
    }

    private void lake(int variant) {
        pen.ground(variant == 1 ? "#cfe0ea" : "#dce4ea");
        pen.path("M-20 230L120 50l90 100 80-90 130 130 110-140 140 180Z", variant == 1 ? "#6d8290" : "#c9d6de");
        pen.path("M120 50l46 52-40 26-44-26ZM290 60l40 42-34 20-38-22ZM530 50l50 62-46 20-46-22Z", "#ffffff");
        pen.rect(0, 226, 640, 134, "#3f8299");
        pen.path("M120 226l86-76 84 76Z", "#5f9cb0");
        pen.path("M0 300q120-40 300-10t340 20v50H0Z", variant == 1 ? "#6f8a4e" : "#e8eef0");
        var tent = variant == 1 ? "#f0b429" : "#c0392b";
        pen.path("M420 312l56-76 58 80Z", tent);
        pen.path("M476 236l14 78h-30Z", mixed(tent, "#000000", 0.45));
    }

    private void compass(int variant) {
        pen.ground(variant == 1 ? "#cfe3e6" : "#efe3c4");
        if (variant == 1) {
            for (int i = 0; i < 5; i++) {
                pen.ellipse(80 + i * 120, 250 - (i % 2) * 130, 44, 24, "#5f9560");
            }
            pen.add("<path d=\"M80 250Q130 160 200 120S270 230 320 250S390 160 440 120S520 190 560 250\" fill=\"none\" stroke=\"#23395b\" stroke-width=\"5\" stroke-dasharray=\"2 14\" stroke-linecap=\"round\"/>");
            pen.path("M560 30l10 26 28 2-22 18 8 28-24-16-24 16 8-28-22-18 28-2Z", "#d9a441");
            return;
        }
        if (variant == 3) {
            for (int i = 0; i < 2; i++) {
                pen.path("M" + at(130 + i * 130, 90) + "h70v130q60 10 70 50v30h-140Z", "#7a4a2c");
                pen.rect(126 + i * 130, 298, 148, 18, "#3a2a20");
                pen.line("M" + at(140 + i * 130, 130) + "l40 14M" + at(140 + i * 130, 160) + "l40 14M" + at(140 + i * 130, 190) + "l40 14", "#f3dfa0", 5);
            }
            pen.add("<rect x=\"450\" y=\"150\" width=\"54\" height=\"166\" rx=\"14\" fill=\"#f6f3ea\" transform=\"rotate(12 477 230)\"/>");
            pen.line("M462 190l34 8M458 220l34 8M452 250l34 8", "#9c5221", 4);
            return;
        }
        pen.line("M0 250C140 200 240 330 360 260S540 240 640 180", "#7fb0c4", 26);
        pen.add("<path d=\"M60 60C140 120 200 90 250 170S330 250 350 300\" fill=\"none\" stroke=\"#a8442f\" stroke-width=\"5\" stroke-dasharray=\"2 13\" stroke-linecap=\"round\"/>");
        pen.line("M300 236q30-36 64 0M296 250q34-36 72 0", "#6b4530", 6);
        pen.ring(520, 96, 58, 3, "#6b4530");
        pen.path("M520 30l14 66-14 66-14-66Z", "#a8442f");
        pen.path("M454 96l66-12 66 12-66 12Z", "#6b4530");
    }
}
