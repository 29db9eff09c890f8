package org.lectern.engine.rendering;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Entry;
import org.lectern.api.Ref;
import org.lectern.engine.query.Source;
import org.lectern.engine.rendering.bounds.Bounds;
import org.lectern.engine.rendering.bounds.Budget;
import org.lectern.engine.rendering.dates.Dates;
import org.lectern.engine.rendering.escape.Heading;
import org.lectern.engine.rendering.escape.PageWriter;
import org.lectern.engine.rendering.escape.Rules;
import org.lectern.engine.rendering.template.Groups;
import org.lectern.engine.rendering.template.HeadingTool;
import org.lectern.engine.rendering.template.Messages;
import org.lectern.engine.rendering.template.NowView;
import org.lectern.engine.rendering.template.TemplateFailure;
import org.lectern.engine.rendering.template.UrlTool;
import org.lectern.engine.rendering.template.ViewJson;
import org.lectern.engine.rendering.template.Views;
import org.lectern.engine.rendering.text.RichText;
import org.lectern.engine.rendering.widget.Parameters;
import org.lectern.engine.rendering.widget.Shows;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.engine.tracking.TrackedReading;
import org.lectern.engine.type.Types;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renders widgets. Safe for many threads; each rendering sees the world at one moment and remembers what it saw. */
public final class Renderer {

    private static final Logger LOG = LoggerFactory.getLogger(Renderer.class);

    /** Renderings until the machine has compiled what they run. */
    private static final int COLD = 100;

    private final AtomicLong renderings = new AtomicLong();
    private final Types types;
    private final Themes themes;
    private final Source source;

    private final Rules rules;
    private final Function<URI, RichText> richText;

    /** By base address, of which a server has one or a few; a sanitiser is dear to make. */
    private final Map<URI, RichText> richTexts = new ConcurrentHashMap<>();

    public Renderer(Types types, Themes themes, Source source) {
        this(types, themes, source, Rules.all(), RichText::new);
    }

    /** With rules left out, for tests alone: only they can make such. */
    Renderer(Types types, Themes themes, Source source, Rules rules, Function<URI, RichText> richText) {
        this.types = types;
        this.themes = themes;
        this.source = source;
        this.rules = rules;
        this.richText = richText;
    }

    /**
     * Renders a widget at a moment, from one snapshot of what is published.
     *
     * @param parameters read for this widget
     */
    public Rendering render(Widget widget, Parameters parameters, Surroundings around, Instant at) {
        return source.snapshot(snapshot -> render(snapshot, widget, parameters, around, at));
    }

    /** The same from a snapshot that is there already. */
    public Rendering render(Source snapshot, Widget widget, Parameters parameters, Surroundings around, Instant at) {
        return make(snapshot, widget, parameters, around, at, this::fragment);
    }

    /** What the template would get, instead of what it makes of it. */
    public Rendering view(Source snapshot, Widget widget, Parameters parameters, Surroundings around, Instant at) {
        return make(snapshot, widget, parameters, around, at, this::view);
    }

    /** Makes something of a subject. */
    @FunctionalInterface
    private interface Making {
        Rendering of(Widget widget, Parameters parameters, Surroundings around, Subject subject);
    }

    private Rendering make(
            Source snapshot, Widget widget, Parameters parameters, Surroundings around, Instant at, Making making) {
        var wanted = parameters.locale().orElse(around.language());
        var reading = around.open(snapshot, types, at, wanted);
        var budget = new Budget(renderings.getAndIncrement() < COLD ? Bounds.COLD : Bounds.USUAL);
        try {
            return make(widget, parameters, around, new Looking(reading, wanted, budget), making);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            var what = e instanceof TemplateFailure ? e.getMessage() : String.valueOf(e);
            var asked = parameters.entry();
            var sentence = "The widget " + widget.name() + " cannot be shown" + (asked == null ? "" : " for " + asked)
                    + ": " + what;
            return new Rendering.Failed(sentence, e, budget.isLate(), reading.dependencies());
        }
    }

    /** How one rendering looks at the world. */
    private record Looking(TrackedReading reading, Locale wanted, Budget budget) {}

    private Rendering make(Widget widget, Parameters parameters, Surroundings around, Looking looking, Making making) {
        var reading = looking.reading();
        var asked = parameters.entry();
        if (asked != null && refuses(widget, asked)) {
            return wrongType(widget, asked, reading);
        }
        var entry =
                asked == null ? null : reading.entry(asked.type(), asked.id()).orElse(null);
        if (asked != null && entry == null) {
            return new Rendering.NoSuchEntry(asked, reading.dependencies());
        } else if (asked != null && !installed(asked) && !(widget.shows() instanceof Shows.Anything)) {
            return wrongType(widget, asked, reading);
        }
        var subject = new Subject(reading, entry, widget.messages(looking.wanted()), looking.budget());
        return making.of(widget, parameters, around, subject);
    }

