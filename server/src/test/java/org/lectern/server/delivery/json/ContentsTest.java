package org.lectern.server.delivery.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lectern.server.delivery.SampleType.hour;
import static org.lectern.server.delivery.SampleType.titled;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.engine.tracking.Moments;
import org.lectern.engine.type.Types;
import org.lectern.server.config.Settings;
import org.lectern.server.delivery.Addresses;
import org.lectern.server.delivery.Readings;
import org.lectern.server.delivery.SampleType;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.lectern.testkit.InMemorySource;

class ContentsTest {

    private static final Instant NOON = Instant.parse("2031-05-01T12:00:00Z");

    private final Types types = Types.of(new SampleType());
    private final InMemorySource source = new InMemorySource(types);
    private Contents contents;

    @BeforeEach
    void open() {
        contents = contents(source);
    }

    private Contents contents(InMemorySource from) {
        var settings = Settings.read(key -> "lectern.base.url".equals(key) ? "https://cms.example" : null);
        var addresses = new Addresses(settings);
        return new Contents(types, new Readings(from, types, new Moments(() -> NOON), addresses), addresses);
    }

    private void add(String slug, JsonObject document) {
        source.entry("sample", slug, document).add();
    }

    private JsonObject list(String... namesAndValues) {
        return contents.list("sample", parameters(namesAndValues)).body();
    }

