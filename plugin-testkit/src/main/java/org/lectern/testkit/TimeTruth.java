package org.lectern.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.lectern.engine.rendering.Rendering;
import org.lectern.engine.rendering.widget.Sample;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.engine.type.Types;

/**
 * Shows that what is kept until a moment may be kept until then: every sample of every widget is rendered at each of its
 * boundaries, one second and one millisecond before the next, and in between; up to the next boundary it may not change.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> samplesHoldAsLongAsTheySay() {
 *     return new TimeTruth(widgets, themes, types).tests();
 * }
 * }</pre>
 */
public final class TimeTruth {

    /** From so long before a sample's moment, */
    private static final Duration BEFORE = Duration.ofHours(36);

    /** over at most so many boundaries. */
    private static final int BOUNDARIES = 12;

    private final Widgets widgets;
    private final SampleStage stage;

    public TimeTruth(Widgets widgets, Themes themes, Types types) {
        this.widgets = widgets;
        this.stage = new SampleStage(themes, types);
    }

    /** One test for each sample. */
    public Stream<DynamicTest> tests() {
        return widgets.all().stream().flatMap(widget -> widget.samples().stream()
                .map(name -> DynamicTest.dynamicTest(
                        widget.name() + "/" + name + " holds as long as it says", () -> check(widget, name))));
    }

    /**
     * Follows one sample from boundary to boundary.
     *
     * @return how many of them changed what is shown
     */
    public int check(Widget widget, String name) {
        var sample = sample(widget, name);
        var at = sample.now().minus(BEFORE);
        int changes = 0;
        for (int i = 0; i < BOUNDARIES; i++) {
            var shown = rendering(widget, sample, at);
            var until = shown.validUntil();
            assertThat(until)
                    .as("%s/%s at %s is over already", widget.name(), name, at)
                    .isAfter(at);
            hold(widget, sample, at, until, html(shown));
            if (until.equals(Instant.MAX)) {
                break;
            }
            changes += html(rendering(widget, sample, until)).equals(html(shown)) ? 0 : 1;
            at = until;
        }
        return changes;
    }

    private void hold(Widget widget, Sample sample, Instant at, Instant until, String html) {
        var end = until.equals(Instant.MAX) ? at.plus(Duration.ofDays(400)) : until;
        var half = at.plusMillis(Duration.between(at, end).toMillis() / 2);
        Stream.of(half, end.minusSeconds(1), end.minusMillis(1))
                .filter(moment -> moment.isAfter(at))
                .forEach(moment -> assertThat(html(rendering(widget, sample, moment)))
                        .as(
                                "%s/%s shown at %s holds until %s, but not at %s",
                                widget.name(), sample.name(), at, until, moment)
                        .isEqualTo(html));
    }

    private Rendering rendering(Widget widget, Sample sample, Instant at) {
        return stage.render(widget, sample, sample.parameters(), at);
    }

    private static String html(Rendering rendering) {
        if (rendering instanceof Rendering.Failed failed) {
            throw new AssertionError(failed.sentence(), failed.cause());
        }
        return rendering instanceof Rendering.Fragment fragment
                ? fragment.html()
                : rendering.getClass().getSimpleName();
    }

    private static Sample sample(Widget widget, String name) {
        try {
            return Sample.read(widget.folder(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
