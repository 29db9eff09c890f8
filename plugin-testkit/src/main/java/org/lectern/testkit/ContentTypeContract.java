package org.lectern.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lectern.api.ContentType;
import org.lectern.api.HappensInTime;
import org.lectern.api.When;
import org.lectern.engine.model.Languages;
import org.lectern.engine.model.Problem;
import org.lectern.engine.model.Strictness;
import org.lectern.engine.query.Space;
import org.lectern.engine.tracking.TrackedReading;
import org.lectern.engine.type.ClockCalls;
import org.lectern.engine.type.Type;
import org.lectern.engine.type.Types;

/**
 * What every content type must keep. Extend it, say which type and give one good and some bad documents; everything
 * else is checked.
 *
 * <pre>{@code
 * class RecipeTypeTest extends ContentTypeContract<Recipe> {
 *     protected ContentType<Recipe> type() { return new RecipeType(); }
 *     protected JsonObject valid() { ... }
 *     protected Map<String, JsonObject> invalid() { return Map.of("/title", Json.createObjectBuilder().build()); }
 * }
 * }</pre>
 *
 * @param <T> the content
 */
public abstract class ContentTypeContract<T extends Record> {

    private static final Languages ENGLISH = new Languages(Locale.ENGLISH, Locale.ENGLISH);
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final String SLUG = "sample";

    /** A new instance of the type. */
    protected abstract ContentType<T> type();

    /** A document fit to be published, with as many fields as there are. */
    protected abstract JsonObject valid();

    /** Documents that are not fit to be published, each under the JSON Pointer of what is wrong with it. */
    protected abstract Map<String, JsonObject> invalid();

    /** The least document that can be published; the valid one unless overridden. */
    protected JsonObject least() {
        return valid();
    }

    private Type<T> installed() {
        return Type.of(type());
    }

    @Test
    void it_can_be_installed_and_is_offered_as_a_service() {
        assertThatCode(() -> Type.of(type())).doesNotThrowAnyException();
        assertThat(ServiceLoader.load(ContentType.class).stream().map(ServiceLoader.Provider::type))
                .as(
                        "META-INF/services/org.lectern.api.ContentType names %s",
                        type().getClass().getName())
                .contains(type().getClass());
    }

    @Test
    void its_model_is_a_public_record() {
        assertThat(Modifier.isPublic(type().model().getModifiers())).isTrue();
    }

    @Test
    void an_empty_draft_can_be_kept_listed_and_dated() {
        var type = installed();
        assertThat(type.check(JsonValue.EMPTY_JSON_OBJECT, Strictness.DRAFT)).isEmpty();
        var content = type.model().bind(JsonValue.EMPTY_JSON_OBJECT, ENGLISH);
        assertThat(type().sortKey(content)).isNotNull();
        if (type() instanceof HappensInTime<?>) {
            assertThat(timed().state(content)).isNotNull();
            assertThatCode(() -> timed().when(content)).doesNotThrowAnyException();
        }
    }

    /** {@link Type} has made sure that the trait speaks of the same record. */
    @SuppressWarnings("unchecked")
    private HappensInTime<T> timed() {
        return (HappensInTime<T>) type();
    }

    @Test
    void the_valid_documents_are_fit_to_be_published() {
        assertThat(installed().check(valid(), Strictness.PUBLISH)).isEmpty();
        assertThat(installed().check(least(), Strictness.PUBLISH)).isEmpty();
    }

    @TestFactory
    List<DynamicTest> what_is_wrong_with_an_invalid_document_is_told_with_its_place() {
        assertThat(invalid()).as("at least one invalid document").isNotEmpty();
        var tests = new ArrayList<DynamicTest>();
        invalid()
                .forEach((pointer, document) -> tests.add(DynamicTest.dynamicTest(
                        pointer, () -> assertThat(installed().check(document, Strictness.PUBLISH))
                                .extracting(Problem::pointer)
                                .contains(pointer))));
        return tests;
    }

