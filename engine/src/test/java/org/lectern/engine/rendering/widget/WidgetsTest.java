package org.lectern.engine.rendering.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.api.Condition;
import org.lectern.api.Order;
import org.lectern.api.Query;
import org.lectern.api.Window;
import org.lectern.engine.rendering.template.Templates;

class WidgetsTest {

    @TempDir
    Path folder;

    private Files files;

    @BeforeEach
    void aGoodWidget() {
        files = new Files(folder);
    }

    @Test
    void aGoodWidgetIsThere() {
        var widget = files.widgets().find("card").orElseThrow();
        assertThat(widget.label()).isEqualTo("Card");
        assertThat(widget.shows()).isEqualTo(new Shows.Anything());
        assertThat(widget.variables()).containsEntry("entry.title", "The title");
        assertThat(files.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "\"label\": \"Card\" ~ \"label\": 3 ~ card/widget.json#/label: this is a text, in quotes and not empty",
                "\"label\": \"Card\", ~ ~ card/widget.json: \"label\" is missing",
                "\"label\": \"Card\" ~ \"label\": \"Card\", \"label\": \"C\" ~ card/widget.json#/label: this key stands twice; remove one",
                "\"label\": ~ \"lable\": \"x\", \"label\": ~ card/widget.json#/lable: there is no such key; there are name, label, description, shows, languages, parameters, variables, samples",
                "\"name\": \"card\" ~ \"name\": \"cart\" ~ card/widget.json#/name: the name is that of the folder, card",
                "\"any\" ~ \"has-agendas\" ~ card/widget.json#/shows: this is a type, \"any\", or a trait: happens-in-time, has-agenda, has-header, has-related, has-topics, linked-data",
                "\"any\" ~ {\"query\": 1} ~ card/widget.json#/shows: this has \"query\", an object",
                "\"any\" ~ {\"query\": {\"limit\": 0}} ~ card/widget.json#/shows/query/limit: a limit is a whole number from 1 to 1000",
                "\"any\" ~ {\"query\": {\"limit\": {\"parameter\": \"n\"}}} ~ card/widget.json#/shows/query/limit: the widget declares no parameter \"n\"",
                "\"any\" ~ {\"query\": {\"window\": \"soon\"}} ~ card/widget.json#/shows/query/window: this is any, upcoming, happening, past, or days: {\"first\": 0, \"last\": 6}",
                "\"any\" ~ {\"query\": {\"window\": {\"first\": 2, \"last\": 1}}} ~ card/widget.json#/shows/query/window: the last day comes before the first",
                "\"any\" ~ {\"query\": {\"where\": [{\"field\": \"a\", \"operator\": \"is\", \"value\": 1}]}} ~ card/widget.json#/shows/query/where/0/operator: this is one of eq, ne, lt, le, gt, ge, in, contains",
                "\"any\" ~ {\"query\": {\"where\": [{\"field\": \"a\", \"operator\": \"eq\", \"value\": []}]}} ~ card/widget.json#/shows/query/where/0/value: this is a text, a whole number, true, false, or {\"parameter\": \"its name\"}",
                "\"any\" ~ {\"query\": {\"types\": {\"parameter\": \"n\"}}} ~ card/widget.json#/shows/query/types: the widget declares no parameter \"n\"",
                "\"any\" ~ {\"query\": {\"window\": {\"parameter\": \"n\"}}} ~ card/widget.json#/shows/query/window: the widget declares no parameter \"n\"",
                "\"any\" ~ {\"query\": {\"window\": {\"parameter\": \"n\"}}}, \"parameters\": [{\"name\": \"n\", \"label\": \"N\", \"kind\": \"text\"}] ~ card/widget.json#/shows/query/window: the parameter \"n\" is no choice; make its kind choice",
                "\"any\" ~ {\"query\": {\"window\": {\"parameter\": \"n\"}}}, \"parameters\": [{\"name\": \"n\", \"label\": \"N\", \"kind\": \"choice\", \"choices\": [\"past\", \"soon\"]}] ~ card/widget.json#/shows/query/window: there is no window \"soon\"; the parameter's choices are any, upcoming, happening or past",
                "\"any\" ~ {\"query\": {\"order\": {\"parameter\": \"n\", \"choices\": {\"a\": [\"@sort\"]}}}}, \"parameters\": [{\"name\": \"n\", \"label\": \"N\", \"kind\": \"choice\", \"choices\": [\"a\", \"b\"]}] ~ card/widget.json#/shows/query/order/choices: the order for \"b\" is missing",
                "\"any\" ~ {\"query\": {\"order\": {\"parameter\": \"n\", \"choices\": {\"a\": [\"@sort\"], \"c\": []}}}}, \"parameters\": [{\"name\": \"n\", \"label\": \"N\", \"kind\": \"choice\", \"choices\": [\"a\"]}] ~ card/widget.json#/shows/query/order/choices/c: there is no such key; there are a",
                "\"samples\": [] ~ \"samples\": [], \"parameters\": [{\"name\": \"n\", \"label\": \"N\", \"kind\": \"entry\", \"type\": \"Series\"}] ~ card/widget.json#/parameters/0/type: this is the name of a type such as series",
                "\"samples\": [] ~ \"samples\": [\"full\"] ~ card/samples/full.json: there is no such file",
                "\"samples\": [] ~ \"samples\": [\"../x\"] ~ card/widget.json#/samples/0: a sample's name is lower-case letters, digits and -",
                "\"samples\": [] ~ \"samples\": [], \"languages\": [\"deutsch\"] ~ card/widget.json#/languages/0: this is a language tag such as de or pt-BR",
                "\"samples\": [] ~ \"samples\": [], \"languages\": [\"en\"] ~ card/widget.json#/languages/0: this language is there already; English always is",
                "\"samples\": [] ~ \"samples\": [], \"parameters\": [{\"name\": \"n\", \"label\": \"N\", \"kind\": \"number\"}] ~ card/widget.json#/parameters/0/kind: there is no such kind; there are text, integer, choice, flag, url, host, language, type, entry",
                "\"samples\": [] ~ \"samples\": [], \"parameters\": [{\"name\": \"lang\", \"label\": \"N\", \"kind\": \"flag\"}] ~ card/widget.json#/parameters/0/name: there is a parameter \"lang\" already; take another name",
                "\"samples\": [] ~ \"samples\": [], \"parameters\": [{\"name\": \"n\", \"label\": \"N\", \"kind\": \"integer\", \"min\": 1, \"max\": 5, \"default\": 9}] ~ card/widget.json#/parameters/0/default: the default is a whole number from 1 to 5, not \"9\"",
                "\"samples\": [] ~ \"samples\": [], \"parameters\": [{\"name\": \"n\", \"label\": \"N\", \"kind\": \"integer\", \"min\": 5, \"max\": 1}] ~ card/widget.json#/parameters/0/max: the largest value is below the smallest",
                "\"samples\": [] ~ \"samples\": [], \"parameters\": [{\"name\": \"n\", \"label\": \"N\", \"kind\": \"flag\", \"min\": 1}] ~ card/widget.json#/parameters/0/min: there is no such key; there are name, kind, label, description, default, required",
                "\"samples\": [] ~ \"samples\": [], \"parameters\": [{\"name\": \"n\", \"label\": \"N\", \"kind\": \"choice\"}] ~ card/widget.json#/parameters/0: a choice has \"choices\", a list of words",
                "\"samples\": [] ~ \"samples\": [], \"parameters\": [{\"name\": \"n\", \"label\": \"N\", \"kind\": \"flag\", \"required\": true, \"default\": true}] ~ card/widget.json#/parameters/0/default: a required parameter has no default",
                "\"samples\": [] ~ \"samples\": {} ~ card/widget.json#/samples: this is a list, [ … ]",
                "{\"name\": \"card\", ~ {\"name\" \"card\", ~ card/widget.json:1:14: this is not JSON here; look for a missing comma, quote or bracket before it",
                "\"samples\": []} ~ \"samples\": [] ~ card/widget.json:2:58: this is not JSON here; look for a missing comma, quote or bracket before it",
            })
    void aBrokenDescriptionIsRefusedWithItsPlace(String part, String instead, String fault) {
        files.write("widgets/card/widget.json", Files.WIDGET.replace(part, instead == null ? "" : instead));
        assertThat(files.faults()).containsExactly(fault);
    }

