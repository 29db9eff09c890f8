package org.lectern.server.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.lectern.engine.query.Source;
import org.lectern.engine.rendering.Renderer;
import org.lectern.engine.rendering.template.Templates;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.engine.type.Types;

/** What is installed: the types, widgets and themes of every jar in the application. Found once, at start. */
@Singleton
class Installed {

    private static ClassLoader jars() {
        return Installed.class.getClassLoader();
    }

    @Produces
    @Singleton
    Types types() {
        return Types.load(jars());
    }

    @Produces
    @Singleton
    Templates templates() {
        return new Templates();
    }

    @Produces
    @Singleton
    Widgets widgets(Templates templates) throws IOException {
        return Widgets.load(jars(), templates);
    }

    @Produces
    @Singleton
    Themes themes(Widgets widgets, Templates templates) throws IOException {
        return Themes.load(jars(), widgets, templates);
    }

    @Produces
    @Singleton
    Renderer renderer(Types types, Themes themes, Source source) {
        return new Renderer(types, themes, source);
    }
}
