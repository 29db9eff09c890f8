package org.lectern.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.engine.model.Documents.json;
import static org.lectern.engine.model.Strictness.DRAFT;
import static org.lectern.engine.model.Strictness.PUBLISH;

import jakarta.json.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.api.Localised;

/** What is told of a document that is not as its model wants it. */
class CheckTest {

    private static final Model<Talk> MODEL = Model.of(Talk.class);

    @Test
    void a_hundred_problems_are_told_and_that_there_are_more() {
        var topics = "1,".repeat(5_000) + "1";

        var problems = MODEL.check(json("{'topics':[" + topics + "]}"), DRAFT);

        assertThat(problems).hasSize(101);
        assertThat(problems.get(100))
                .isEqualTo(new Problem("", "more is wrong than these 100 problems tell: mend them first"));
    }

    @Test
    void nothing_is_asked_of_a_value_after_more_problems_than_are_told() {
        var unknown = new StringBuilder("{");
        for (int i = 0; i <= 100; i++) {
            unknown.append("'unknown").append(i).append("':1,");
        }
        var document = json(unknown + "'when':{'start':'nonsense','end':'never'},'seats':'many'}");

        assertThat(MODEL.check(document, DRAFT)).hasSize(101);
        assertThat(MODEL.check(document, PUBLISH)).hasSize(101);
    }

