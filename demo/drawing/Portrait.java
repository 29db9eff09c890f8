package drawing;

import static drawing.Colours.mixed;
import static drawing.Pen.at;

import java.util.stream.IntStream;

/** A portrait from the words of its line: the ground, the shirt, the hair and its colour, the skin and one thing more. */
public class Portrait {

    private final Pen pen;

    Portrait(Pen pen) {
        this.pen = pen;
    }

    void draw(String[] words) {
        var ground = Colours.named(words[2]);
        var shirt = Colours.named(words[3]);
        var hair = Colours.named(words[5]);
        var skin = words[6].equals("brown") ? Colours.BROWN_SKIN : Colours.named(words[6]);
        pen.rect(0, 0, 320, 320, ground);
        pen.circle(pen.coin() ? 70 : 250, 90, 130, mixed(ground, "#ffffff", 0.18));
        behind(words[4], hair);
        pen.path("M30 320C34 250 90 226 130 222h60c40 4 96 28 100 98Z", shirt);
        pen.path("M132 196h56v30c0 36-56 36-56 0Z", mixed(skin, "#000000", 0.1));
        pen.ellipse(160, 142, 58, 68, skin);
        before(words[4], hair);
        extra(words[7], hair, shirt);
        face(mixed(skin, "#2a1510", 0.75));
    }

    private void face(String ink) {
        pen.circle(138, 144, 4.5, ink);
        pen.circle(182, 144, 4.5, ink);
        pen.line("M138 178q22 16 44 0", ink, 4);
    }

    private void behind(String style, String hair) {
        switch (style) {
            case "bob" -> pen.path("M92 200c-14-120 10-146 68-146s82 26 68 146Z", hair);
            case "long" -> pen.path("M84 262c0-160 4-208 76-208s76 48 76 208Z", hair);
            case "bun" -> {
                pen.circle(160, 52, 30, hair);
                pen.ellipse(160, 128, 66, 70, hair);
            }
            case "curls" -> IntStream.range(0, 11).forEach(i -> pen.circle(
                    160 + 74 * Math.cos(Math.PI * (0.95 + i * 0.11)), 140 + 76 * Math.sin(Math.PI * (0.95 + i * 0.11)), 29, hair));
            case "locks" -> IntStream.range(0, 8).forEach(i -> pen.line("M" + at(160, 80) + "Q" + at(82 + i * 22, 100, 82 + i * 22, 236), hair, 17));
            case "scarf" -> pen.path("M82 250c-8-140 14-196 78-196s86 56 78 196Z", hair);
            default -> pen.ellipse(160, 126, 64, 66, style.equals("bald") ? "none" : hair);
        }
    }

    private void before(String style, String hair) {
        switch (style) {
            case "scarf" -> {
                pen.path("M98 150c-4-74 26-92 62-92s66 18 62 92c-8-40-30-56-62-56s-54 16-62 56Z", hair);
                pen.path("M98 150c2 60 30 66 62 66s60-6 62-66c14 40 6 84-62 90-68-6-76-50-62-90Z", hair);
            }
            case "bald" -> pen.path("M112 112c6-28 26-38 48-38", "none");
            case "curls" -> IntStream.range(0, 6).forEach(i -> pen.circle(112 + i * 19, 84 - (i % 2) * 6, 18, hair));
            case "cap" -> cap("#8fa0ad");
            case "beard" -> {
                pen.path("M100 120c2-44 28-60 60-60s58 16 60 60c-20-26-100-26-120 0Z", hair);
                beard(hair);
            }
            default -> pen.path("M100 126c0-46 28-64 60-64s60 18 60 64c-16-30-34-36-60-36s-44 6-60 36Z", hair);
        }
    }

    private void beard(String hair) {
        pen.path("M102 150c4 62 30 72 58 72s54-10 58-72c-8 20-26 22-58 10-32 12-50 10-58-10Z", hair);
        pen.ellipse(160, 182, 28, 14, mixed(hair, "#ffffff", 0.25));
    }

    private void extra(String what, String hair, String shirt) {
        switch (what) {
            case "glasses" -> {
                pen.ring(136, 144, 20, 4, "#22252b");
                pen.ring(184, 144, 20, 4, "#22252b");
                pen.line("M156 142q4-4 8 0M116 140l-14-4M204 140l14-4", "#22252b", 4);
            }
            case "earrings" -> {
                pen.circle(100, 176, 7, "#e8c050");
                pen.circle(220, 176, 7, "#e8c050");
            }
            case "headphones" -> {
                pen.line("M96 146c0-112 128-112 128 0", "#22252b", 11);
                pen.add("<rect x=\"82\" y=\"128\" width=\"24\" height=\"48\" rx=\"11\" fill=\"#22252b\"/>");
                pen.add("<rect x=\"214\" y=\"128\" width=\"24\" height=\"48\" rx=\"11\" fill=\"#22252b\"/>");
            }
            case "moustache" -> pen.path("M160 164c-14-8-34 0-38 10 16 4 30 2 38-4 8 6 22 8 38 4-4-10-24-18-38-10Z", hair);
            case "beard" -> beard(hair);
            case "cap" -> cap(shirt);
            default -> { }
        }
    }

    private void cap(String shirt) {
        pen.path("M92 108c0-50 30-66 68-66s68 16 68 66Z", mixed(shirt, "#23395b", 0.6));
        pen.path("M86 104h152c8 0 8 14 0 14H86Z", "#23395b");
    }
}
