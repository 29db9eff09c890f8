package org.lectern.server.admin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lectern.engine.type.Types;
import org.lectern.server.admin.Authorisation;
import org.lectern.server.admin.Routes;
import org.lectern.server.delivery.demo.DemoResource;
import org.lectern.server.delivery.gallery.GalleryResource;
import org.lectern.server.http.ProblemType;

/** The description of the API says what there is, all of it and nothing else. */
class DescriptionTest {

    /** Pages for people, whose addresses are no promise. */
    private static final List<Class<?>> PAGES = List.of(GalleryResource.class, DemoResource.class, PageResource.class);

    private static final Described DESCRIBED = Described.installed();

    @Test
    void every_route_has_one_operation_and_every_operation_a_route() {
        var routes = new TreeSet<String>();
        Routes.all().forEach((route, method) -> {
            if (!PAGES.contains(method.getDeclaringClass())) {
                routes.add(route);
            }
        });

        assertThat(DESCRIBED.byRoute().keySet()).isEqualTo(routes);
    }

    @Test
    void the_parser_that_generators_of_clients_use_finds_nothing_wrong() {
        var read = new OpenAPIV3Parser().readContents(DESCRIBED.description().toString(), null, null);

        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths())
                .hasSameSizeAs(DESCRIBED.description().getJsonObject("paths"));
    }

    @Test
    void every_operation_has_a_name_of_its_own_a_sentence_and_a_subject() {
        var subjects = DESCRIBED.description().getJsonArray("tags").stream()
                .map(tag -> tag.asJsonObject().getString("name"))
                .toList();

        assertThat(DESCRIBED.operations()).extracting(Described.Operation::id).doesNotHaveDuplicates();
        assertThat(DESCRIBED.operations()).allSatisfy(operation -> {
            assertThat(operation.json().getString("summary"))
                    .as(operation.route())
                    .endsWith(".");
            assertThat(operation.json().getJsonArray("tags").getValuesAs(JsonString::getString))
                    .as(operation.route())
                    .hasSize(1)
                    .isSubsetOf(subjects);
        });
        assertThat(DESCRIBED.operations())
                .flatExtracting(one -> one.json().getJsonArray("tags").getValuesAs(JsonString::getString))
                .containsAll(subjects);
    }

    @Test
    void whoever_may_send_a_request_is_described_as_in_the_table() {
        assertThat(Authorisation.rows()).allSatisfy(row -> {
            var operation = DESCRIBED.byRoute().get(row.route());
            var ways = operation.json().getJsonArray("security").stream()
                    .map(way -> way.asJsonObject().keySet())
                    .toList();
            var expected = new ArrayList<>();
            if (!row.isOpen()) {
                expected.add(row.isMutating() ? Set.of("session", "csrf") : Set.of("session"));
                if (row.callers().contains("token")) {
                    expected.add(Set.of("token"));
                }
            }
            assertThat(ways).as(row.route()).isEqualTo(expected);
        });
    }

    @Test
    void what_is_not_of_the_admin_api_is_for_everyone() {
        assertThat(DESCRIBED.operations())
                .filteredOn(one -> !one.path().startsWith("/api/v1/admin/"))
                .isNotEmpty()
                .allSatisfy(
                        one -> assertThat(one.json().getJsonArray("security")).isEmpty());
    }

    @Test
    void every_parameter_in_a_path_is_described() {
        assertThat(DESCRIBED.operations()).allSatisfy(operation -> {
            var shared = DESCRIBED.description().getJsonObject("paths").getJsonObject(operation.path());
            var named = new ArrayList<String>();
            for (var holder : List.of(shared, operation.json())) {
                holder.getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                        .map(one -> DESCRIBED.resolved(one.asJsonObject()))
                        .filter(one -> one.getString("in").equals("path"))
                        .forEach(one -> named.add(one.getString("name")));
            }
            var inPath = Pattern.compile("\\{(\\w+)}")
                    .matcher(operation.path())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(named).as(operation.route()).containsExactlyElementsOf(inPath);
        });
    }

    @Test
    void every_type_of_problem_is_one_that_the_program_has_and_none_is_missing() {
        var described = DESCRIBED
                .description()
                .getValue("/components/schemas/Problem/properties/type/enum")
                .asJsonArray()
                .getValuesAs(JsonString::getString);
        var known = Arrays.stream(ProblemType.values()).map(ProblemType::uri).toList();

        assertThat(described).first().isEqualTo("about:blank");
        assertThat(described.subList(1, described.size())).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void every_reference_leads_somewhere_and_every_component_is_referred_to() {
        var references = new TreeSet<String>();
        collect(DESCRIBED.description(), references);
        var types = Types.load(getClass().getClassLoader()).all().stream()
                .map(type -> "#/components/schemas/" + type.name() + "-fields")
                .toList();
        var components = new TreeSet<String>();
        DESCRIBED.description().getJsonObject("components").forEach((kind, all) -> {
            if (!kind.equals("securitySchemes")) {
                all.asJsonObject().keySet().forEach(name -> components.add("#/components/" + kind + "/" + name));
            }
        });

        assertThat(components).containsAll(references).containsAll(types);
        components.removeAll(types);
        assertThat(references).containsAll(components);
    }

    private static void collect(JsonValue value, TreeSet<String> references) {
        if (value instanceof JsonObject object) {
            object.forEach((name, one) -> {
                if (name.equals("$ref")) {
                    references.add(((JsonString) one).getString());
                }
                collect(one, references);
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(one -> collect(one, references));
        }
    }

    @Test
    void every_example_of_a_body_is_one_that_its_schema_takes() {
        int found = 0;
        for (var operation : DESCRIBED.operations()) {
            var body = operation.json().getJsonObject("requestBody");
            if (body == null) {
                continue;
            }
            for (var media : body.getJsonObject("content").entrySet()) {
                var schema =
                        media.getValue().asJsonObject().getJsonObject("schema").getString("$ref");
                var example = media.getValue().asJsonObject().get("example");
                assertThat(example).as(operation.route()).isNotNull();
                assertThat(DESCRIBED.faults(schema.substring(1), example.toString()))
                        .as(operation.route())
                        .isEmpty();
                found++;
            }
        }
        assertThat(found).isGreaterThan(10);
    }

    @Test
    void every_example_of_a_problem_is_one_that_its_schema_takes() {
        DESCRIBED
                .description()
                .getJsonObject("components")
                .getJsonObject("responses")
                .forEach((name, response) -> {
                    var media =
                            response.asJsonObject().getJsonObject("content").getJsonObject("application/problem+json");
                    if (media.containsKey("example")) {
                        assertThat(DESCRIBED.faults(
                                        Described.pointer(
                                                "components",
                                                "responses",
                                                name,
                                                "content",
                                                "application/problem+json",
                                                "schema"),
                                        media.get("example").toString()))
                                .as(name)
                                .isEmpty();
                    }
                });
    }

    @Test
    void every_example_of_a_whole_is_one_that_its_schema_takes() {
        var schemas = DESCRIBED.description().getJsonObject("components").getJsonObject("schemas");
        var shown = new ArrayList<String>();
        schemas.forEach((name, schema) -> schema.asJsonObject()
                .getOrDefault("examples", JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .forEach(example -> {
                    shown.add(name);
                    assertThat(DESCRIBED.faults(Described.pointer("components", "schemas", name), example.toString()))
                            .as(name)
                            .isEmpty();
                }));

        assertThat(shown).contains("Entry");
    }

    @Test
    void an_answer_that_is_not_as_described_is_seen() {
        var json = Map.of("content-type", List.of("application/json"), "etag", List.of("\"1\""));
        var path = "/api/v1/admin/entries/a/diff";

        assertThat(DESCRIBED.fault("GET", path, 418, json, "")).hasValueSatisfying(what -> assertThat(what)
                .startsWith("compareRevisions (GET /api/v1/admin/entries/{id}/diff) answers 418, as"
                        + " application/json, which is not one of [application/problem+json]"));
        assertThat(DESCRIBED.fault("GET", path, 200, json, "{\"differences\":5}"))
                .hasValueSatisfying(what -> assertThat(what).contains("whose body is wrong: /differences "));
        assertThat(DESCRIBED.fault("GET", "/api/v1/admin/entries/a", 200, Map.of(), "{}"))
                .hasValue("readEntry (GET /api/v1/admin/entries/{id}) answers 200, without the header ETag: {}");
        assertThat(DESCRIBED.fault("GET", "/api/v1/admin/elsewhere", 200, json, "{}"))
                .hasValue("GET /api/v1/admin/elsewhere answers 200 and is not described.");
    }
}
