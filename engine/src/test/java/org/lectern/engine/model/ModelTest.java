package org.lectern.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.engine.model.Documents.json;
import static org.lectern.engine.model.Strictness.DRAFT;
import static org.lectern.engine.model.Strictness.PUBLISH;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.api.Localised;
import org.lectern.api.Markdown;
import org.lectern.api.Ref;
import org.lectern.api.When;
import org.lectern.engine.query.IndexedField;
import org.lectern.engine.query.Value;

class ModelTest {

    private static final Model<Talk> MODEL = Model.of(Talk.class);
    private static final Languages ENGLISH = new Languages(Locale.ENGLISH, Locale.ENGLISH);

    private static final JsonObject FULL = json("""
            {'title':'Tides','motto':{'en':'Look up','de':'Schau hinauf'},'summary':'One *text*','body':'# Hello',
             'when':{'start':'2031-05-01T10:00','end':'2031-05-01T11:30','zone':'Europe/Berlin','allDay':false},
             'seats':40,'visits':3,'views':9007199254740991,'fee':12.50,'open':true,'level':'first-year',
             'deadline':'2031-04-30','doors':'09:30','recorded':'2031-05-02T08:00:00Z','link':'https://a.example/x?y=1',
             'language':'pt-BR','series':'series/tides','hosts':['person/ada','group/sea'],'topics':['Sea','Moon'],
             'speakers':[{'name':'Ada','link':'https://a.example/'},{'name':'Bo'}],'room':{'name':'R1','floor':2},
             'blocks':[{'kind':'quote','text':'So'},{'kind':'figure','image':'https://a.example/i.png','width':3}]}
            """);

    @Test
    void binds_every_kind_of_component() {
        assertThat(MODEL.check(FULL, PUBLISH)).isEmpty();

        var talk = MODEL.bind(FULL, new Languages(Locale.GERMANY, Locale.ENGLISH));

        assertThat(talk)
                .isEqualTo(new Talk(
                        "Tides",
                        "Schau hinauf",
                        new Markdown("One *text*"),
                        new Markdown("# Hello"),
                        new When(
                                LocalDateTime.parse("2031-05-01T10:00"),
                                LocalDateTime.parse("2031-05-01T11:30"),
                                ZoneId.of("Europe/Berlin"),
                                false),
                        40,
                        3,
                        9007199254740991L,
                        new java.math.BigDecimal("12.50"),
                        true,
                        Talk.Level.FIRST_YEAR,
                        LocalDate.parse("2031-04-30"),
                        LocalTime.parse("09:30"),
                        Instant.parse("2031-05-02T08:00:00Z"),
                        URI.create("https://a.example/x?y=1"),
                        Locale.forLanguageTag("pt-BR"),
                        new Ref("series", "tides"),
                        List.of(new Ref("person", "ada"), new Ref("group", "sea")),
                        List.of("Sea", "Moon"),
                        List.of(
                                new Talk.Speaker("Ada", URI.create("https://a.example/")),
                                new Talk.Speaker("Bo", null)),
                        new Talk.Room("R1", 2),
                        List.of(new Talk.Quote("So"), new Talk.Figure(URI.create("https://a.example/i.png"), 3))));
    }

    @Test
    void writes_what_it_bound() {
        var talk = MODEL.bind(FULL, ENGLISH);

        var written = MODEL.write(talk);

        assertThat(written.getString("motto")).isEqualTo("Look up");
        var expected = Json.createObjectBuilder(FULL).add("motto", "Look up").build();
        assertThat(written).isEqualTo(expected);
    }

    @Test
    void an_empty_draft_binds_with_empty_lists_and_nulls() {
        assertThat(MODEL.check(JsonValue.EMPTY_JSON_OBJECT, DRAFT)).isEmpty();

        var talk = MODEL.bind(JsonValue.EMPTY_JSON_OBJECT, ENGLISH);

        assertThat(talk.title()).isNull();
        assertThat(talk.when()).isNull();
        assertThat(talk.topics()).isEmpty();
        assertThat(talk.blocks()).isEmpty();
        assertThat(talk.visits()).isZero();
        assertThat(talk.open()).isFalse();
    }

    @Test
    void a_time_that_lacks_its_start_binds_as_none() {
        var draft = json("{'when':{'zone':'Europe/Berlin'}}");

        assertThat(MODEL.check(draft, DRAFT)).isEmpty();
        assertThat(MODEL.bind(draft, ENGLISH).when()).isNull();
        assertThat(MODEL.check(draft, PUBLISH)).extracting(Problem::pointer).contains("/when");
    }