    @Test
    void a_document_of_very_many_values_is_not_looked_at_for_each() {
        var speakers = "{},".repeat(20_000) + "{}";

        assertThat(MODEL.check(json("{'speakers':[" + speakers + "]}"), PUBLISH))
                .contains(new Problem("", "it holds 20003 values; at most 20000 can be published together"));
        assertThat(MODEL.check(json("{'speakers':[" + speakers.substring(0, 3 * 5_000 - 1) + "]}"), PUBLISH))
                .hasSize(101);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'title':5}                      | /title: expected a text, not 5",
                "{'titel':'x'}                    | /titel: there is no field \"titel\" here; did you mean \"title\"?",
                "{'body':{}}                      | /body: expected a text in Markdown, not an object",
                "{'seats':99999999999}            | /seats: expected a number from -2147483648 to 2147483647, not 99999999999",
                "{'seats':1.5}                    | /seats: expected a whole number, not 1.5",
                "{'seats':'5'}                    | /seats: expected a whole number, not \"5\"",
                "{'views':1e999999999}            | /views: expected a number from -9007199254740991 to 9007199254740991, not 1E+999999999",
                "{'open':'true'}                  | /open: expected true or false, not \"true\"",
                "{'level':'FIRST_YEAR'}           | /level: expected one of first-year, graduate, not \"FIRST_YEAR\"",
                "{'deadline':'2031-02-30'}        | /deadline: expected a date such as 2026-05-01, not \"2031-02-30\"",
                "{'doors':'9:30'}                 | /doors: expected a time of day such as 14:30, not \"9:30\"",
                "{'recorded':'2031-05-02'}        | /recorded: expected a moment such as 2026-05-01T10:00:00Z, not \"2031-05-02\"",
                "{'link':'javascript:alert(1)'}   | /link: expected an absolute http, https, mailto or tel address, not \"javascript:alert(1)\"",
                "{'link':'//a.example'}           | /link: expected an absolute http, https, mailto or tel address, not \"//a.example\"",
                "{'language':'english_'}          | /language: expected a language such as en or pt-BR, not \"english_\"",
                "{'series':'event/x'}             | /series: expected a reference such as series/open-day, not \"event/x\"",
                "{'hosts':['event/x']}            | /hosts/0: expected a reference such as person/open-day (allowed are person, group), not \"event/x\"",
                "{'topics':'Sea'}                 | /topics: expected a list, not \"Sea\"",
                "{'topics':['a',null]}            | /topics/1: a list has no empty places; leave the item out",
                "{'speakers':[{'nam':'x'}]}       | /speakers/0/nam: there is no field \"nam\" here; did you mean \"name\"?",
                "{'room':[]}                      | /room: expected an object, not a list",
                "{'blocks':[{'kind':'poem'}]}     | /blocks/0: its kind is one of quote, figure, not \"poem\"",
                "{'blocks':[{'text':'x'}]}        | /blocks/0: its kind is one of quote, figure, not null",
                "{'blocks':[{'kind':'quote','width':1}]} | /blocks/0/width: there is no field \"width\" here; there are text",
                "{'motto':{'english':'x'}}        | /motto/english: \"english\" is no language; write it such as en, de or pt-BR",
                "{'motto':{'en':5}}               | /motto/en: expected a text, not 5",
                "{'motto':[]}                     | /motto: expected a text, or an object with a text for each language, not a list",
                "{'when':{'start':'2031-05-01T10:00Z'}} | /when/start: expected a wall time without offset such as 2026-05-01T10:00, not \"2031-05-01T10:00Z\"",
                "{'deadline':'+999999999-12-31'}  | /deadline: expected a date such as 2026-05-01, not \"+999999999-12-31\"",
                "{'deadline':'0000-12-31'}        | /deadline: expected a date such as 2026-05-01, not \"0000-12-31\"",
                "{'deadline':'-0001-12-31'}       | /deadline: expected a date such as 2026-05-01, not \"-0001-12-31\"",
                "{'doors':'10:00:00.123'}         | /doors: expected a time of day such as 14:30, not \"10:00:00.123\"",
                "{'when':{'start':'+999999999-12-31T00:00'}} | /when/start: expected a wall time without offset such as 2026-05-01T10:00, not \"+999999999-12-31T00:00\"",
                "{'when':{'end':'2031-05-01T10:00:00.5'}} | /when/end: expected a wall time without offset such as 2026-05-01T10:00, not \"2031-05-01T10:00:00.5\"",
                "{'recorded':'+10000-01-01T00:00:00Z'} | /recorded: expected a moment such as 2026-05-01T10:00:00Z, not \"+10000-01-01T00:00:00Z\"",
                "{'recorded':'0001-01-01T00:00:00+01:00'} | /recorded: expected a moment such as 2026-05-01T10:00:00Z, not \"0001-01-01T00:00:00+01:00\"",
                "{'recorded':'9999-12-31T23:30:00-01:00'} | /recorded: expected a moment such as 2026-05-01T10:00:00Z, not \"9999-12-31T23:30:00-01:00\"",
                "{'recorded':'2031-05-02T08:00Z'} | /recorded: expected a moment such as 2026-05-01T10:00:00Z, not \"2031-05-02T08:00Z\"",
                "{'when':{'zone':'+02:00'}}       | /when/zone: expected a time zone such as Europe/Berlin, not \"+02:00\"",
                "{'when':{'start':'2031-05-01T10:00','end':'2031-05-01T09:00'}} | /when/end: the end, 2031-05-01T09:00, is before the start, 2031-05-01T10:00",
                "{'title':'a\\u0000'}             | /title: character 2 of the text, U+0000, is none that can be kept; remove it",
                "{'title':'ab\\u001b[2J'}         | /title: character 3 of the text, U+001B, is none that can be kept; remove it",
                "{'title':'\\u007f'}              | /title: character 1 of the text, U+007F, is none that can be kept; remove it",
                "{'motto':{'en':'a\\u0085b'}}     | /motto/en: character 2 of the text, U+0085, is none that can be kept; remove it",
                "{'body':'\\ufffe'}               | /body: character 1 of the text, U+FFFE, is none that can be kept; remove it",
                "{'topics':['\\ud83d\\ude00\\uffff']} | /topics/0: character 3 of the text, U+FFFF, is none that can be kept; remove it",
                "{'body':'\\ud800x'}              | /body: character 1 of the text, U+D800, is none that can be kept; remove it",
            })
    void says_what_is_wrong_where_and_what_to_try(String document, String problem) {
        assertThat(MODEL.check(json(document), DRAFT))
                .extracting(Problem::toString)
                .containsExactly(problem);
    }

    @Test
    void collects_every_problem_of_form_and_of_content_at_once() {
        var document = json("""
                {'seats':'many','topics':['a','','b','c'],'speakers':[5,{'name':' '},{'link':'x'}],'room':{},'titel':1,
                 'blocks':[{'kind':'poem'},{'kind':'quote','text':5}]}
                """);

        assertThat(MODEL.check(document, PUBLISH))
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "/titel: there is no field \"titel\" here; did you mean \"title\"?",
                        "/seats: expected a whole number, not \"many\"",
                        "/speakers/0: expected an object, not 5",
                        "/blocks/0: its kind is one of quote, figure, not \"poem\"",
                        "/blocks/1/text: expected a text, not 5",
                        "/speakers/2/link: expected an absolute http, https, mailto or tel address, not \"x\"",
                        "/room/name: must not be blank",
                        "/speakers/1/name: must not be blank",
                        "/speakers/2/name: must not be blank",
                        "/title: must not be blank",
                        "/topics: size must be between 0 and 3",
                        "/topics/1: must not be blank",
                        "/when: must not be null");
    }

    @Test
    void a_draft_may_break_constraints_but_not_form() {
        assertThat(MODEL.check(json("{'title':'','seats':0}"), DRAFT)).isEmpty();
        assertThat(MODEL.check(json("{'title':'','seats':0,'when':null}"), PUBLISH))
                .extracting(Problem::toString)
                .containsExactly(
                        "/seats: must be greater than or equal to 1",
                        "/title: must not be blank",
                        "/when: must not be null");
    }

    @Test
    void constraint_sentences_do_not_depend_on_the_machines_language() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Model.of(Talk.class).check(json("{'when':null,'title':''}"), PUBLISH))
                    .extracting(Problem::sentence)
                    .containsExactly("must not be blank", "must not be null");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void tabs_and_line_ends_are_text_and_so_is_all_that_is_printed() {
        assertThat(MODEL.check(
                        json("{'title':'a\\tb','body':'x\\r\\ny\\n','motto':'\\u00a0\\u200f\\ufffd\\ud83d\\ude00~'}"),
                        DRAFT))
                .isEmpty();
    }

    public record Leaflet(
            @NotBlank @Size(max = 5) @Localised @Nullable String title,
            @Pattern(regexp = "[a-z]*") @Localised @Nullable String tag,
            @Min(1) int pages,
            @Valid List<Part> parts) {}

    public record Part(@NotBlank @Localised @Nullable String name) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'en':'ok','de':''}              | /title/de: must not be blank",
                "{'en':'ok','de':'viel zu lang'}  | /title/de: size must be between 0 and 5",
                "{'en':'far too long','de':'gut'} | /title/en: size must be between 0 and 5",
                "{'en':'','de-CH':'','de':'gut'}  | /title/de-CH: must not be blank; /title/en: must not be blank",
                "{'en':'ok','de':null}            | ",
                "{'de':null}                      | /title: must not be blank",
                "{}                               | /title: must not be blank",
                "null                             | /title: must not be blank",
                "'far too long'                   | /title: size must be between 0 and 5",
                "{'en':'ok','de':5}               | /title/de: expected a text, not 5",
                "{'en':'','de':5}                 | /title/de: expected a text, not 5; /title/en: must not be blank",
                "5                                | /title: expected a text, or an object with a text for each language, not 5",
            })
    void constraints_hold_in_every_language(String title, @Nullable String problems) {
        var document = json("{'title':" + title + ",'pages':1}");

        assertThat(Model.of(Leaflet.class).check(document, PUBLISH))
                .extracting(Problem::toString)
                .containsExactly(problems == null ? new String[0] : problems.split("; "));
    }

    @Test
    void a_problem_is_told_once_however_many_languages_there_are() {
        var document = json("""
                {'title':{'en':'a','de':'b','fr':'c'},'tag':{'fr':'X','en':'x'},'pages':0,
                 'parts':[5,{'name':{'en':'p','it':' '}},{'name':{}}]}
                """);

        assertThat(Model.of(Leaflet.class).check(document, PUBLISH))
                .extracting(Problem::toString)
                .containsExactly(
                        "/parts/0: expected an object, not 5",
                        "/pages: must be greater than or equal to 1",
                        "/parts/1/name/it: must not be blank",
                        "/parts/2/name: must not be blank",
                        "/tag/fr: must match \"[a-z]*\"");
    }

    @Test
    void more_languages_than_anybody_writes_in_are_refused_before_each_is_checked() {
        var titles = Json.createObjectBuilder();
        IntStream.range(0, 101).forEach(n -> titles.add("a" + (char) ('a' + n / 26) + (char) ('a' + n % 26), "x"));
        var document =
                Json.createObjectBuilder().add("title", titles).add("pages", 1).build();

        assertThat(Model.of(Leaflet.class).check(document, PUBLISH))
                .extracting(Problem::toString)
                .containsExactly("the document: its texts are in 101 languages; at most 100 can be published together");
    }
}