    @Test
    void a_document_survives_being_bound_and_written() {
        var model = installed().model();
        var bound = model.bind(valid(), ENGLISH);

        assertThat(model.bind(model.write(bound), ENGLISH)).isEqualTo(bound);
        assertThat(installed().check(model.write(bound), Strictness.PUBLISH)).isEmpty();
    }

    @Test
    void migrating_a_document_of_the_present_version_changes_nothing() {
        assertThat(installed().migrate(valid(), type().version())).isEqualTo(valid());
    }

    @Test
    void everything_that_is_shown_can_be_made_of_the_valid_documents() {
        for (var document : List.of(valid(), least())) {
            var shown = new Shown(document, Instant.parse("2026-01-01T00:00:00Z"));
            assertThat(shown.entry.card().title()).isNotBlank();
            assertThat(shown.entry.card().link()).isNotNull();
            assertThat(Modifier.isPublic(shown.entry.view().getClass().getModifiers()))
                    .as("the view is a public record: templates read it")
                    .isTrue();
            assertThat(shown.all()).doesNotContainNull();
        }
    }

    @Test
    void the_same_content_is_shown_the_same_twice() {
        var at = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(new Shown(valid(), at).all()).isEqualTo(new Shown(valid(), at).all());
    }

    @Test
    void nothing_is_shown_past_its_moment() {
        for (var at : moments()) {
            var shown = new Shown(valid(), at);
            var all = shown.all();
            var until = shown.reading.dependencies().validUntil();
            assertThat(until).as("what is shown at %s is already over", at).isAfter(at);
            for (var later : moments()) {
                if (later.isAfter(at) && later.isBefore(until)) {
                    assertThat(new Shown(valid(), later).all())
                            .as("shown at %s, said to hold until %s, but different at %s", at, until, later)
                            .isEqualTo(all);
                }
            }
        }
    }

    /** Around everything that happens, and some that have nothing to do with it. */
    private List<Instant> moments() {
        var moments = new ArrayList<Instant>();
        var entry = new Shown(valid(), Instant.EPOCH).entry;
        var whens = new ArrayList<When>();
        if (entry.when() != null) {
            whens.add(entry.when());
        }
        entry.agenda().forEach(day -> day.items().forEach(item -> whens.add(item.when())));
        for (var when : whens) {
            for (var boundary : List.of(when.from(), when.until())) {
                moments.addAll(List.of(boundary.minusSeconds(1), boundary, boundary.plusSeconds(1)));
            }
        }
        moments.addAll(List.of(Instant.parse("2000-02-29T05:59:59Z"), Instant.parse("2049-12-31T12:00:00Z")));
        return moments.stream().distinct().sorted().toList();
    }

    @Test
    void it_never_looks_at_the_machines_clock() {
        assertThat(ClockCalls.besides(type().getClass()))
                .as("a type asks Reading.now(): what it shows is cached until an answer ends")
                .isEmpty();
    }

    /** The valid document published alone, seen at one moment. */
    private final class Shown {

        final TrackedReading reading;
        final org.lectern.api.Entry entry;
        private final JsonObject document;

        Shown(JsonObject document, Instant at) {
            this.document = document;
            var types = Types.of(type());
            var source = new InMemorySource(types);
            source.entry(type().name(), SLUG, document).add();
            reading = new TrackedReading(
                    source,
                    types,
                    new TrackedReading.View(
                            Set.of(Space.MAIN),
                            at,
                            ENGLISH,
                            ZONE,
                            published -> URI.create("https://lectern.example/")));
            entry = reading.entry(type().name(), SLUG).orElseThrow();
        }

        List<Object> all() {
            var content = installed().open(document, type().version(), ENGLISH);
            return List.of(
                    entry.card(),
                    entry.view(),
                    String.valueOf(entry.status()),
                    entry.header(),
                    entry.agenda(),
                    content.linkedData(reading));
        }
    }
}