    @Test
    void aMissingTemplateIsRefused() {
        files.delete("widgets/card/widget.vm");
        assertThat(files.faults()).containsExactly("card/widget.vm: there is no such file");
    }

    @Test
    void aBrokenTemplateIsRefusedWithItsLine() {
        files.write("widgets/card/widget.vm", "<p>\n#if($entry.title)</p>");
        assertThat(files.faults())
                .containsExactly("card/widget.vm:2:1: #if has no end; write #end behind what belongs to it");
    }

    @Test
    void aDangerousTemplateIsRefusedWithAllThatIsWrong() {
        files.write("widgets/card/widget.vm", "<p onclick=\"x\">\n<a href=$entry.link>$entry.title</a></p>");
        assertThat(files.faults())
                .containsExactly(
                        "card/widget.vm:1:4: onclick is script; a widget has none, so remove it",
                        "card/widget.vm:2:9: $entry.link is a value without quotes, which ends at the first space; write"
                                + " href=\"$entry.link\"");
        assertThat(files.widgets().find("card")).isEmpty();
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        java.nio.file.Files.write(files.path("widgets/card/widget.vm"), new byte[] {(byte) 0xE4});
        assertThat(files.faults()).containsExactly("card/widget.vm: the file is not UTF-8; save it as UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "p { color: red } ~ the selector \"p\" does not begin with .lectern-card",
                ".lectern-card, a:is(b, c) {} ~ the selector \"a:is(b, c)\" does not begin with .lectern-card",
                "@media print { .lectern-card {} body {} } ~ the selector \"body\" does not begin with .lectern-card",
                ".lectern-card { background: url(x.png) } ~ CSS of a widget or theme cannot contain url(",
                "@import 'x'; ~ CSS of a widget or theme cannot contain @import",
                ".lectern-card { ~ a { has no }",
                "@font-face { } ~ CSS of a widget cannot contain @font-face",
                "@keyframes spin { } ~ the name of @keyframes begins with lectern-card",
            })
    void cssThatReachesBeyondTheWidgetIsRefused(String css, String sentence) {
        files.write("widgets/card/widget.css", css);
        assertThat(files.faults()).containsExactly("card/widget.css: " + sentence);
    }