    @Test
    void json_null_is_the_same_as_nothing() {
        assertThat(MODEL.bind(json("{'title':null,'topics':null,'when':null}"), ENGLISH))
                .isEqualTo(MODEL.bind(JsonValue.EMPTY_JSON_OBJECT, ENGLISH));
    }

    @Test
    void fractions_of_a_moment_are_cut_to_milliseconds() {
        var document = json("{'recorded':'2031-05-02T10:00:00.123987654+02:00'}");

        assertThat(MODEL.check(document, DRAFT)).isEmpty();
        assertThat(MODEL.bind(document, ENGLISH).recorded()).isEqualTo(Instant.parse("2031-05-02T08:00:00.123Z"));
        assertThat(MODEL.write(MODEL.bind(document, ENGLISH)).getString("recorded"))
                .isEqualTo("2031-05-02T08:00:00.123Z");
        assertThat(MODEL.index(document))
                .contains(new IndexedField("recorded", "", Value.of(Instant.parse("2031-05-02T08:00:00.123Z"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00", "9999-12-31T23:59:59"})
    void the_first_and_the_last_wall_time_have_an_end(String start) {
        var document = json("{'when':{'start':'" + start + "','zone':'Asia/Tokyo'}}");

        assertThat(MODEL.check(document, DRAFT)).isEmpty();
        var when = MODEL.bind(document, ENGLISH).when();
        assertThat(when).isNotNull();
        assertThat(when.until()).isAfter(when.from());
    }

    @ParameterizedTest
    @CsvSource({"de-CH,Gruezi", "de-AT,Servus", "de,Servus", "fr,Hello", "en-GB,Hello"})
    void a_localised_text_falls_back_from_region_to_language_to_the_spaces_own(String wanted, String expected) {
        var document = json("{'motto':{'de':'Servus','de-CH':'Gruezi','en':'Hello','it':null}}");

        var talk = MODEL.bind(document, new Languages(Locale.forLanguageTag(wanted), Locale.ENGLISH));

        assertThat(talk.motto()).isEqualTo(expected);
    }

    @Test
    void indexes_what_conditions_can_ask_for() {
        var index = MODEL.index(FULL);

        assertThat(index)
                .contains(
                        new IndexedField("title", "", new Value.Text("tides")),
                        new IndexedField("motto", "de", new Value.Text("schau hinauf")),
                        new IndexedField("topics", "", new Value.Text("sea")),
                        new IndexedField("topics", "", new Value.Text("moon")),
                        new IndexedField("when.start", "", Value.of(LocalDateTime.parse("2031-05-01T10:00"))),
                        new IndexedField("deadline", "", Value.of(LocalDate.parse("2031-04-30"))),
                        new IndexedField("open", "", new Value.Num(1)),
                        new IndexedField("level", "", new Value.Text("first-year")),
                        new IndexedField("series", "", new Value.Text("series/tides")),
                        new IndexedField("speakers.name", "", new Value.Text("bo")),
                        new IndexedField("blocks.text", "", new Value.Text("so")));
        assertThat(index).extracting(IndexedField::name).doesNotContain("body", "summary");
        assertThat(MODEL.fields())
                .extracting(Field::path)
                .containsAll(index.stream().map(IndexedField::name).toList());
    }

    @Test
    void a_field_reads_values_from_addresses() {
        assertThat(MODEL.field("seats").orElseThrow().value("12")).isEqualTo(new Value.Num(12));
        assertThat(MODEL.field("level").orElseThrow().value("graduate")).isEqualTo(new Value.Text("graduate"));
        assertThat(MODEL.field("recorded").orElseThrow().value("2031-05-02T10:00:00+02:00"))
                .isEqualTo(Value.of(Instant.parse("2031-05-02T08:00:00Z")));
        assertThatThrownBy(() -> MODEL.field("recorded").orElseThrow().value("2031-05-02T10:00:00 02:00"))
                .hasMessage("expected a moment such as 2026-05-01T10:00:00Z, not \"2031-05-02T10:00:00 02:00\";"
                        + " write a plus sign in an address as %2B");
        assertThatThrownBy(() -> MODEL.field("open").orElseThrow().value("yes"))
                .hasMessage("expected true or false, not \"yes\"");
        assertThat(MODEL.field("body")).isEmpty();
        assertThat(MODEL.field("topics").orElseThrow().many()).isTrue();
    }

    @Test
    void shows_every_field_with_markdown_and_references_as_the_reader_wants_them() {
        var shown = MODEL.show(json("""
                        {'body':'*x*','series':'series/a','hosts':['person/gone','person/b'],
                         'when':{'start':'2031-05-01T10:00','zone':'UTC'}}
                        """), new Showing() {
            @Override
            public Languages languages() {
                return ENGLISH;
            }

            @Override
            public JsonValue markdown(String source) {
                return Json.createValue("html of " + source);
            }

            @Override
            public JsonValue reference(Ref ref) {
                return ref.id().equals("gone") ? JsonValue.NULL : Json.createValue("seen " + ref);
            }
        });

        assertThat(shown.getString("body")).isEqualTo("html of *x*");
        assertThat(shown.getString("series")).isEqualTo("seen series/a");
        assertThat(shown.getJsonArray("hosts").toString()).isEqualTo("[\"seen person/b\"]");
        assertThat(shown.get("when"))
                .isEqualTo(json("{'start':'2031-05-01T10:00','end':null,'zone':'UTC','allDay':false}"));
        assertThat(shown.get("title")).isEqualTo(JsonValue.NULL);
        assertThat(shown.get("topics")).isEqualTo(JsonValue.EMPTY_JSON_ARRAY);
        assertThat(shown.keySet()).containsExactlyElementsOf(MODEL.names());
    }

    @Test
    void finds_every_reference_with_its_place() {
        var found = new ArrayList<String>();

        MODEL.references(FULL, (at, ref) -> found.add(at + " " + ref));

        assertThat(found).containsExactly("/series series/tides", "/hosts/0 person/ada", "/hosts/1 group/sea");
    }

    @Test
    void the_schema_tells_form_and_constraints() {
        var schema = MODEL.schema("https://lectern.example/api/v1/types/talk", "talk");

        assertThat(schema.getString("$schema")).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.getJsonArray("required").toString()).isEqualTo("[\"title\",\"when\"]");
        assertThat(schema.getBoolean("additionalProperties")).isFalse();
        var properties = schema.getJsonObject("properties");
        assertThat(properties.getJsonObject("title")).isEqualTo(json("{'type':'string','minLength':1,'maxLength':60}"));
        assertThat(properties.getJsonObject("seats")).isEqualTo(json("{'type':'integer','minimum':1,'maximum':500}"));
        assertThat(properties.getJsonObject("level")).isEqualTo(json("{'enum':['first-year','graduate']}"));
        assertThat(properties.getJsonObject("when").getJsonArray("required").toString())
                .isEqualTo("[\"start\",\"zone\"]");
        assertThat(properties.getJsonObject("topics").getInt("maxItems")).isEqualTo(3);
        assertThat(properties.getJsonObject("blocks").getJsonObject("items").getJsonArray("oneOf"))
                .hasSize(2);
    }

    @Test
    void the_schema_tells_the_constraints_of_a_localised_text_for_one_text_and_for_each_language() {
        var properties = Model.of(CheckTest.Leaflet.class)
                .schema("https://a.example", "leaflet")
                .getJsonObject("properties");

        assertThat(properties.getJsonObject("title")).isEqualTo(json("""
                {'anyOf':[{'type':'string','minLength':1,'maxLength':5},
                          {'type':'object','propertyNames':{'pattern':'^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$'},
                           'additionalProperties':{'type':'string','minLength':1,'maxLength':5},'minProperties':1}]}
                """));
        assertThat(properties.getJsonObject("tag").getJsonArray("anyOf").getJsonObject(0))
                .isEqualTo(json("{'type':'string','pattern':'^(?:[a-z]*)$'}"));
    }

    public record Bag(Map<String, String> things) {}

    public record Loop(@Nullable Loop inner) {}

    public record Touchy(String name) {
        public Touchy {
            name = name.strip();
        }
    }

    public record Misplaced(@Localised int number) {}

    @Test
    void a_record_that_cannot_be_kept_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> Model.of(Bag.class))
                .hasMessageStartingWith(
                        "org.lectern.engine.model.ModelTest$Bag.things is a java.util.Map<java.lang.String,"
                                + " java.lang.String>, which Lectern can't keep as JSON; use String, Markdown,");
        assertThatThrownBy(() -> Model.of(Loop.class))
                .hasMessage("org.lectern.engine.model.ModelTest$Loop contains itself; refer to another entry instead");
        assertThatThrownBy(() -> Model.of(Touchy.class))
                .hasMessage("The record org.lectern.engine.model.ModelTest$Touchy does not take this document: {};"
                        + " its constructor must accept null for every component");
        assertThatThrownBy(() -> Model.of(Misplaced.class))
                .hasMessage("org.lectern.engine.model.ModelTest$Misplaced.number is @Localised, which only a String or"
                        + " Markdown can be");
    }

    public record Hidden(@NotBlank @Nullable String name) {
        public boolean isLoud() {
            return true;
        }

        public String getShout() {
            return name + "!";
        }
    }

    @Test
    void methods_of_a_record_that_look_like_properties_are_not_written() {
        assertThat(Model.of(Hidden.class).write(new Hidden("x"))).isEqualTo(json("{'name':'x'}"));
    }
}
