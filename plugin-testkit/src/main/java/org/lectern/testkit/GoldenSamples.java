package org.lectern.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.lectern.engine.rendering.Rendering;
import org.lectern.engine.rendering.widget.Sample;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.engine.type.Types;

/**
 * Renders every sample of every widget and compares the result with its golden file. Content is bound through the real
 * models: what a model refuses fails the sample.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> samplesLookAsAgreed() {
 *     return new GoldenSamples(widgets, themes, types).tests();
 * }
 * }</pre>
 *
 * <p>With {@code -Dlectern.goldens=write} the golden files of widgets that lie on disk are written instead.
 */
public final class GoldenSamples {

    private static final boolean WRITE = "write".equals(System.getProperty("lectern.goldens"));

    private final Widgets widgets;
    private final Themes themes;
    private final SampleStage stage;

    public GoldenSamples(Widgets widgets, Themes themes, Types types) {
        this.widgets = widgets;
        this.themes = themes;
        this.stage = new SampleStage(themes, types);
    }

    /** One test for each sample, and one for each widget or theme that is refused, which fails. */
    public Stream<DynamicTest> tests() {
        var refused = Stream.concat(widgets.refused().stream(), themes.refused().stream())
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> fail(one.sentence())));
        var samples = widgets.all().stream().flatMap(widget -> widget.samples().stream()
                .map(name -> DynamicTest.dynamicTest(widget.name() + "/" + name, () -> check(widget, name))));
        return Stream.concat(refused, samples);
    }

    /** Compares one sample, or writes it. */
    public void check(Widget widget, String name) {
        var html = render(widget, name);
        var file = "samples/" + name + ".html";
        try {
            var path = widget.folder().path();
            if (WRITE && path.isPresent()) {
                Files.writeString(path.get().resolve(file), html);
                return;
            }
            var golden = widget.folder().text(file);
            if (golden.isEmpty()) {
                fail("There is no " + widget.name() + "/" + file + "; -Dlectern.goldens=write writes it");
            }
            assertThat(html).as(widget.name() + "/" + file).isEqualTo(golden.orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fragment of one sample. Anything but a fragment fails; what is wrong with a sample is thrown. */
    public String render(Widget widget, String name) {
        try {
            var sample = Sample.read(widget.folder(), name);
            return html(stage.render(widget, sample, sample.parameters(), sample.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String html(Rendering rendering) {
        if (rendering instanceof Rendering.Fragment fragment) {
            return fragment.html();
        } else if (rendering instanceof Rendering.Failed failed) {
            return fail(failed.sentence(), failed.cause());
        } else if (rendering instanceof Rendering.WrongType wrong) {
            return fail(wrong.sentence());
        }
        return fail(((Rendering.NoSuchEntry) rendering).sentence() + " among the entries of the sample");
    }
}
