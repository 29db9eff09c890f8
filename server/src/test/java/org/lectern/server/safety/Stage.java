package org.lectern.server.safety;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.api.ContentType;
import org.lectern.api.Ref;
import org.lectern.engine.query.Source;
import org.lectern.engine.query.Space;
import org.lectern.engine.rendering.Renderer;
import org.lectern.engine.rendering.Rendering;
import org.lectern.engine.rendering.Surroundings;
import org.lectern.engine.rendering.template.Templates;
import org.lectern.engine.rendering.widget.Dress;
import org.lectern.engine.rendering.widget.Kind;
import org.lectern.engine.rendering.widget.Parameters;
import org.lectern.engine.rendering.widget.Scheme;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.engine.type.Type;
import org.lectern.engine.type.Types;
import org.lectern.server.safety.Oracle.Case;

/**
 * Every type that is installed, and a careless one, in every widget that shows it, in every theme that makes a
 * difference. All are found: nothing here names a type, a field or a widget.
 */
final class Stage {

    private static final Surroundings AROUND = new Surroundings(
            Set.of(Space.MAIN), Locale.ENGLISH, ZoneOffset.UTC, URI.create("https://lectern.example/"));
    /** {@link Careless} has begun, and what {@link Documents} makes has not. */
    private static final Instant NOW = Instant.parse("2031-10-06T14:15:00Z");

    /** Makes the renderer under test. */
    interface Making {
        Renderer renderer(Types types, Themes themes, Source source);
    }

    /** It tells of every address that is left out, which here is most. Kept, since the JDK forgets unused loggers. */
    private static final Logger LOG = Logger.getLogger(Renderer.class.getName());

    /** Payloads after which a field that makes no difference is taken for one that is not shown. */
    static final int GLIMPSE = 12;

    private final Types types;
    private final Widgets widgets;
    private final Themes themes;
    private final Unchecked source;
    private final Renderer renderer;
    private final Map<String, Documents> documents = new LinkedHashMap<>();
    private int rendered;
    private int hidden;
    private final List<String> failures = new ArrayList<>();
    private final Map<Alone, Map<String, Integer>> refused = new LinkedHashMap<>();
    private final Set<String> hosts;

    Stage(Making making) throws IOException {
        LOG.setLevel(Level.OFF);
        var loader = Stage.class.getClassLoader();
        var installed = Types.load(loader).all().stream().map(Type::plugin);
        types = Types.of(Stream.concat(installed, Stream.of(new Careless())).toArray(ContentType<?>[]::new));
        var templates = new Templates();
        widgets = Widgets.load(loader, templates);
        themes = Themes.load(loader, widgets, templates);
        source = new Unchecked(types);
        renderer = making.renderer(types, themes, source);
        for (var type : types.all()) {
            documents.put(type.name(), new Documents(type));
        }
        reset();
        hosts = findHosts();
    }

    private void reset() {
        documents.forEach((type, known) -> source.put(type, known.valid(), known.valid(), null));
    }

    /** Renders a payload in all texts at once, as each can hold it, and once more in all parameters as well. */
    void everywhere(String payload, Consumer<Case> cases) {
        var address = Careless.address(payload);
        var absolute = address != null && address.isAbsolute() ? address : null;
        documents.forEach((type, known) ->
                source.put(type, known.with(known.hostile(known.pointers(), payload)), known.valid(), absolute));
        var first = documents.keySet().iterator().next();
        documents.keySet().forEach(type -> {
            for (var widget : widgets.all()) {
                // One that takes no entry shows what it finds, of all types at once.
                if (widget.shows().takesEntry() ? takes(widget, type) : type.equals(first)) {
                    show(widget, type, payload, cases);
                }
            }
        });
        reset();
    }

    private void show(Widget widget, String type, String payload, Consumer<Case> cases) {
        for (var theme : themes(widget)) {
            for (var parameter : takesText(widget) ? Arrays.asList(null, payload) : Arrays.asList((String) null)) {
                var label = type + " in " + widget.name() + ", theme " + theme + ", everywhere"
                        + (parameter == null ? "" : " and parameters") + ": " + payload;
                var named = named(payload, parameter != null);
                keep(render(widget, theme, type, parameter), new Case(label, "", named), cases);
            }
        }
    }

    private static boolean takesText(Widget widget) {
        return widget.parameters().stream()
                .anyMatch(one -> !(one.kind() instanceof Kind.Flag) && !(one.kind() instanceof Kind.Whole));
    }

    /** How many fields, over all types and widgets, {@link #alone} puts a payload into. */
    List<Alone> places() {
        var places = new ArrayList<Alone>();
        documents.forEach((type, known) -> known.pointers().forEach(pointer -> places.add(new Alone(type, pointer))));
        return places;
    }

    /** One field of one type. */
    record Alone(String type, String pointer) {}

    /**
     * Renders each payload in one field alone; where it can hold nothing of it, there is nothing to render. A widget whose
     * page is the same with the first {@link #GLIMPSE} of them as without any does not show the field, and is left then.
     */
    void alone(Alone place, List<String> payloads, Consumer<Case> cases) {
        var known = documents.get(place.type());
        var values = new LinkedHashMap<String, Map<String, String>>();
        payloads.forEach(payload -> values.put(payload, known.hostile(List.of(place.pointer()), payload)));
        for (var widget : widgets.all()) {
            if (takes(widget, place.type())) {
                themes(widget).forEach(theme -> alone(place, widget, theme, values, cases));
            }
        }
        source.put(place.type(), known.valid(), known.valid(), null);
    }