    @Test
    void cssOfTheWidgetAloneIsFine() {
        files.write("widgets/card/widget.css", """
                /* p { } */
                .lectern-card { color: red; &:hover { color: blue } }
                .lectern-card__title, .lectern-card:is(a, b) { margin: 0 }
                @container (min-width: 30em) { .lectern-card__title { margin: 1em } }
                @keyframes lectern-card-in { from { opacity: 0 } }
                """);
        assertThat(files.faults()).isEmpty();
    }

    @Test
    void languagesHaveTheKeysOfEnglish() {
        files.write(
                        "widgets/card/widget.json",
                        Files.WIDGET.replace("\"samples\"", "\"languages\": [\"de\"], \"samples\""))
                .write("widgets/card/messages.properties", "when=When\nwhere=Where\n")
                .write("widgets/card/messages_de.properties", "when=Wann\nwho=Wer\n");
        assertThat(files.faults())
                .containsExactly(
                        "card/messages_de.properties: lacks where, which messages.properties has",
                        "card/messages_de.properties: has who, which messages.properties lacks");
    }

    @Test
    void aLanguageFallsBackToThatWithoutItsRegionThenToEnglish() {
        files.write(
                        "widgets/card/widget.json",
                        Files.WIDGET.replace("\"samples\"", "\"languages\": [\"de\"], \"samples\""))
                .write("widgets/card/messages.properties", "day=Day\n")
                .write("widgets/card/messages_de.properties", "day=Tägig\n");
        var widget = files.widgets().find("card").orElseThrow();
        assertThat(widget.messages(Locale.forLanguageTag("de-AT")).get("day")).isEqualTo("Tägig");
        assertThat(widget.messages(Locale.forLanguageTag("de-AT")).language()).isEqualTo("de");
        assertThat(widget.messages(Locale.FRENCH).language()).isEqualTo("en");
    }

