package org.lectern.server.delivery.fragment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.server.content.cache.Terms;
import org.lectern.server.delivery.Cors;
import org.lectern.server.store.EmbedRow;
import org.lectern.server.store.SiteRow;

/**
 * What somebody asked for: a widget with parameters, whether all of them stand in the address or some are saved.
 *
 * @param values of the parameters, saved and given, by name
 * @param overruled names of parameters that were given though others are saved
 * @param site for which; null: for none
 * @param embed under which it is saved; null: it is not
 */
record Order(
        Widget widget,
        Map<String, List<String>> values,
        Set<String> overruled,
        @Nullable SiteRow site,
        @Nullable EmbedRow embed) {

    /** Tells it from others of the same parameters; another once its site or embed was changed. */
    String key() {
        return (embed == null ? "" : "embed " + embed.id() + "." + embed.version() + " ")
                + (site == null ? "" : "site " + site.name() + "." + site.version() + " ");
    }

    boolean isRetired() {
        return embed != null && embed.retired();
    }

    /** What stands for it, in words of its own; null if it has none. */
    EmbedRow.@Nullable Fallback fallback() {
        return embed == null ? null : embed.fallback();
    }

    /** Whose pages may embed it; null: anyone's. */
    @Nullable
    Set<String> origins() {
        return embed == null || site == null || site.origins().isEmpty() ? null : Set.copyOf(site.origins());
    }

    Terms terms(Map<String, String> headers) {
        return new Terms(site == null ? null : site.name(), embed == null ? null : embed.id(), origins(), headers);
    }

    /** Of embeds anyone may embed: of widgets, and of answers to restricted origins, others say it. */
    Map<String, String> headers() {
        return embed == null || origins() != null ? Map.of() : Map.of(Cors.ALLOWED, "*");
    }
}
