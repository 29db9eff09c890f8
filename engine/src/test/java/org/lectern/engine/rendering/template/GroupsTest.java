package org.lectern.engine.rendering.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.engine.rendering.escape.RefusedValue;

class GroupsTest {

    private final Groups groups = new Groups(Locale.ENGLISH);

    private static Named entry(String key, @Nullable Object value) {
        var values = new HashMap<String, @Nullable Object>();
        values.put(key, value);
        return new Named("an entry", values);
    }

    private static List<Named> entries(String key, @Nullable Object... values) {
        return Stream.of(values).map(value -> entry(key, value)).toList();
    }

    /** Each group as its name and the values in it. */
    private static List<String> written(List<Object> groups, String key) {
        return groups.stream()
                .map(group -> (Named) group)
                .map(group -> group.get("name") + ": "
                        + ((List<?>) group.values().get("entries"))
                                .stream()
                                        .map(entry -> String.valueOf(((Named) entry).get(key)))
                                        .toList())
                .toList();
    }

    private static LocalDate day(int year, int month) {
        return LocalDate.of(year, month, 1);
    }

    @Test
    void the_latest_year_comes_first_and_what_has_no_date_last() {
        var entries = entries("when", day(2031, 1), day(2032, 5), null, day(2031, 2), day(2030, 1));

        assertThat(written(groups.byYear(entries), "when"))
                .containsExactly(
                        "2032: [2032-05-01]", "2031: [2031-01-01, 2031-02-01]", "2030: [2030-01-01]", "null: [null]");
    }

    @Test
    void the_earliest_year_comes_first_in_a_list_that_goes_from_early_to_late() {
        assertThat(written(groups.byYear(entries("when", day(2031, 1), day(2032, 5))), "when"))
                .containsExactly("2031: [2031-01-01]", "2032: [2032-05-01]");
    }

    @Test
    void letters_come_in_their_order_and_signs_last() {
        var entries = entries("sortKey", "3 ways", "Zoll", "„Äpfel“", "apple", "Ö", "École");

        assertThat(written(groups.byLetter(entries), "sortKey"))
                .containsExactly("A: [„Äpfel“, apple]", "E: [École]", "O: [Ö]", "Z: [Zoll]", "#: [3 ways]");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Østergård, O",
        "en, łukasz, L",
        "en, ß, S",
        "en, Ærø, A",
        "en, O’Neill, O",
        "en, ‘t Hooft, T",
        "de, Äther, A",
        "de, Ölberg, O",
        "sv, Äther, Ä",
        "sv, Ölberg, Ö",
        "da, Åse, Å",
        "es, ñandú, Ñ",
        "es, álamo, A",
        "tr, ilke, İ",
        "tr, ılık, I",
        "pl, łoś, Ł",
        "ar, أحمد, ا",
        "ar, إيمان, ا",
        "ar, بيت, ب",
        "ru, Ёлка, Е",
        "ru, йод, Й",
        "en, йод, Й",
        "en, Ωmega, Ω",
        "en, 数学, #",
        "en, 42, #",
        "en, ٤٢, #",
        "en, ***, #",
        "en, '', #",
        "en, ﬁn, F",
        "en, A\u0308ther, A",
        "sv, A\u0308ther, Ä"
    })
    void a_word_stands_under_the_letter_where_its_readers_look(String language, String word, String letter) {
        var byLetter = new Groups(Locale.forLanguageTag(language)).byLetter(entries("sortKey", word));

        assertThat(((Named) byLetter.get(0)).get("name")).isEqualTo(letter);
    }

    @ParameterizedTest
    @CsvSource({
        "sv, Ö Å A Z Ä, A Z Å Ä Ö",
        "es, O Ñ N, N Ñ O",
        "pl, Ż Z Ł M L, L Ł M Z Ż",
        "ru, Й Я А A, A А Й Я",
        "en, Я B # Ω A, A B Ω Я #",
        "ar, ب A ا, A ا ب"
    })
    void each_language_has_its_order(String language, String words, String order) {
        var entries = entries("sortKey", (Object[]) words.split(" "));
        var byLetter = new Groups(Locale.forLanguageTag(language)).byLetter(entries);

        assertThat(byLetter.stream().map(group -> ((Named) group).get("name")).toList())
                .asList()
                .containsExactly((Object[]) order.split(" "));
    }

    @Test
    void a_text_groups_in_the_order_of_first_meeting() {
        var entries = Stream.of("Fellow", null, "Professor", "Fellow")
                .map(role -> entry("view", entry("role", role)))
                .toList();

        assertThat(groups.by(entries, "view.role").stream()
                        .map(group -> ((Named) group).get("name"))
                        .toList())
                .containsExactly("Fellow", "Professor", null);
    }

    @Test
    void nothing_makes_no_groups() {
        assertThat(groups.byYear(List.of())).isEmpty();
        assertThat(groups.byLetter(List.of())).isEmpty();
        assertThat(groups.by(List.of(), "title")).isEmpty();
    }

    @Test
    void what_cannot_be_grouped_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> groups.byYear(entries("when", "soon")))
                .isInstanceOf(RefusedValue.class)
                .hasMessage("$group.byYear takes dates and times, and when is a string");
        assertThatThrownBy(() -> groups.by(entries("view", List.of()), "view"))
                .isInstanceOf(RefusedValue.class)
                .hasMessage("$group takes texts, and view is a list");
        assertThatThrownBy(() -> groups.by(List.of("a"), "title"))
                .isInstanceOf(RefusedValue.class)
                .hasMessage("$group finds no title in a string");
        assertThatThrownBy(() -> groups.by(entries("title", "a"), "role"))
                .isInstanceOf(RefusedValue.class)
                .hasMessage("there is no role in an entry; it has title");
        assertThat(groups.by(List.of(Map.of("role", "Fellow")), "role")).hasSize(1);
    }
}