    private static Map<String, List<String>> parameters(String... namesAndValues) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters
                    .computeIfAbsent(namesAndValues[i], name -> new ArrayList<>())
                    .add(namesAndValues[i + 1]);
        }
        return parameters;
    }

    private static List<String> slugs(JsonObject list) {
        return list.getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .map(entry -> entry.getString("slug"))
                .toList();
    }

    private List<String> faults(String... namesAndValues) {
        var refused = catchThrowableOfType(ProblemException.class, () -> list(namesAndValues));
        assertThat(refused.problem().status()).isEqualTo(400);
        return refused.problem().errors().stream()
                .map(fault -> fault.at() + ": " + fault.detail())
                .toList();
    }

    @Test
    void an_entry_is_an_envelope_around_all_its_fields() {
        add("moon", titled("Moon").build());
        source.entry(
                        "sample",
                        "tide",
                        titled("Tide")
                                .add("when", hour("2031-06-01T10:00"))
                                .add("body", "*wet* <b>x</b>")
                                .add("partner", "sample/moon")
                                .build())
                .source(URI.create("https://www.example.edu/tide"))
                .from(Instant.parse("2031-01-01T00:00:00Z"))
                .add();

        var entry = contents.entry("sample", "tide", Map.of()).body();

        assertThat(entry.keySet())
                .containsExactly("type", "slug", "id", "language", "revision", "published", "stub", "links", "fields");
        assertThat(entry.getString("published")).isEqualTo("2031-01-01T00:00:00Z");
        assertThat(entry.getString("language")).isEqualTo("en");
        assertThat(entry.getBoolean("stub")).isFalse();
        assertThat(entry.getJsonObject("links"))
                .isEqualTo(Json.createObjectBuilder()
                        .add("self", "https://cms.example/api/v1/content/sample/tide")
                        .add("source", "https://www.example.edu/tide")
                        .build());
        var fields = entry.getJsonObject("fields");
        assertThat(fields.keySet())
                .containsExactlyElementsOf(
                        types.find("sample").orElseThrow().model().names());
        assertThat(fields.getJsonObject("body").getString("html").strip())
                .isEqualTo("<p><em>wet</em> &lt;b&gt;x&lt;/b&gt;</p>");
        assertThat(fields.getJsonObject("when").toString())
                .isEqualTo(
                        "{\"start\":\"2031-06-01T10:00\",\"end\":\"2031-06-01T11:00\",\"zone\":\"UTC\",\"allDay\":false}");
        var partner = fields.getJsonObject("partner");
        assertThat(partner.keySet()).containsExactly("type", "id", "slug", "title", "link");
        assertThat(partner.getString("title")).isEqualTo("Moon");
        assertThat(partner.getString("link")).isEqualTo("https://cms.example/content/sample/moon");
        assertThat(fields.get("seats")).isEqualTo(JsonValue.NULL);
        assertThat(contents.entry("sample", entry.getString("id"), Map.of()).body())
                .isEqualTo(entry);
    }

    @Test
    void a_reference_shows_its_fields_when_asked_one_level_deep() {
        add("c", titled("C").build());
        add("b", titled("B").add("partner", "sample/c").build());
        add(
                "a",
                titled("A")
                        .add("friends", Json.createArrayBuilder().add("sample/b"))
                        .build());

        var friend = contents.entry("sample", "a", parameters("expand", "friends", "fields", "friends"))
                .body()
                .getJsonObject("fields")
                .getJsonArray("friends")
                .getJsonObject(0);

        assertThat(friend.getJsonObject("fields").getString("title")).isEqualTo("B");
        assertThat(friend.getJsonObject("fields").getJsonObject("partner")).doesNotContainKey("fields");
    }

    @Test
    void what_is_referred_to_but_not_public_is_left_out() {
        add(
                "a",
                titled("A")
                        .add("partner", "sample/gone")
                        .add("friends", Json.createArrayBuilder().add("sample/gone"))
                        .build());

        var fields = contents.entry("sample", "a", Map.of()).body().getJsonObject("fields");

        assertThat(fields.get("partner")).isEqualTo(JsonValue.NULL);
        assertThat(fields.getJsonArray("friends")).isEmpty();
    }

    @Test
    void an_entry_that_its_type_cannot_show_costs_its_own_title_and_nothing_else() {
        add("broken", titled("D").add("motto", "FAIL").build());
        add("b", titled("B").build());
        add("a", titled("A").add("partner", "sample/b").build());
        source.entry("sample", "c", titled("C").add("partner", "sample/broken").build())
                .add();

        var entries = list().getJsonArray("data").getValuesAs(JsonObject.class);

        assertThat(entries).hasSize(4);
        assertThat(contents.entry("sample", "c", Map.of())
                        .body()
                        .getJsonObject("fields")
                        .getJsonObject("partner")
                        .getString("title"))
                .isEqualTo("broken");
    }

    @Test
    void an_entry_that_no_longer_fits_its_type_is_left_out_of_a_list_and_costs_only_itself() {
        add("a", titled("A").build());
        var other = new InMemorySource(Types.of());
        other.entry(
                        "sample",
                        "bent",
                        titled("B")
                                .add(
                                        "when",
                                        Json.createObjectBuilder()
                                                .add("start", "soon")
                                                .add("zone", "UTC"))
                                .build())
                .add();
        other.entry("sample", "a", titled("A").build()).add();
        var bent = contents(other);

        var list = bent.list("sample", Map.of()).body();

        assertThat(slugs(list)).containsExactly("a");
    }

    @Test
    void only_the_fields_asked_for_are_shown() {
        add("a", titled("A").build());

        assertThat(list("fields", "title,seats")
                        .getJsonArray("data")
                        .getJsonObject(0)
                        .getJsonObject("fields")
                        .keySet())
                .containsExactlyInAnyOrder("title", "seats");
    }

    @Test
    void a_language_is_chosen_and_named() {
        add(
                "a",
                titled("A")
                        .add(
                                "motto",
                                Json.createObjectBuilder().add("de", "Los").add("en", "Go"))
                        .build());

        var german = contents.entry("sample", "a", parameters("lang", "de-AT")).body();

        assertThat(german.getString("language")).isEqualTo("de");
        assertThat(german.getJsonObject("fields").getString("motto")).isEqualTo("Los");
        assertThat(contents.entry("sample", "a", parameters("lang", "fr"))
                        .body()
                        .getString("language"))
                .isEqualTo("en");
    }

    @Test
    void filters_compare_by_every_operator() {
        add(
                "a",
                titled("Ant")
                        .add("seats", 1)
                        .add("open", true)
                        .add("topics", Json.createArrayBuilder().add("Sea").add("Sky"))
                        .build());
        add(
                "b",
                titled("Bee")
                        .add("seats", 2)
                        .add("topics", Json.createArrayBuilder().add("sea"))
                        .build());
        add("c", titled("Cat").add("seats", 3).build());

        assertThat(slugs(list("filter[topics][eq]", "SEA"))).containsExactly("a", "b");
        assertThat(slugs(list("filter[topics][ne]", "sky"))).containsExactly("b", "c");
        assertThat(slugs(list("filter[seats][lt]", "2"))).containsExactly("a");
        assertThat(slugs(list("filter[seats][le]", "2"))).containsExactly("a", "b");
        assertThat(slugs(list("filter[seats][gt]", "2"))).containsExactly("c");
        assertThat(slugs(list("filter[seats][ge]", "2", "filter[seats][lt]", "3")))
                .containsExactly("b");
        assertThat(slugs(list("filter[seats][in]", "1,3"))).containsExactly("a", "c");
        assertThat(slugs(list("filter[title][contains]", "E"))).containsExactly("b");
        assertThat(slugs(list("filter[open][eq]", "true"))).containsExactly("a");
    }

    @Test
    void windows_and_sorts_and_a_total() {
        add("past", titled("A").add("when", hour("2031-04-01T10:00")).build());
        add("now", titled("B").add("when", hour("2031-05-01T11:30")).build());
        add("next", titled("C").add("when", hour("2031-06-01T10:00")).build());
        add("never", titled("D").build());

        assertThat(slugs(list("window", "upcoming"))).containsExactly("now", "next");
        assertThat(slugs(list("window", "happening"))).containsExactly("now");
        assertThat(slugs(list("window", "past"))).containsExactly("past");
        assertThat(slugs(list("sort", "-when.start"))).containsExactly("next", "now", "past", "never");
        assertThat(slugs(list("sort", "-@slug"))).containsExactly("past", "now", "next", "never");
        assertThat(list("window", "upcoming", "total", "true", "page[size]", "1")
                        .getInt("total"))
                .isEqualTo(2);
        assertThat(list()).doesNotContainKey("total");
    }

    @Test
    void pages_neither_repeat_nor_skip_when_an_entry_is_added_between_them() {
        for (var letter : List.of("a", "c", "e", "g")) {
            add(letter, titled(letter).build());
        }
        var first = list("page[size]", "2");
        add("b", titled("b").build());
        add("d", titled("d").build());

        var second = list(
                "page[size]", "2", "page[after]", first.getJsonObject("page").getString("next"));
        var third = list(
                "page[size]", "5", "page[after]", second.getJsonObject("page").getString("next"));

        assertThat(slugs(first)).containsExactly("a", "c");
        assertThat(slugs(second)).containsExactly("d", "e");
        assertThat(slugs(third)).containsExactly("g");
        assertThat(third.getJsonObject("page").get("next")).isEqualTo(JsonValue.NULL);
        assertThat(((JsonString) first.getJsonObject("links").get("next")).getString())
                .startsWith("https://cms.example/api/v1/content/sample?page%5Bafter%5D=")
                .endsWith("&page%5Bsize%5D=2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filter[titel][eq]      | x     | filter[titel][eq]: there is no field titel; did you mean title?",
                "filter[body][eq]       | x     | filter[body][eq]: body cannot be compared; there are title, motto, when.start, when.end, when.zone, when.allDay, seats, open, topics, partner, friends",
                "filter[when][ge]       | x     | filter[when][ge]: when cannot be compared; there are when.start, when.end, when.zone, when.allDay",
                "filter[title][like]    | x     | filter[title][like]: there is no operator like; there are eq, ne, lt, le, gt, ge, in, contains",
                "filter[seats][eq]      | many  | filter[seats][eq]: expected a number, not \"many\"",
                "filter[seats][contains]| 1     | filter[seats][contains]: contains looks into texts, and seats is none",
                "filter[title]          | x     | filter[title]: write a filter as filter[field][operator], such as filter[title][contains]",
                "filter[partner][eq]    | moon  | filter[partner][eq]: expected a reference such as sample/open-day, not \"moon\"",
                "window                 | soon  | window: expected one of upcoming, happening, past, not soon",
                "sort                   | -seat | sort: there is no field seat; did you mean seats?; or @sort, @happens, @published, @slug",
                "fields                 | titel | fields: there is no field titel; did you mean title?",
                "expand                 | title | expand: there is no field with references title; there are friends, partner",
                "page[size]             | 0     | page[size]: expected a number from 1 to 100, not 0",
                "page[size]             | 101   | page[size]: expected a number from 1 to 100, not 101",
                "page[size]             | 1e1   | page[size]: expected a number from 1 to 100, not 1e1",
                "page[after]            | xyz   | page[after]: this is no place in a list; take it from page.next of a response",
                "total                  | yes   | total: expected true or false, not yes",
                "lang                   | e_n   | lang: expected a language such as en or pt-BR, not e_n",
                "pagesize               | 5     | pagesize: there is no such parameter; did you mean page[size]?",
            })
    void a_bad_parameter_is_refused_with_its_name_and_what_to_try(String name, String value, String fault) {
        assertThat(faults(name, value)).containsExactly(fault);
    }

    @Test
    void everything_wrong_is_told_at_once() {
        assertThat(faults("page[size]", "x", "sort", "nope", "window", "never")).hasSize(3);
    }

    @Test
    void a_place_in_another_list_is_refused() {
        add("a", titled("A").build());
        add("b", titled("B").build());
        var place = list("page[size]", "1").getJsonObject("page").getString("next");

        assertThat(faults("page[after]", place, "sort", "-title"))
                .containsExactly("page[after]: this place belongs to another list; keep every other parameter as it was"
                        + " in the request that gave it");
    }

    @Test
    void what_is_not_there_is_404_with_a_way_on() {
        assertThat(problem(() -> contents.entry("sample", "nope", Map.of())))
                .isEqualTo(Problem.of(
                        404,
                        "No sample with the slug nope is public now; https://cms.example/api/v1/content/sample lists"
                                + " those that are."));
        assertThat(problem(() -> contents.list("nope", Map.of())))
                .isEqualTo(Problem.of(404, "There is no content type nope; there are sample."));
    }

    private static Problem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
