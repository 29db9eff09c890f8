package org.lectern.relatedlist;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.api.Card;
import org.lectern.api.ContentType;
import org.lectern.api.HappensInTime;
import org.lectern.api.Reading;
import org.lectern.api.Ref;
import org.lectern.api.RelatedGroup;
import org.lectern.api.When;
import org.lectern.engine.model.Languages;
import org.lectern.engine.query.Space;
import org.lectern.engine.tracking.TrackedReading;
import org.lectern.engine.type.Types;
import org.lectern.testkit.InMemorySource;

/** Groups as rules find them, at noon of 10 May 2031; the type thing here has every field that rules ask for. */
class GroupsTest {

    private static final Instant NOON = Instant.parse("2031-05-10T12:00:00Z");

    private final Types types =
            Types.of(new RelatedListType(), new ThingType("thing"), new ThingType("other"), new ThingType("series"));
    private final InMemorySource source = new InMemorySource(types);

    @BeforeEach
    void addThings() {
        add("series", "quay", "{}");
        add("thing", "over", "{'when':'2031-04-01','series':'series/quay','topics':['sea']}");
        add("thing", "soon", "{'when':'2031-05-12','series':'series/quay','topics':['Sea','moon']}");
        add("thing", "later", "{'when':'2031-06-01','series':'series/quay'}");
        add("thing", "long-over", "{'when':'2030-04-01','series':'series/quay','topics':['sea']}");
        add("thing", "undated", "{'series':'series/quay','topics':['sea']}");
        add("other", "new", "{'published':'2031-05-09','topics':['sea']}");
        add("other", "newer", "{'published':'2031-05-10'}");
        add("other", "old", "{'published':'2029-05-10','topics':['sea']}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'same-series','series':'series/quay'             | soon later over long-over undated
            'same-series','series':'series/quay','limit':3   | soon later over
            'same-series','series':'series/quay','types':['other'] |
            'same-topic','topic':'sea'                       | soon new old over long-over undated
            'same-topic','topic':'sea','types':['other']     | new old
            'same-topic','topic':'sea','limit':2             | soon new
            'most-recent','types':['other']                  | newer new old
            'most-recent','types':['other'],'limit':1        | newer
            'upcoming'                                       | soon later
            'upcoming','topic':'moon'                        | soon
            'upcoming','series':'series/quay','limit':1      | soon
            'upcoming','types':['other','other']             |
            """)
    void a_rule_finds(String rule, @Nullable String found) {
        assertThat(groups("{'title':'L','groups':[{'name':'G','rule':{'kind':" + rule + "}}]}"))
                .containsExactlyElementsOf(found == null ? List.of() : List.of("G: " + found));
    }

    @Test
    void what_was_picked_comes_first_and_nothing_comes_twice() {
        assertThat(
                        groups(
                                "{'title':'L','groups':["
                                        + "{'name':'A','entries':['thing/over'],'rule':{'kind':'same-topic','topic':'sea','limit':3}},"
                                        + "{'name':'B','entries':['other/new','thing/over'],'rule':{'kind':'most-recent','types':['other']}}]}"))
                .containsExactly("A: over soon old long-over", "B: new newer");
    }

    @Test
    void a_group_without_a_name_has_none_and_one_without_entries_is_left_out() {
        assertThat(groups("{'title':'L','groups':[{'name':'Gone','entries':['thing/nowhere']},{'name':'Empty'},"
                        + "{'entries':['thing/soon','thing/soon']}]}"))
                .containsExactly("null: soon");
    }

    @Test
    void a_list_never_shows_itself() {
        assertThat(groups("{'title':'L','groups':[{'name':'All','rule':{'kind':'most-recent','types':"
                        + "['related-list','other']}}]}"))
                .containsExactly("All: newer new old");
    }

    @Test
    void a_group_changes_when_what_it_shows_is_over() {
        add("related-list", "list", "{'title':'L','groups':[{'rule':{'kind':'upcoming','limit':1}}]}");
        var reading = at(NOON);

        reading.entry("related-list", "list").orElseThrow().related();

        assertThat(reading.dependencies().validUntil()).isEqualTo(Instant.parse("2031-05-13T00:00:00Z"));
    }

    private List<String> groups(String list) {
        add("related-list", "list", list);
        return at(NOON).entry("related-list", "list").orElseThrow().related().stream()
                .map(GroupsTest::text)
                .toList();
    }

    private static String text(RelatedGroup group) {
        return group.name() + ": "
                + String.join(
                        " ", group.entries().stream().map(entry -> entry.slug()).toList());
    }

    private void add(String type, String slug, String document) {
        source.entry(type, slug, json(document)).add();
    }

    private TrackedReading at(Instant moment) {
        return new TrackedReading(
                source,
                types,
                new TrackedReading.View(
                        Set.of(Space.MAIN),
                        moment,
                        new Languages(Locale.ENGLISH, Locale.ENGLISH),
                        ZoneOffset.UTC,
                        entry -> URI.create("https://lectern.example/" + entry.slug())));
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
    }

    /** All that rules ask for. */
    public record Thing(
            @Nullable LocalDate when,
            @Nullable LocalDate published,
            @Nullable Ref series,
            List<String> topics) {}

    private record ThingType(String name) implements ContentType<Thing>, HappensInTime<Thing> {

        @Override
        public Class<Thing> model() {
            return Thing.class;
        }

        @Override
        public Card card(Thing thing, Reading reading) {
            return Card.of("Thing");
        }

        @Override
        public @Nullable When when(Thing thing) {
            return thing.when() == null ? null : When.day(thing.when(), ZoneOffset.UTC);
        }
    }
}
