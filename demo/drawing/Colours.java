package drawing;

import static drawing.Colours.mixed;

import java.util.Map;

/** The colours that the list names, and mixtures of two. */
public class Colours {

    private static final Map<String, String> COLOURS = Map.ofEntries(
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

    private Colours() {
    }

    static String named(String name) {
        var known = COLOURS.get(name);
        if (known == null) {
            throw new IllegalArgumentException("There is no colour " + name + "; there are " + COLOURS.keySet());
        }
        return known;
    }

    static String mixed(String one, String other, double share) {
        var mixed = new StringBuilder("#");
        for (int i = 1; i < 7; i += 2) {
            int a = Integer.parseInt(one.substring(i, i + 2), 16);
            int b = Integer.parseInt(other.substring(i, i + 2), 16);
            mixed.append(String.format("%02x", Math.round(a + (b - a) * share)));
        }
        return mixed.toString();
    }
}
