package org.lectern.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void wordsAreRunsOfLettersAndDigitsFolded() {
        assertThat(words("The *deep*, deep-Sea (2026)!")).containsExactly("the", "deep", "sea", "2026");
        assertThat(words("STRASSE stra\u00dfe \uff37\uff49\uff44\uff45")).containsExactly("strasse", "wide");
        assertThat(words("O'Brien")).containsExactly("o", "brien");
        assertThat(words("e\u0301te \u00e9te")).as("composed alike").containsExactly("\u00e9te");
    }

    @Test
    void marksBelongToTheirWordsAndScriptsWithoutSpacesComeByCharacters() {
        assertThat(words("\u0928\u092e\u0938\u094d\u0924\u0947"))
                .containsExactly("\u0928\u092e\u0938\u094d\u0924\u0947");
        assertThat(words("\u6771\u4eac University")).containsExactly("\u6771", "\u4eac", "university");
    }

    @Test
    void nothingElseIsInAWord() {
        assertThat(words("a\u0000b \ud800 \" ' & | : * ( ) \\ { } , <-> %")).containsExactly("ab");
        assertThat(words("")).isEmpty();
    }

    @Test
    void aLongWordIsCutAndDoesNotEndInHalfACharacter() {
        assertThat(words("x".repeat(100))).containsExactly("x".repeat(60));
        var wide = "\ud835\udcd0".repeat(40);
        assertThat(words("a\ud801\udc37".repeat(40)).iterator().next())
                .hasSizeLessThanOrEqualTo(60)
                .satisfies(word -> assertThat(Character.isHighSurrogate(word.charAt(word.length() - 1)))
                        .isFalse());
        assertThat(words(wide)).containsExactly("a".repeat(40));
    }

    @Test
    void theWordThatATextEndsWithMayGoOn() {
        assertThat(SearchWords.unfinished("deep Se")).isEqualTo("se");
        assertThat(SearchWords.unfinished("deep-")).isEmpty();
        assertThat(SearchWords.unfinished("deep sea ")).isEmpty();
        assertThat(SearchWords.unfinished("\u6771\u4eac")).isEqualTo("\u4eac");
        assertThat(SearchWords.unfinished("")).isEmpty();
    }

    private static Iterable<String> words(String text) {
        return SearchWords.of(List.of(text));
    }
}
