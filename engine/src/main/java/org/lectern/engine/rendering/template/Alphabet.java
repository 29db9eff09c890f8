package org.lectern.engine.rendering.template;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.PrimitiveIterator;

/**
 * The letters a language's registers have, and their order. The table is ours: what a JDK knows of it changes with its
 * release. A letter that is not the language's own stands under the one it is made from, an accent apart: Ö is O in
 * English, German or Hebrew registers, and a letter after Z in Swedish ones. Letters of other scripts stand for
 * themselves, after all others; signs that are no letters of an alphabet are {@code #}, last of all.
 */
record Alphabet(Locale language, String letters) implements Comparator<String> {

    static final String OTHER = "#";

    private static final String LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** Letters with a place of their own, behind the letter before them. */
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("cs", "CČ RŘ SŠ ZŽ"),
            Map.entry("da", "ZÆØÅ"),
            Map.entry("es", "NÑ"),
            Map.entry("et", "SŠZŽ VÕÄÖÜ"),
            Map.entry("fi", "ZÅÄÖ"),
            Map.entry("hr", "CČĆ DĐ SŠ ZŽ"),
            Map.entry("hu", "OÖ UÜ"),
            Map.entry("is", "DÐ ZÞÆÖ"),
            Map.entry("nb", "ZÆØÅ"),
            Map.entry("nn", "ZÆØÅ"),
            Map.entry("no", "ZÆØÅ"),
            Map.entry("pl", "AĄ CĆ EĘ LŁ NŃ OÓ SŚ ZŹŻ"),
            Map.entry("sk", "AÄ CČ OÔ SŠ ZŽ"),
            Map.entry("sl", "CČ SŠ ZŽ"),
            Map.entry("sv", "ZÅÄÖ"),
            Map.entry("tr", "CÇ GĞ Iİ OÖ SŞ UÜ"),
            Map.entry("ru", "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"),
            Map.entry("uk", "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ"));

    /** Letters that no accent makes from others, and one that is no accented letter in any language. */
    private static final Map<Integer, String> MADE_OF = Map.of(
            (int) 'Æ', "A", (int) 'Œ', "O", (int) 'Ø', "O", (int) 'Đ', "D", (int) 'Ð', "D", (int) 'Þ', "T", (int) 'Ł',
            "L", (int) 'Ħ', "H", (int) 'Й', "Й");

    static Alphabet of(Locale language) {
        var letters = new StringBuilder(LATIN);
        for (var run : OWN.getOrDefault(language.getLanguage(), "").split(" ")) {
            int at = run.isEmpty() ? -1 : letters.indexOf(run.substring(0, 1));
            if (at >= 0) {
                letters.insert(at + 1, run.substring(1));
            } else {
                letters.append(run);
            }
        }
        return new Alphabet(language, letters.toString());
    }

    /** Under which letter the text stands; what comes before its first letter or digit does not count. */
    String letter(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (PrimitiveIterator.OfInt points = composed.codePoints().iterator(); points.hasNext(); ) {
            int point = points.nextInt();
            if (Character.isDigit(point) || Character.isIdeographic(point)) {
                return OTHER;
            } else if (Character.isLetter(point)) {
                return of(point);
            }
        }
        return OTHER;
    }

    private String of(int point) {
        var letter = upper(Character.toString(point));
        if (letters.contains(letter)) {
            return letter;
        }
        var known = MADE_OF.get(letter.codePointAt(0));
        if (known != null) {
            return known;
        }
        var base = Normalizer.normalize(letter, Normalizer.Form.NFKD);
        return upper(Character.toString(base.codePointAt(0)));
    }

    /** The first capital letter; ß is a capital S and more. */
    private String upper(String letter) {
        var upper = letter.toUpperCase(language);
        return Character.toString(upper.codePointAt(0));
    }

    @Override
    public int compare(String a, String b) {
        int difference = Integer.compare(place(a), place(b));
        return difference == 0 ? a.compareTo(b) : difference;
    }

    private int place(String letter) {
        if (letter.equals(OTHER)) {
            return Integer.MAX_VALUE;
        }
        int at = letters.indexOf(letter);
        return at < 0 ? letters.length() : at;
    }
}