    @Test
    void oneBrokenWidgetLeavesTheOthersWorking() {
        files.write("widgets/bad/widget.json", "{}");
        var widgets = files.widgets();
        assertThat(widgets.all()).extracting(Widget::name).containsExactly("card");
        assertThat(widgets.refused()).hasSize(1);
        assertThat(widgets.refused().get(0).sentence())
                .isEqualTo("The widget \"bad\" in " + files.path("widgets")
                        + " is not available: bad/widget.json: \"name\" is missing; bad/widget.json#/name: a name is"
                        + " lower-case letters, digits and -, beginning with a letter, at most 40;"
                        + " bad/widget.json: \"label\" is missing; bad/widget.json: \"description\" is missing;"
                        + " bad/widget.json: \"shows\" is missing; bad/widget.vm: there is no such file");
    }

    @Test
    void everyJarOfTheClassPathBringsItsOwn() throws Exception {
        var other = folder.resolve("other");
        new Files(other);
        for (var root : new Path[] {folder, other}) {
            java.nio.file.Files.createDirectories(root.resolve("META-INF/lectern"));
            java.nio.file.Files.writeString(root.resolve("META-INF/lectern/widgets.index"), "widgets/card\n");
        }
        var roots = new URL[] {folder.toUri().toURL(), other.toUri().toURL()};
        try (var loader = new URLClassLoader(roots, null)) {
            var widgets = Widgets.load(loader, new Templates());
            assertThat(widgets.all()).extracting(Widget::name).containsExactly("card");
            assertThat(widgets.refused())
                    .extracting(Refused::sentence)
                    .containsExactly("The widget \"card\" in " + roots[1]
                            + " is not available: card: there is one of this name in " + roots[0] + "; remove one");
        }
    }

    @Test
    void aDeclaredQueryIsFilledByParameters() {
        files.write("widgets/card/widget.json", """
                {"name": "card", "label": "Card", "description": "A card.",
                 "shows": {"query": {"types": ["event"], "window": "upcoming", "order": ["-@happens", "title"],
                   "limit": {"parameter": "most-items"},
                   "where": [{"field": "topics", "operator": "eq", "value": {"parameter": "topic"}},
                             {"field": "state", "operator": "ne", "value": "cancelled"}]}},
                 "parameters": [{"name": "topic", "label": "Topic", "kind": "text"},
                                {"name": "most-items", "label": "Most", "kind": "integer", "default": 3}]}""");
        var shows = (Shows.Found) files.widgets().find("card").orElseThrow().shows();
        assertThat(shows.query().with(java.util.Map.of("topic", "climate", "mostItems", 3), ref -> Optional.empty()))
                .contains(Query.of("event")
                        .in(new Window.Upcoming())
                        .where(Condition.eq("topics", "climate"))
                        .where(Condition.ne("state", "cancelled"))
                        .orderBy(Order.by("@happens").reversed(), Order.by("title"))
                        .limit(3));
        assertThat(shows.query()
                        .with(java.util.Map.of("mostItems", 3), ref -> Optional.empty())
                        .orElseThrow()
                        .where())
                .containsExactly(Condition.ne("state", "cancelled"));
    }
}