    private Rendering fragment(Widget widget, Parameters parameters, Surroundings around, Subject subject) {
        var html = html(widget, parameters, around, subject);
        return new Rendering.Fragment(
                html, subject.messages().language(), subject.reading().dependencies());
    }

    private Rendering view(Widget widget, Parameters parameters, Surroundings around, Subject subject) {
        var text = richTexts.computeIfAbsent(around.base(), richText);
        var variables = new LinkedHashMap<>(content(widget, parameters, subject));
        // As they are written: whoever renders puts the values in.
        variables.put("messages", new TreeMap<>(subject.messages().texts()));
        variables.put("language", subject.messages().language());
        variables.put("direction", Root.direction(subject.messages().locale()));
        var json = new ViewJson(
                        markdown ->
                                text.html(markdown, parameters.heading() - 1).html(),
                        subject.budget())
                .of(variables);
        return new Rendering.View(
                json, subject.messages().language(), subject.reading().dependencies());
    }

    /** What one rendering is about. */
    private record Subject(TrackedReading reading, @Nullable Entry entry, Messages messages, Budget budget) {}

    /** Without looking for the entry: an installed type that the widget does not show. */
    private boolean refuses(Widget widget, Ref asked) {
        return types.find(asked.type())
                .filter(type -> !widget.shows().takes(type))
                .isPresent();
    }

    private boolean installed(Ref asked) {
        return types.find(asked.type()).isPresent();
    }

    private static Rendering wrongType(Widget widget, Ref asked, TrackedReading reading) {
        return new Rendering.WrongType(
                "The widget " + widget.name() + " shows " + widget.shows().words() + ", not a " + asked.type(),
                reading.dependencies());
    }

    private String html(Widget widget, Parameters parameters, Surroundings around, Subject subject) {
        var page = new PageWriter(
                richTexts.computeIfAbsent(around.base(), richText),
                rules,
                parameters.heading() - 1,
                (address, line) -> LOG.warn(
                        "{}:{}: an address of {} was left out, since it is not http, https, mailto, tel or relative, or its"
                                + " host would be put together: {}",
                        themes.template(parameters.theme(), widget).file(),
                        line,
                        parameters.entry() == null ? "what its query finds" : parameters.entry(),
                        printable(address)),
                subject.budget());
        var root = new Root(widget.name(), subject.messages().language(), parameters.scheme(), parameters.theme());
        themes.template(parameters.theme(), widget).run(variables(widget, parameters, around, subject), page);
        return parameters.css().dress(root.around(page.page().strip()), parameters.theme(), around.base());
    }

    /** What is shown, and how it was asked for. */
    private static Map<String, @Nullable Object> content(Widget widget, Parameters parameters, Subject subject) {
        var views = new Views(subject.reading().now(), subject.reading()::find);
        var variables = new LinkedHashMap<String, @Nullable Object>();
        if (subject.entry() != null) {
            variables.put("entry", views.of(subject.entry()));
        }
        if (widget.shows() instanceof Shows.Found found) {
            var query = found.query().with(parameters.own(), known(subject.reading()));
            variables.put(
                    "entries",
                    query.map(asked -> views.list(subject.reading().find(asked).list()))
                            .orElse(List.of()));
        }
        variables.put("params", Views.named("$params", parameters.own()));
        return variables;
    }

    private static Map<String, @Nullable Object> variables(
            Widget widget, Parameters parameters, Surroundings around, Subject subject) {
        var now = subject.reading().now();
        var language = subject.messages().locale();
        var variables = content(widget, parameters, subject);
        variables.put("messages", subject.messages());
        variables.put("date", new Dates(language, around.zone(), now));
        variables.put("heading", new HeadingTool(new Heading(parameters.heading())));
        variables.put("url", new UrlTool());
        variables.put("group", new Groups(language));
        variables.put("now", new NowView(now, around.zone()));
        variables.put("language", subject.messages().language());
        variables.put("direction", Root.direction(subject.messages().locale()));
        return variables;
    }

    /** Parameters name entries by their slugs; what is stored are ids. */
    private static Function<Ref, Optional<Ref>> known(TrackedReading reading) {
        return named -> reading.published(named.type(), named.id()).map(one -> new Ref(one.type(), one.id()));
    }

    private static String printable(String address) {
        var shown = address.replaceAll("\\p{Cntrl}", "\uFFFD");
        return shown.length() <= 100 ? shown : shown.substring(0, 100) + "…";
    }
}
