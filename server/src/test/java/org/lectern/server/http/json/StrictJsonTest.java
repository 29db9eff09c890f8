package org.lectern.server.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.server.Shared;
import org.lectern.server.http.ProblemException;

class StrictJsonTest {

    /** Allowed by RFC 8259 and not here: keys said twice, and U+0000. */
    private static final Set<String> OURS = Set.of(
            "y_object_duplicated_key.json",
            "y_object_duplicated_key_and_value.json",
            "y_object_escaped_null_in_key.json",
            "y_string_null_escape.json");

    @Test
    void reads_an_object_as_it_is() {
        var text = "{\"a\":[1,-2.50,true,false,null,\"\\u00e9\\ud83d\\ude00\"],\"b\":{\"\":1e3}}";

        assertThat(read(text).toString()).isEqualTo("{\"a\":[1,-2.50,true,false,null,\"é😀\"],\"b\":{\"\":1E+3}}");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{`a`:1,`a`:2}|/a|is there twice: which one is meant cannot be told.",
                "{`a`:[{`b`:1,`b`:1}]}|/a/0/b|is there twice: which one is meant cannot be told.",
                "{`a~/b`:{`c`:1,`c`:1}}|/a~0~1b/c|is there twice: which one is meant cannot be told.",
                "{`a`:1e999}|/a|is a number beyond what can be held: send it as text if it is a name.",
                "{`a`:1e-999}|/a|is a number beyond what can be held: send it as text if it is a name.",
                "{`a`:1e99999999999}|/a|is a number beyond what can be held: send it as text if it is a name.",
                "{`a`:`x\\u0000`}|/a|has the character U+0000, which no database keeps: leave it out.",
                "{`\\u0000`:1}|''|has the character U+0000, which no database keeps: leave it out.",
                "{`a`:`\\ud800`}|/a|has half of a character, a lone surrogate (RFC 8259, section 8.2).",
                "[]|''|is a list: an object is expected here.",
                "12|''|is a number: an object is expected here."
            })
    void says_where_what_is_wrong(String text, String pointer, String what) {
        assertThatThrownBy(() -> read(text.replace('`', '"')))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(400);
                    var fault = refused.problem().errors().get(0);
                    assertThat(fault.at()).isEqualTo(pointer.equals("''") ? "" : pointer);
                    assertThat(fault.detail()).isEqualTo(what);
                });
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{`a`:1}x|The body is no JSON: look at line 1, column 8 (RFC 8259).",
                "{`a`:1} {}|The body is no JSON: look at line 1, column 9 (RFC 8259).",
                "{`a`:01}|The body is no JSON: look at line 1, column 7 (RFC 8259).",
                "  |The body is empty: send a JSON document.",
                "{`a`:|The body is no JSON: it ends too early (RFC 8259).",
            })
    void refuses_what_is_no_json(String text, String sentence) {
        assertThatThrownBy(() -> read(text == null ? "" : text.replace('`', '"')))
                .hasMessage(sentence);
    }

    @Test
    void refuses_other_encodings() {
        assertThatThrownBy(() -> StrictJson.object("{\"a\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("The body is not UTF-8 (RFC 8259, section 8.1).");
    }

    @Test
    void refuses_what_is_too_deep_before_its_stack_ends() {
        var allowed = "{\"a\":" + "[".repeat(63) + "]".repeat(63) + "}";
        var deeper = "{\"a\":" + "[".repeat(100_000);

        assertThat(read(allowed)).hasSize(1);
        assertThatThrownBy(() -> read(deeper)).isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                        refused.problem().errors().get(0).detail())
                .isEqualTo("is deeper than 64 levels."));
    }

    @Test
    void treats_the_whole_test_suite_as_the_standard_does_but_for_what_we_refuse() throws IOException {
        var folder = Shared.corpus("json-test-suite");
        var wrong = new ArrayList<String>();
        int cases = 0;
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                var name = file.getFileName().toString();
                boolean read = reads(Files.readAllBytes(file));
                cases++;
                if (OURS.contains(name) ? read : name.startsWith("y_") != read && !name.startsWith("i_")) {
                    wrong.add(name);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(cases).isEqualTo(318);
    }

    /** Any other exception fails the test. */
    private static boolean reads(byte[] body) {
        try {
            StrictJson.value(body);
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.problem().status()).isEqualTo(400);
            return false;
        }
    }

    private static JsonObject read(String text) {
        return StrictJson.object(text.getBytes(StandardCharsets.UTF_8));
    }
}
