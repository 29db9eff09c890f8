package org.lectern.testkit;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.Space;
import org.lectern.engine.rendering.Renderer;
import org.lectern.engine.rendering.Rendering;
import org.lectern.engine.rendering.Surroundings;
import org.lectern.engine.rendering.widget.BadParameters;
import org.lectern.engine.rendering.widget.Parameters;
import org.lectern.engine.rendering.widget.Sample;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.engine.type.Types;

/** Renders samples of widgets, each in a world that holds its entries and nothing else. */
public final class SampleStage {

    /** What addresses in fragments of samples begin with. */
    public static final URI BASE = URI.create("https://lectern.example/");

    private final Themes themes;
    private final Types types;
    private @Nullable Sample stands;
    private @Nullable InMemorySource world;

    public SampleStage(Themes themes, Types types) {
        this.themes = themes;
        this.types = types;
    }

    /**
     * Renders a sample.
     *
     * @param parameters as in an address: the sample's own, or others in their place
     * @param at the sample's moment, or another
     * @throws IllegalArgumentException with a sentence: a parameter that the widget does not take, or content that a
     *     model refuses
     */
    public Rendering render(Widget widget, Sample sample, Map<String, List<String>> parameters, Instant at) {
        var around =
                new Surroundings(Set.of(Space.MAIN), Locale.forLanguageTag(sample.language()), sample.zone(), BASE);
        return new Renderer(types, themes, source(sample)).render(widget, read(widget, sample, parameters), around, at);
    }

    private Parameters read(Widget widget, Sample sample, Map<String, List<String>> given) {
        var asked = Parameters.read(widget, themes.names(), given);
        if (asked instanceof BadParameters bad) {
            throw new IllegalArgumentException(widget.name() + "/" + sample.name() + ": " + bad.sentence());
        }
        var parameters = (Parameters) asked;
        if (!parameters.ignored().isEmpty()) {
            throw new IllegalArgumentException(widget.name() + "/" + sample.name()
                    + ": parameters that the widget does not declare: " + String.join(", ", parameters.ignored()));
        }
        return parameters;
    }

    /** The world of the sample that was shown last is kept: it is often shown again, at another moment. */
    private synchronized InMemorySource source(Sample sample) {
        if (sample != stands) {
            world = build(sample);
            stands = sample;
        }
        return Objects.requireNonNull(world);
    }

    private InMemorySource build(Sample sample) {
        var language = Locale.forLanguageTag(sample.language());
        var source = new InMemorySource(types, Set.of(new Space(Space.MAIN, language, sample.zone())));
        for (var entry : sample.entries()) {
            var addition = source.entry(entry.type(), entry.slug(), entry.document());
            if (entry.stub()) {
                addition.stub();
            }
            if (entry.source() != null) {
                addition.source(entry.source());
            }
            addition.add();
        }
        return source;
    }
}
