package org.lectern.bench;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.runtime.resource.loader.StringResourceLoader;
import org.apache.velocity.runtime.resource.util.StringResourceRepositoryImpl;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Entries;
import org.lectern.api.Entry;
import org.lectern.engine.rendering.bounds.Bounds;
import org.lectern.engine.rendering.bounds.Budget;
import org.lectern.engine.rendering.dates.Dates;
import org.lectern.engine.rendering.escape.Heading;
import org.lectern.engine.rendering.escape.PageWriter;
import org.lectern.engine.rendering.escape.Rules;
import org.lectern.engine.rendering.template.HeadingTool;
import org.lectern.engine.rendering.template.Messages;
import org.lectern.engine.rendering.template.Templates;
import org.lectern.engine.rendering.template.Views;
import org.lectern.engine.rendering.text.RichText;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.engine.rendering.widget.Widgets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A programme of thirty items, from content in memory to a page: by Lectern, with all rules and bounds, and by plain
 * Velocity with EscapeHtmlReference and an equivalent template. Both use the same dates and rich text.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class AgendaBenchmark {

    /** Whether the items have texts in Markdown. */
    @Param({"false", "true"})
    public boolean described;

    private final RichText richText = new RichText(URI.create("https://lectern.example/"));
    private final Programme.Before now = new Programme.Before();
    private final Dates dates = new Dates(Locale.ENGLISH, Programme.ZONE, now);

    @SuppressWarnings("NullAway.Init")
    private Widget widget;

    @SuppressWarnings("NullAway.Init")
    private Entry entry;

    @SuppressWarnings("NullAway.Init")
    private List<Programme.Day> days;

    @SuppressWarnings("NullAway.Init")
    private Messages messages;

    @SuppressWarnings("NullAway.Init")
    private org.apache.velocity.Template plain;

    /** Reads both templates, and makes sure that they write the same. */
    @Setup
    public void read() throws IOException {
        var programme = new Programme(described);
        entry = programme.entry();
        days = programme.days();
        widget = Widgets.load(getClass().getClassLoader(), new Templates())
                .find("agenda")
                .orElseThrow();
        messages = widget.messages(Locale.ENGLISH);
        plain = plainTemplate();
        if (!words(lectern()).equals(words(plainVelocity()))) {
            throw new IllegalStateException("The two templates differ:\n" + lectern() + "\n" + plainVelocity());
        }
    }

    /** Without white space, in which the two may differ, and with one way to write a character. */
    private static String words(String html) {
        return html.replaceAll("\\s+", "").replace("&quot;", "&#34;").replace("&ndash;", "–");
    }

    private org.apache.velocity.Template plainTemplate() throws IOException {
        var velocity = new VelocityEngine();
        velocity.setProperty("resource.loaders", "string");
        velocity.setProperty("resource.loader.string.class", StringResourceLoader.class.getName());
        velocity.setProperty("resource.loader.string.repository.static", "false");
        velocity.setProperty("resource.loader.string.repository.class", StringResourceRepositoryImpl.class.getName());
        velocity.setProperty(
                "event_handler.reference_insertion.class",
                "org.apache.velocity.app.event.implement.EscapeHtmlReference");
        if (described) {
            // Rich text is HTML already.
            velocity.setProperty("eventhandler.escape.html.match", "\\$(?!rich).*");
        }
        velocity.init();
        try (var in = Objects.requireNonNull(AgendaBenchmark.class.getResourceAsStream("agenda.vm"))) {
            var repository = (org.apache.velocity.runtime.resource.util.StringResourceRepository)
                    velocity.getApplicationAttribute(StringResourceLoader.REPOSITORY_NAME_DEFAULT);
            repository.putStringResource("agenda.vm", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return velocity.getTemplate("agenda.vm");
    }

    /** By Lectern. */
    @Benchmark
    public String lectern() {
        var views = new Views(now, query -> new Entries(List.of(), OptionalLong.empty()));
        var variables = new HashMap<String, @Nullable Object>();
        variables.put("entry", views.of(entry));
        variables.put("params", Views.named("$params", Map.of()));
        variables.put("messages", messages);
        variables.put("date", dates);
        variables.put("heading", new HeadingTool(new Heading(2)));
        var page = new PageWriter(richText, Rules.all(), 1, (address, line) -> {}, new Budget(Bounds.USUAL));
        widget.template().run(variables, page);
        return page.page();
    }

    /** By plain Velocity. */
    @Benchmark
    public String plainVelocity() {
        var context = new VelocityContext();
        context.put("days", days);
        context.put("messages", messages.texts());
        context.put("date", dates);
        context.put("rich", richText);
        var page = new StringWriter(4096);
        plain.merge(context, page);
        return page.toString();
    }
}
