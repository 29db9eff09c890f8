package org.lectern.server.delivery.fragment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lectern.server.delivery.SampleType.hour;
import static org.lectern.server.delivery.SampleType.titled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.engine.rendering.Renderer;
import org.lectern.engine.rendering.template.Templates;
import org.lectern.engine.rendering.widget.Folder;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.engine.tracking.Moments;
import org.lectern.engine.type.Types;
import org.lectern.server.config.Settings;
import org.lectern.server.content.Follower;
import org.lectern.server.content.embedding.Directory;
import org.lectern.server.delivery.Addresses;
import org.lectern.server.delivery.Readings;
import org.lectern.server.delivery.SampleType;
import org.lectern.server.delivery.embed.Scripts;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.lectern.server.store.Database;
import org.lectern.testkit.InMemorySource;

class FragmentsTest {

    private final Types types = Types.of(new SampleType());
    private final InMemorySource source = new InMemorySource(types);
    private Instant now = Instant.parse("2031-05-01T12:00:00Z");
    private Fragments fragments;

    @TempDir
    Path folder;

    private Database database;
    private Follower follower;

    @BeforeEach
    void install() throws IOException {
        var templates = new Templates();
        var widgets = Widgets.of(
                List.of(
                        widget("sign", "any", "$entry.title is $!entry.status"),
                        widget("plan", "has-agenda", "x"),
                        widget("broken", "any", "a #if($entry.nothing)b#end c")),
                templates);
        assertThat(widgets.refused()).isEmpty();
        var themes = Themes.of(List.of(theme("plain")), widgets, templates);
        assertThat(themes.refused()).isEmpty();
        var settings = Settings.read(key -> null);
        var addresses = new Addresses(settings);
        var readings = new Readings(source, types, new Moments(() -> now), addresses);
        database = Database.sqlite(folder.resolve("data"));
        follower = Follower.start(database);
        fragments = new Fragments(
                new Orders(widgets, themes, new Directory(database, follower)),
                themes,
                new Making(new Renderer(types, themes, source), readings, addresses, new Scripts()));
        source.entry(
                        "sample",
                        "tea",
                        titled("Tea & <b>")
                                .add("when", hour("2031-05-01T12:30"))
                                .build())
                .add();
    }

    @AfterEach
    void close() {
        follower.close();
        database.close();
    }

    private Folder widget(String name, String shows, String template) throws IOException {
        var place = Files.createDirectories(folder.resolve(name + "/samples"));
        Files.writeString(place.resolve("one.json"), "{\"now\":\"2031-05-01T12:00:00Z\",\"entries\":[]}");
        Files.writeString(folder.resolve(name + "/widget.json"), """
                {"name":"%s","label":"L","description":"D","shows":"%s","variables":{},"samples":["one"],
                 "parameters":[{"name":"most","kind":"integer","label":"Most","min":1,"max":5}]}
                """.formatted(name, shows));
        Files.writeString(folder.resolve(name + "/widget.vm"), "## entry\n" + template);
        Files.writeString(folder.resolve(name + "/messages.properties"), "");
        return Folder.of(folder.resolve(name));
    }

    private Folder theme(String name) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.writeString(
                folder.resolve(name + "/theme.json"),
                "{\"name\":\"%s\",\"label\":\"L\",\"description\":\"D\"}".formatted(name));
        Files.writeString(folder.resolve(name + "/tokens.css"), ":root { --lectern-x: 1px; }");
        return Folder.of(folder.resolve(name));
    }

    private Wanted want(String widget, String... namesAndValues) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return fragments.want(widget, parameters);
    }

    private String html(String widget, String... namesAndValues) {
        return ((Wanted.Fragment) want(widget, namesAndValues)).maker().get().text();
    }

    private static Problem problem(Wanted wanted) {
        return wanted instanceof Wanted.Missing missing
                ? missing.problem()
                : catchThrowableOfType(
                                ProblemException.class,
                                () -> ((Wanted.Fragment) wanted).maker().get())
                        .problem();
    }

    @Test
    void requests_that_mean_the_same_have_the_same_key() {
        assertThat(((Wanted.Fragment) want("sign", "entry", "sample/tea", "heading", "2", "utm_source", "x")).key())
                .isEqualTo(((Wanted.Fragment) want("sign", "theme", "plain", "entry", "sample/tea")).key())
                .isNotEqualTo(((Wanted.Fragment) want("sign", "entry", "sample/tea", "heading", "3")).key());
    }

    @Test
    void a_widget_shows_an_entry_at_this_moment() {
        assertThat(html("sign", "entry", "sample/tea")).contains("Tea &amp; &lt;b&gt; is upcoming");

        now = Instant.parse("2031-05-01T12:30:00Z");
        assertThat(html("sign", "entry", "sample/tea")).contains("is now");

        now = Instant.parse("2031-05-01T13:30:00Z");
        assertThat(html("sign", "entry", "sample/tea")).contains("is past");
    }

    @Test
    void what_the_widget_does_not_declare_is_ignored_and_named() {
        var wanted = want("sign", "entry", "sample/tea", "utm_source", "x", "fbclid", "y");

        assertThat(wanted.ignored()).containsExactlyInAnyOrder("utm_source", "fbclid");
        assertThat(wanted.ignoredHeader()).isEqualTo("fbclid, utm_source");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "clock | entry=sample/tea                | 404 | There is no widget clock; there are broken, plan, sign.",
                "sign  | entry=sample/coffee             | 404 | There is no sample/coffee that is public now.",
                "sign  | entry=poem/tea                  | 404 | There is no poem/tea that is public now.",
                "sign  |                                 | 400 | entry is missing; the widget sign needs it",
                "sign  | entry=tea                       | 400 | entry is type/slug, such as event/open-day, not \"tea\"",
                "sign  | entry=sample/tea&theme=neon     | 400 | theme is one of plain, not \"neon\"",
                "sign  | entry=sample/tea&heading=7      | 400 | heading is a whole number from 1 to 6, not \"7\"",
                "sign  | entry=sample/tea&lang=12        | 400 | lang is a language tag such as en or de-AT, not \"12\"",
                "sign  | entry=sample/tea&most=6         | 400 | most is a whole number from 1 to 5, not \"6\"",
                "plan  | entry=sample/tea                | 400 | The widget plan shows entries of types with the trait has-agenda, not a sample.",
                "broken| entry=sample/tea                | 500 | The widget could not be rendered; the server's log tells why.",
            })
    void what_cannot_be_shown_has_a_status_and_a_reason(String widget, String query, int status, String reason) {
        var pairs = query == null ? new String[0] : query.split("[&=]");

        var problem = problem(want(widget, pairs));

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.detail()).isEqualTo(reason);
    }

    @Test
    void everything_wrong_with_the_parameters_is_told_at_once_each_with_its_name() {
        var problem = problem(want("sign", "heading", "0", "scheme", "sepia"));

        assertThat(problem.errors())
                .extracting(fault -> fault.at())
                .containsExactlyInAnyOrder("entry", "heading", "scheme");
    }
}
