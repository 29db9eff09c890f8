package org.lectern.testkit.dev;

import static org.lectern.testkit.dev.Html.escape;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.engine.rendering.widget.Refused;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.engine.type.Type;
import org.lectern.engine.type.Types;

/** The first page: every widget with its samples, and what is wrong with those that are refused. */
record Desk(Workshop workshop, Types types) {

    String html() {
        var body = new StringBuilder("<header><h1>Widgets on the desk</h1><p>")
                .append(escape(summary()))
                .append("</p></header>\n<main>\n");
        refused().forEach(one -> body.append(fault(one)));
        types.refused().forEach(sentence -> body.append("<p class=\"fault\">")
                .append(escape(sentence))
                .append("</p>\n"));
        workshop.widgets().all().forEach(widget -> body.append(card(widget)));
        if (workshop.widgets().all().isEmpty()) {
            body.append("<p>There is no widget here yet: a folder with a widget.json is one.</p>\n");
        }
        return Html.page("Lectern: widgets", body.append("</main>\n").toString());
    }

    private String summary() {
        var names = types.all().stream().map(Type::name).collect(Collectors.joining(", "));
        return "Types: " + (names.isEmpty() ? "none" : names) + ". Themes: "
                + (workshop.themes().names().isEmpty()
                        ? "none"
                        : String.join(", ", workshop.themes().names())) + ".";
    }

    private Stream<Refused> refused() {
        return Stream.concat(workshop.widgets().refused().stream(), workshop.themes().refused().stream());
    }

    private static String fault(Refused one) {
        var faults = one.faults().stream()
                .map(fault -> "<li><code>" + escape(fault.place()) + "</code> " + escape(fault.sentence()) + "</li>")
                .collect(Collectors.joining("\n"));
        return "<section class=\"fault\"><h2>" + escape(one.kind() + " " + one.name()) + " is not available</h2><ul>\n"
                + faults + "\n</ul></section>\n";
    }

    private static String card(Widget widget) {
        var samples = widget.samples().stream()
                .map(name -> "<li><a href=\"/show/" + escape(widget.name() + "/" + name) + "\">" + escape(name)
                        + "</a></li>")
                .collect(Collectors.joining("\n"));
        return "<section><h2>" + escape(widget.label()) + " <code>" + escape(widget.name()) + "</code></h2><p>"
                + escape(widget.description()) + " Shows "
                + escape(widget.shows().words()) + ".</p><ul class=\"row\">\n"
                + samples + "\n</ul></section>\n";
    }
}