    private void alone(
            Alone place, Widget widget, String theme, Map<String, Map<String, String>> values, Consumer<Case> cases) {
        var known = documents.get(place.type());
        source.put(place.type(), known.valid(), known.valid(), null);
        var without = html(render(widget, theme, place.type(), null));
        int alike = 0;
        for (var payload : values.keySet()) {
            var value = values.get(payload);
            if (value.isEmpty()) {
                refused.computeIfAbsent(place, alone -> new TreeMap<>()).merge(widget.name(), 1, Integer::sum);
                continue;
            }
            source.put(place.type(), known.with(value), known.valid(), null);
            var rendering = render(widget, theme, place.type(), null);
            var label = place.type() + place.pointer() + " in " + widget.name() + ", theme " + theme + ": " + payload;
            keep(rendering, new Case(label, "", named(payload, false)), cases);
            if (alike >= 0) {
                alike = html(rendering).equals(without) ? alike + 1 : -1;
            }
            if (alike == GLIMPSE) {
                hidden++;
                return;
            }
        }
    }

    private static String html(Rendering rendering) {
        return rendering instanceof Rendering.Fragment fragment ? fragment.html() : "";
    }

    /** What the content and, where it is in them, the parameters name whole, besides {@link #hosts()}. */
    private List<String> named(String payload, boolean parameters) {
        var all = new ArrayList<>(Named.in(payload));
        if (parameters) {
            all.add("https://" + payload + "/");
        }
        return all;
    }

    /** The hosts in templates and in what they make of content that is not hostile. */
    private Set<String> findHosts() throws IOException {
        var found = new LinkedHashSet<>(Set.of(AROUND.base().toString()));
        for (var widget : widgets.all()) {
            found.addAll(Named.hosts(widget.folder().text("widget.vm").orElse("")));
            for (var theme : themes(widget)) {
                for (var type : documents.keySet()) {
                    if (takes(widget, type) && render(widget, theme, type, null) instanceof Rendering.Fragment page) {
                        found.addAll(Named.hosts(page.html()));
                    }
                }
            }
        }
        return found;
    }

    private boolean takes(Widget widget, String type) {
        return !widget.shows().takesEntry()
                || types.find(type).filter(widget.shows()::takes).isPresent();
    }

    /** The plain theme, and each that has a template of its own for the widget. */
    private Set<String> themes(Widget widget) {
        var names = new LinkedHashSet<>(Set.of(Parameters.PLAIN));
        themes.names().stream()
                .filter(theme -> themes.template(theme, widget) != widget.template())
                .forEach(names::add);
        return names;
    }

    private void keep(Rendering rendering, Case of, Consumer<Case> cases) {
        if (rendering instanceof Rendering.Fragment fragment) {
            rendered++;
            cases.accept(new Case(of.label(), fragment.html(), of.named()));
        } else {
            var why = rendering instanceof Rendering.Failed failed ? failed.sentence() : rendering.toString();
            failures.add(of.label() + ": " + why);
        }
    }

    private Rendering render(Widget widget, String theme, String type, @Nullable String parameter) {
        var own = new HashMap<String, @Nullable Object>();
        for (var declared : widget.parameters()) {
            own.put(declared.variable(), value(declared.kind(), declared.standard(), parameter));
        }
        var entry = widget.shows().takesEntry() ? new Ref(type, Documents.SLUG) : null;
        var asked = new Parameters(entry, theme, null, 2, Scheme.AUTO, Dress.NONE, own, "", Set.of());
        var rendering = renderer.render(widget, asked, AROUND, NOW);
        // A machine that is busy with other things can use a rendering's time up; then nothing has been looked at.
        for (int i = 0; i < 5 && late(rendering); i++) {
            rendering = renderer.render(widget, asked, AROUND, NOW);
        }
        return rendering;
    }

    private static boolean late(Rendering rendering) {
        return rendering instanceof Rendering.Failed failed && failed.late();
    }

    /** What is text gets the payload, past what the kind would take; what is not, something that shows most. */
    private static @Nullable Object value(Kind kind, @Nullable Object standard, @Nullable String payload) {
        if (kind instanceof Kind.Flag) {
            return true;
        } else if (kind instanceof Kind.Whole whole) {
            return standard == null ? whole.max() : standard;
        }
        return payload == null ? standard : payload;
    }

    /** How many times a widget did not show a field. */
    int hidden() {
        return hidden;
    }

    /** How many fragments there were. */
    int rendered() {
        return rendered;
    }

    /** Renderings that gave none although the content can lie in a store, each with what was said. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** How many renderings there would be, by widget, of fields that can hold nothing of a payload. */
    Map<Alone, Map<String, Integer>> refused() {
        return refused;
    }

    /** Why a field can hold nothing of most payloads. */
    String refusal(Alone place) {
        return documents.get(place.type()).refusal(place.pointer());
    }

    /** Addresses whose hosts templates, and content that is not hostile, name whole. */
    Set<String> hosts() {
        return hosts;
    }

    /** Names. */
    Set<String> types() {
        return documents.keySet();
    }

    /** Names. */
    List<String> widgets() {
        return widgets.all().stream().map(Widget::name).toList();
    }

    /** All names of themes that a widget is shown in. */
    Set<String> themes() {
        var names = new LinkedHashSet<String>();
        widgets.all().forEach(widget -> names.addAll(themes(widget)));
        return names;
    }
}
