package org.lectern.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.Ref;
import org.lectern.engine.query.Source;
import org.lectern.engine.query.Space;
import org.lectern.engine.rendering.Renderer;
import org.lectern.engine.rendering.Rendering;
import org.lectern.engine.rendering.Surroundings;
import org.lectern.engine.rendering.template.Templates;
import org.lectern.engine.rendering.widget.Folder;
import org.lectern.engine.rendering.widget.Parameters;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.engine.tracking.Absence;
import org.lectern.engine.type.Types;

class RendererTest {

    private static final Instant MORNING = Instant.parse("2031-10-06T07:00:00Z");

    private final Types types = Types.of(new Festival.Type(), new Gathering.Type());
    private final InMemorySource source = new InMemorySource(types);
    private final Templates templates = new Templates();

    @TempDir
    Path folder;

    @BeforeEach
    void aFestivalOfThreeParts() {
        festival("fest", "SCHEDULED").add();
    }

    private Addition festival(String slug, String state) {
        return source.entry("festival", slug, json("""
                {"title": "Fest & <more>", "state": "%s", "text": "# Hello",
                 "when": {"start": "2031-10-06T10:00", "end": "2031-10-06T13:00", "zone": "UTC"},
                 "parts": [
                   {"title": "A", "when": {"start": "2031-10-06T10:00", "end": "2031-10-06T10:30", "zone": "UTC"}},
                   {"title": "B", "when": {"start": "2031-10-06T11:00", "end": null, "zone": "UTC"}},
                   {"title": "C", "when": {"start": "2031-10-06T12:00", "end": "2031-10-06T13:00", "zone": "UTC"}}]}""".formatted(state.toLowerCase(Locale.ROOT))));
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private Widget widget(String shows, String template) {
        try {
            var widget = Files.createDirectories(folder.resolve("probe"));
            Files.writeString(
                    widget.resolve("widget.json"),
                    "{\"name\": \"probe\", \"label\": \"P\", \"description\": \"P.\", \"languages\": [\"de\", \"ar\"],"
                            + " \"shows\": " + shows + "}");
            for (var file : List.of("messages", "messages_de", "messages_ar")) {
                Files.writeString(widget.resolve(file + ".properties"), "file=" + file + "\nbeside=Beside {0}\n");
            }
            Files.writeString(widget.resolve("widget.vm"), template);
            var widgets = Widgets.of(List.of(Folder.of(widget)), templates);
            return widgets.find("probe")
                    .orElseThrow(
                            () -> new AssertionError(widgets.refused().get(0).sentence()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Rendering render(Widget widget, Instant at, String... pairs) {
        return make(Renderer::render, widget, at, pairs);
    }

    /** One of the two things that a renderer makes. */
    private interface Making {
        Rendering of(
                Renderer renderer,
                Source source,
                Widget widget,
                Parameters parameters,
                Surroundings around,
                Instant at);
    }

    private Rendering make(Making making, Widget widget, Instant at, String... pairs) {
        var given = new HashMap<String, List<String>>();
        for (int i = 0; i < pairs.length; i += 2) {
            given.put(pairs[i], List.of(pairs[i + 1]));
        }
        var themes = Themes.of(List.of(), Widgets.of(List.of(), templates), templates);
        var around = new Surroundings(
                Set.of(Space.MAIN), Locale.ENGLISH, ZoneId.of("UTC"), URI.create("https://cms.example/"));
        var asked = Parameters.read(widget, Set.of("plain"), given);
        assertThat(asked).isInstanceOf(Parameters.class);
        return making.of(new Renderer(types, themes, source), source, widget, (Parameters) asked, around, at);
    }

    private String html(String template, String... pairs) {
        var rendering = render(widget("\"any\"", template), MORNING, pairs);
        assertThat(rendering).as(rendering.toString()).isInstanceOf(Rendering.Fragment.class);
        return ((Rendering.Fragment) rendering).html();
    }

    /** What the template says over time: each text with the moment it begins, and that it holds until the next. */
    private List<String> course(String shows, String template, String... pairs) {
        var widget = widget(shows, template);
        var course = new ArrayList<String>();
        var at = MORNING;
        while (at.isBefore(Instant.parse("2031-10-08T00:00:00Z"))) {
            var rendering = render(widget, at, pairs);
            course.add((at.toString().substring(8, 19) + " " + text(rendering)).strip());
            var until = rendering.validUntil();
            assertThat(until).isAfter(at);
            if (until.equals(Instant.MAX)) {
                return course;
            }
            assertThat(text(render(widget, until.minusMillis(1), pairs)))
                    .as("from " + at + " until " + until)
                    .isEqualTo(text(rendering));
            at = until;
        }
        return course;
    }

    private static String text(Rendering rendering) {
        return rendering instanceof Rendering.Fragment fragment
                ? fragment.html().replaceAll("<[^>]*>", "").strip()
                : rendering.getClass().getSimpleName();
    }

    @Test
    void theStatusChangesExactlyWhenItShould() {
        assertThat(course("\"any\"", "$entry.status", "entry", "festival/fest"))
                .containsExactly("06T07:00:00 upcoming", "06T10:00:00 now", "06T13:00:00 past");
    }

    @Test
    void theCurrentItemChangesExactlyWhenItShould() {
        var template = "#foreach($i in $entry.agenda.days[0].items)$i.title#if($i.current)*#end#end";
        assertThat(course("\"has-agenda\"", template, "entry", "festival/fest"))
                .containsExactly(
                        "06T07:00:00 ABC",
                        "06T10:00:00 A*BC",
                        "06T10:30:00 ABC",
                        "06T11:00:00 AB*C",
                        "06T12:00:00 ABC*",
                        "06T13:00:00 ABC");
    }

    @Test
    void theViewAsJsonHasWhatATemplateHasAndEndsWithIt() {
        var widget = widget("\"has-agenda\"", "x");
        var course = new ArrayList<String>();
        var at = MORNING;
        while (!at.equals(Instant.MAX) && course.size() < 20) {
            var view = (Rendering.View) make(Renderer::view, widget, at, "entry", "festival/fest");
            var entry = view.json().getJsonObject("entry");
            var current =
                    entry.getJsonObject("agenda").getJsonArray("days").getJsonObject(0).getJsonArray("items").stream()
                            .filter(item -> item.asJsonObject().getBoolean("current"))
                            .map(item -> item.asJsonObject().getString("title"))
                            .toList();
            course.add(at.toString().substring(11, 16) + " " + entry.getString("status") + " " + current);
            at = view.validUntil();
            if (!at.equals(Instant.MAX)) {
                var before = (Rendering.View) make(Renderer::view, widget, at.minusMillis(1), "entry", "festival/fest");
                assertThat(before.json()).isEqualTo(view.json());
            }
        }

        assertThat(course)
                .containsSubsequence(
                        "07:00 upcoming []",
                        "10:00 now [A]",
                        "10:30 now []",
                        "11:00 now [B]",
                        "12:00 now [C]",
                        "13:00 past []");
        var view = (Rendering.View) make(Renderer::view, widget, MORNING, "entry", "festival/fest");
        assertThat(view.json().keySet()).containsExactly("entry", "params", "messages", "language", "direction");
        assertThat(view.json().getJsonObject("messages"))
                .hasToString("{\"beside\":\"Beside {0}\",\"file\":\"messages\"}");
        assertThat(view.json().getJsonObject("entry").keySet()).allSatisfy(name -> {
            var rendering =
                    render(widget("\"any\"", "#if($entry." + name + ")x#end"), MORNING, "entry", "festival/fest");
            assertThat(rendering).as(name).isInstanceOf(Rendering.Fragment.class);
        });
        assertThat(view.json().toString()).contains("Fest & <more>").contains("{\"html\":\"<h2>Hello</h2>");
    }

    @Test
    void nothingIsCurrentInACancelledProgramme() {
        festival("off", "CANCELLED").add();
        var template = "#foreach($i in $entry.agenda.days[0].items)$i.title#if($i.current)*#end#end";
        assertThat(course("\"has-agenda\"", template, "entry", "festival/off")).containsExactly("06T07:00:00 ABC");
    }

    @Test
    void aDistanceChangesExactlyWhenItShould() {
        assertThat(course(
                                "\"any\"",
                                "#set($r = $date.relative($entry.when))#if($r)$r.text#end",
                                "entry",
                                "festival/fest")
                        .stream()
                        .filter(line -> !line.contains("minute"))
                        .toList())
                .containsExactly("06T07:00:00 in 3 hours", "06T08:00:00 in 2 hours", "06T10:00:00 now", "06T13:00:00");
    }

    @Test
    void whatDoesNotDependOnTimeHoldsForEver() {
        assertThat(course("\"any\"", "$entry.title", "entry", "festival/fest")).hasSize(1);
    }

    @Test
    void anEntryThatIsNotThereYetIsAnAnswerThatEnds() {
        festival("soon", "SCHEDULED")
                .from(Instant.parse("2031-10-06T09:00:00Z"))
                .add();
        assertThat(course("\"any\"", "$entry.slug", "entry", "festival/soon"))
                .containsExactly("06T07:00:00 NoSuchEntry", "06T09:00:00 soon");
        var rendering = (Rendering.NoSuchEntry) render(widget("\"any\"", "x"), MORNING, "entry", "festival/soon");
        assertThat(rendering.sentence()).isEqualTo("There is no festival/soon");
        assertThat(rendering.dependencies().absences()).containsExactly(new Absence("festival", "soon"));
    }

    @Test
    void anEntryOfAnUnknownTypeIsNotThere() {
        assertThat(((Rendering.NoSuchEntry) render(widget("\"has-agenda\"", "x"), MORNING, "entry", "thing/a")).asked())
                .isEqualTo(new Ref("thing", "a"));
    }

    @Test
    void aTypeThatTheWidgetDoesNotShowIsToldWithoutLooking() {
        var rendering = (Rendering.WrongType)
                render(widget("\"has-agenda\"", "$entry.title"), MORNING, "entry", "gathering/any");
        assertThat(rendering.sentence())
                .isEqualTo("The widget probe shows entries of types with the trait has-agenda, not a gathering");
        assertThat(rendering.dependencies().absences()).isEmpty();
    }

    @Test
    void aFailureNamesWidgetEntryAndLineAndKeepsNothing() {
        var rendering = (Rendering.Failed)
                render(widget("\"any\"", "<p>x</p>\n$entry.nope"), MORNING, "entry", "festival/fest");
        assertThat(rendering.sentence())
                .isEqualTo(
                        "The widget probe cannot be shown for festival/fest: probe/widget.vm:2:8: there is no nope in"
                                + " an entry; it has type, id, slug, title, kicker, summary, image, when, link, status, header,"
                                + " agenda, topics, related, moreOnTopic, sortKey, stub, source, view");
    }

    @Test
    void theRootSaysLanguageDirectionAndScheme() {
        assertThat(html("$entry.title", "entry", "festival/fest"))
                .isEqualTo("<div class=\"lectern lectern-probe\" lang=\"en\" dir=\"ltr\">\n"
                        + "Fest &amp; &lt;more&gt;\n</div>\n");
        assertThat(html("$messages.file $language", "entry", "festival/fest", "lang", "de-AT", "scheme", "dark"))
                .isEqualTo("<div class=\"lectern lectern-probe\" lang=\"de\" dir=\"ltr\""
                        + " data-lectern-scheme=\"dark\">\nmessages_de de\n</div>\n");
        assertThat(html("$messages.file $direction", "entry", "festival/fest", "lang", "ar"))
                .isEqualTo("<div class=\"lectern lectern-probe\" lang=\"ar\" dir=\"rtl\">\nmessages_ar rtl\n</div>\n");
        assertThat(html("#if(false)x#end", "entry", "festival/fest", "lang", "fr"))
                .isEqualTo("<div class=\"lectern lectern-probe\" lang=\"en\" dir=\"ltr\"></div>\n");
    }

    @Test
    void headingsBeginAtTheLevelAskedForAndRichTextStaysBelow() {
        var template = "<h$heading.level(0)>a</h$heading.level(0)><h$heading.level(9)>b</h$heading.level(9)>";
        assertThat(html(template, "entry", "festival/fest", "heading", "4")).contains("<h4>a</h4><h6>b</h6>");
        assertThat(html("$entry.view.text", "entry", "festival/fest", "heading", "4"))
                .contains("<h4>Hello</h4>");
        assertThat(html("<h$heading.level(0)>a</h$heading.level(0)>$entry.view.text", "entry", "festival/fest"))
                .contains("<h3>Hello</h3>");
    }

    @Test
    void addressesAreAbsolute() {
        assertThat(html(
                        "<a href=\"$url.with('https://a.test/s?v=1', 'u', $entry.link, 't', $entry.title, 'n', $entry.kicker)\">s</a>",
                        "entry",
                        "festival/fest"))
                .contains("<a href=\"https://a.test/s?v=1&amp;u=https%3A%2F%2Fcms.example%2Fcontent%2Ffestival%2Ffest"
                        + "&amp;t=Fest%20%26%20%3Cmore%3E\">");
    }

    @Test
    void aQueryFillsEntriesAndItsBoundariesCount() {
        source.entry("gathering", "one", Gathering.document("One", "2031-10-06T08:00"))
                .add();
        source.entry("gathering", "two", Gathering.document("Two", "2031-10-06T12:00"))
                .add();
        source.entry("gathering", "late", Gathering.document("Late", "2031-10-06T09:00"))
                .from(Instant.parse("2031-10-06T08:30:00Z"))
                .add();
        var query = "{\"query\": {\"types\": [\"gathering\"], \"window\": \"upcoming\", \"limit\": 2}}";
        assertThat(course(query, "#foreach($e in $entries)$e.title #end"))
                .containsExactly(
                        "06T07:00:00 One Two",
                        "06T08:30:00 One Late",
                        "06T09:00:00 Late Two",
                        "06T10:00:00 Two",
                        "06T13:00:00");
    }

    @Test
    void aViewShowsItsComponentsAndNothingElse() {
        var template = "$entry.view.parts.size() $entry.view.parts[1].title $entry.view.state";
        assertThat(html(template, "entry", "festival/fest")).contains("3 B scheduled");
    }
}
