package org.lectern.testkit.dev;

import static org.lectern.testkit.dev.Html.escape;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.engine.rendering.widget.Widget;

/** The page of one sample: how it looks at three widths, light and dark, and until when that holds. */
record Preview(Widget widget, String sample, Map<String, String> asked, List<String> themes, Shown shown) {

    private static final List<Integer> WIDTHS = List.of(360, 768, 1280);

    String html() {
        var body = new StringBuilder("<header><p><a href=\"/\">All widgets</a></p><h1>")
                .append(escape(widget.label() + ": " + sample))
                .append("</h1></header>\n<main>\n")
                .append(form())
                .append(clock());
        if (shown.sentence() != null) {
            body.append("<p class=\"fault\">").append(escape(shown.sentence())).append("</p>\n");
        } else {
            WIDTHS.forEach(width -> body.append(frames(width)));
        }
        return Html.page(
                widget.name() + "/" + sample,
                body.append(facts()).append("</main>\n").toString());
    }

    private String form() {
        var levels = List.of("1", "2", "3", "4", "5", "6");
        return "<form>" + choice("theme", themes) + choice("heading", levels) + field("lang", "en, de-AT, ar …")
                + field(Shown.AT, shown.at().toString()) + "<button>Show</button></form>\n";
    }

    private String choice(String name, List<String> values) {
        var options = values.stream()
                .map(value -> "<option" + (value.equals(asked.get(name)) ? " selected" : "") + ">" + escape(value)
                        + "</option>")
                .collect(Collectors.joining());
        return "<label>" + name + " <select name=\"" + name + "\"><option></option>" + options + "</select></label>";
    }

    private String field(String name, String hint) {
        return "<label>" + name + " <input name=\"" + name + "\" value=\"" + escape(asked.getOrDefault(name, ""))
                + "\" placeholder=\"" + escape(hint) + "\"></label>";
    }

    /** Time is what people forget to look at: the moment it changes is one click away. */
    private String clock() {
        var until = shown.dependencies() == null ? null : shown.dependencies().validUntil();
        var end = until == null
                ? ""
                : until.equals(Instant.MAX)
                        ? ", and time alone never changes it"
                        : ", holds until <a href=\"" + escape(address("/show/", Map.of(Shown.AT, until.toString())))
                                + "\">" + escape(until) + "</a>";
        return "<p class=\"clock\">As of " + escape(shown.at()) + end + ".</p>\n";
    }

    private String frames(int width) {
        return "<h2>" + width + " px</h2><div class=\"frames\">" + frame(width, "light") + frame(width, "dark")
                + "</div>\n";
    }

    private String frame(int width, String scheme) {
        return "<iframe title=\"" + width + " px, " + scheme + "\" width=\"" + width + "\" src=\""
                + escape(address("/frame/", Map.of("scheme", scheme))) + "\"></iframe>";
    }

    private String facts() {
        return shown.facts().stream()
                .map(fact -> "<li>" + escape(fact) + "</li>")
                .collect(Collectors.joining("\n", "<ul class=\"facts\">\n", "\n</ul>\n"));
    }

    private String address(String path, Map<String, String> changed) {
        var parameters = new LinkedHashMap<>(asked);
        parameters.putAll(changed);
        return path + widget.name() + "/" + sample
                + parameters.entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
