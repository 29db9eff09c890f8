package org.lectern.engine.rendering.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.api.Ref;

class ParametersTest {

    @TempDir
    Path folder;

    private Widget widget;

    @BeforeEach
    void aWidgetWithEveryKind() {
        widget = new Files(folder)
                .write("widgets/card/widget.json", """
                        {"name": "card", "label": "Card", "description": "A card.", "shows": "any", "parameters": [
                          {"name": "note", "kind": "text", "label": "Note", "max-length": 10},
                          {"name": "most-items", "kind": "integer", "label": "Most", "min": 1, "max": 50, "default": 5},
                          {"name": "style", "kind": "choice", "label": "Style", "choices": ["row", "column"], "default": "row"},
                          {"name": "images", "kind": "flag", "label": "Images", "default": true},
                          {"name": "more", "kind": "url", "label": "More"},
                          {"name": "mastodon", "kind": "host", "label": "Server"},
                          {"name": "audio", "kind": "language", "label": "Audio"}]}""")
                .widgets()
                .find("card")
                .orElseThrow();
    }

    private Asked read(String... pairs) {
        var given = new HashMap<String, List<String>>(Map.of("entry", List.of("event/open-day")));
        for (int i = 0; i < pairs.length; i += 2) {
            given.put(pairs[i], List.of(pairs[i + 1]));
        }
        return Parameters.read(widget, Set.of("plain", "maroon"), given);
    }

    @Test
    void whatIsNotGivenHasItsDefault() {
        var parameters = (Parameters) read();
        assertThat(parameters.entry()).isEqualTo(new Ref("event", "open-day"));
        assertThat(parameters.theme()).isEqualTo("plain");
        assertThat(parameters.locale()).isEmpty();
        assertThat(parameters.heading()).isEqualTo(2);
        assertThat(parameters.scheme()).isEqualTo(Scheme.AUTO);
        assertThat(parameters.own())
                .containsEntry("mostItems", 5)
                .containsEntry("style", "row")
                .containsEntry("images", true)
                .containsEntry("note", null)
                .containsEntry("more", null);
        assertThat(parameters.ignored()).isEmpty();
    }

    @Test
    void valuesHaveTheirKind() {
        var parameters = (Parameters) read(
                "most-items",
                "7",
                "images",
                "false",
                "mastodon",
                "Social.Example",
                "audio",
                "de-at",
                "lang",
                "de",
                "heading",
                "4",
                "scheme",
                "dark",
                "theme",
                "maroon",
                "more",
                "https://a.test/?x=1",
                "note",
                "hi <b>");
        assertThat(parameters.own())
                .containsEntry("mostItems", 7)
                .containsEntry("images", false)
                .containsEntry("mastodon", "social.example")
                .containsEntry("audio", "de-AT")
                .containsEntry("more", "https://a.test/?x=1")
                .containsEntry("note", "hi <b>");
        assertThat(parameters.locale()).contains(Locale.GERMAN);
        assertThat(parameters.heading()).isEqualTo(4);
        assertThat(parameters.scheme()).isEqualTo(Scheme.DARK);
    }

    @Test
    void theKeyIsTheSameForWhatMeansTheSame() {
        var plain = (Parameters) read();
        assertThat(plain.key()).isEqualTo("card?entry=event%2Fopen-day");
        assertThat(((Parameters) read("heading", "02", "style", "row", "utm_source", "x", "note", "")).key())
                .isEqualTo(plain.key());
        assertThat(((Parameters) read("mastodon", "A.test", "lang", "de-at", "note", "a&b=c")).key())
                .isEqualTo("card?entry=event%2Fopen-day&lang=de-AT&mastodon=a.test&note=a%26b%3Dc");
    }

    @Test
    void undeclaredOnesAreListedAndChangeNothing() {
        assertThat(((Parameters) read("utm_source", "x", "fbclid", "y")).ignored())
                .containsExactlyInAnyOrder("utm_source", "fbclid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "heading | 7 | heading is a whole number from 1 to 6, not \"7\"",
                "heading | x | heading is a whole number from 1 to 6, not \"x\"",
                "most-items | 51 | most-items is a whole number from 1 to 50, not \"51\"",
                "most-items | 99999999999 | most-items is a whole number from 1 to 50, not \"99999999999\"",
                "scheme | blue | scheme is one of auto, light, dark, not \"blue\"",
                "theme | nope | theme is one of maroon, plain, not \"nope\"",
                "lang | d | lang is a language tag such as en or de-AT, not \"d\"",
                "entry | open-day | entry is type/slug, such as event/open-day, not \"open-day\"",
                "entry | event/Open | entry is type/slug, such as event/open-day, not \"event/Open\"",
                "note | 12345678901 | note is a text of at most 10 characters on one line",
                "images | yes | images is true or false, not \"yes\"",
                "more | javascript:x | more is an absolute address that begins with https:// or http://, not \"javascript:x\"",
                "more | https://u@a.test | more is an absolute address that begins with https:// or http://, not \"https://u@a.test\"",
                "mastodon | a.test/x | mastodon is the name of a host such as social.example, not \"a.test/x\"",
                "mastodon | localhost | mastodon is the name of a host such as social.example, not \"localhost\"",
            })
    void badValuesAreToldInASentence(String name, String value, String sentence) {
        assertThat(((BadParameters) read(name, value)).problems())
                .containsExactly(new BadParameters.Problem(name, sentence));
    }

    @Test
    void everyProblemIsToldAtOnce() {
        var bad = (BadParameters) Parameters.read(
                widget,
                Set.of("plain"),
                Map.of("heading", List.of("1", "2"), "images", List.of("x"), "u", List.of("y")));
        assertThat(bad.sentence())
                .isEqualTo("images is true or false, not \"x\"; entry is missing; the widget card needs it;"
                        + " heading is given 2 times; give it once");
        assertThat(bad.ignored()).containsExactly("u");
    }
}
