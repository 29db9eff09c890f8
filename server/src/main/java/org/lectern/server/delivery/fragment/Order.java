package org.lectern.server.delivery.fragment;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.server.content.cache.Terms;
import org.lectern.server.content.embedding.Saved;
import org.lectern.server.delivery.Cors;
import org.lectern.server.store.EmbedRow;
import org.lectern.server.store.SiteRow;

/**
 * What somebody asked for: a widget with parameters, whether all of them stand in the address or some are saved.
 *
 * @param widget null if it is no longer there, which a saved embed outlives
 * @param values of the parameters, saved and given, by name; none is empty
 * @param theme that is worn where they cannot be used
 * @param unheard names of parameters that were given in vain: others are saved, or there is no such site
 * @param siteName of the site that is asked for; null: none is
 * @param site for which; null: for none, or there is none of that name
 * @param embed under which it is saved; null: it is not
 */
record Order(
        @Nullable Widget widget,
        Map<String, List<String>> values,
        String theme,
        Set<String> unheard,
        @Nullable String siteName,
        @Nullable SiteRow site,
        @Nullable EmbedRow embed) {

    /** Tells it from others of the same parameters; another once its site or embed was changed. */
    String key() {
        return (embed == null ? "" : "embed " + embed.id() + "." + embed.version() + " ")
                + (siteName == null ? "" : "site " + siteName + "." + (site == null ? 0 : site.version()) + " ");
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
        return embed == null || site == null ? null : new Saved(embed, site).origins();
    }

    /** What it is called: by whoever saved it, else its widget. */
    String title() {
        if (embed != null) {
            return embed.name();
        }
        return widget == null ? "" : widget.label();
    }

    Terms terms(Map<String, String> headers) {
        return new Terms(siteName, embed == null ? null : embed.id(), origins(), headers);
    }

    /**
     * What every answer of it has, in any form. Of widgets anyone may read and frame everything, which is said by their
     * address; of embeds those whom their site names.
     *
     * @param base Lectern's own address
     */
    Map<String, String> headers(URI base) {
        var headers = new HashMap<String, String>();
        if (embed != null && origins() == null) {
            headers.putAll(Cors.EVERYONE);
        }
        if (embed != null) {
            headers.put("Content-Security-Policy", "frame-ancestors " + ancestors(base));
        }
        return headers;
    }

    /** Whose pages may frame it, as a policy says it (Content Security Policy, section 6.4.2). */
    String ancestors(URI base) {
        var origins = origins();
        return origins == null
                ? "*"
                : base.getScheme() + "://" + base.getRawAuthority() + " " + String.join(" ", new TreeSet<>(origins));
    }
}
