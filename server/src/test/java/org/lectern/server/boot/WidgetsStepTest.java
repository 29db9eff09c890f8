package org.lectern.server.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.engine.rendering.template.Templates;
import org.lectern.engine.rendering.widget.Refused;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widgets;

class WidgetsStepTest {
    @Test
    void nothing_that_is_shipped_is_refused() throws IOException {
        Templates templates = new Templates();
        Widgets widgets = Widgets.load(getClass().getClassLoader(), templates);
        Themes themes = Themes.load(getClass().getClassLoader(), widgets, templates);
        assertThat(widgets.all()).isNotEmpty();
        assertThat(themes.names()).isNotEmpty();
        assertThat(widgets.refused()).isEmpty();
        assertThat(themes.refused()).isEmpty();
        assertThat(WidgetsStep.words(widgets.refused(), themes.refused())).isEmpty();
    }

    @Test
    void what_is_refused_is_named_without_telling_where_it_lies() {
        Refused widget = new Refused("widget", "sign", "/srv/widgets", List.of());
        Refused theme = new Refused("theme", "dark", "/srv/themes", List.of());
        assertThat(WidgetsStep.words(List.of(widget), List.of(theme)))
                .isEqualTo("refused: widget sign, theme dark; the log tells why");
    }
}
