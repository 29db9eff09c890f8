package org.lectern.server.delivery.fragment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.server.content.embedding.Embeddings;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.lectern.server.store.SiteRow;

/** Finds out what is asked for. */
@Singleton
public class Orders {

    private final Widgets widgets;
    private final Themes themes;
    private final Embeddings embeddings;

    @Inject
    public Orders(Widgets widgets, Themes themes, Embeddings embeddings) {
        this.widgets = widgets;
        this.themes = themes;
        this.embeddings = embeddings;
    }

    /**
     * A widget whose parameters all stand in the address; {@code site} among them names the site it is for.
     *
     * @throws ProblemException 404 for no such widget, 400 for no such site
     */
    Order ofWidget(String name, Map<String, List<String>> given) {
        var site = site(given.getOrDefault("site", List.of()));
        var values = new HashMap<>(given);
        values.remove("site");
        return new Order(widget(name), dressed(values, site), Set.of(), site, null);
    }

    /**
     * A saved embed. What it leaves open may stand in the address; what is saved cannot be overruled there.
     *
     * @throws ProblemException 404 for no such embed, or if its widget is no longer there
     */
    Order ofEmbed(String id, Map<String, List<String>> given) {
        var saved = embeddings
                .embed(id)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        404, "There is no embed " + id + ": check the address that was copied into the page.")));
        var values = new HashMap<>(given);
        var overruled = new HashSet<>(given.keySet());
        overruled.retainAll(saved.embed().parameters().keySet());
        saved.embed().parameters().forEach((name, value) -> values.put(name, List.of(value)));
        return new Order(
                widget(saved.embed().widget()), dressed(values, saved.site()), overruled, saved.site(), saved.embed());
    }

    /** Whether its site and embed are as they were when it was read. */
    boolean isCurrent(Order order) {
        var embed = order.embed();
        var site = order.site();
        if (embed != null) {
            return embeddings
                    .embed(embed.id())
                    .filter(now -> now.embed().equals(embed) && now.site().equals(site))
                    .isPresent();
        }
        return site == null || embeddings.site(site.name()).filter(site::equals).isPresent();
    }

    /**
     * The site that the parameter {@code site} names; null if it is left out or empty.
     *
     * @throws ProblemException 400 if there is none of that name
     */
    public @Nullable SiteRow site(List<String> named) {
        if (named.isEmpty() || named.get(0).isEmpty()) {
            return null;
        }
        return embeddings.site(named.get(0)).orElseThrow(() -> {
            var why = "There is no site of that name: an administrator adds it, or leave the parameter site out.";
            return new ProblemException(Problem.of(400, why).atParameter("site", why));
        });
    }

    /** A site's theme is worn by what asks for no other, as long as it is there. */
    private Map<String, List<String>> dressed(Map<String, List<String>> values, @Nullable SiteRow site) {
        var theme = site == null ? null : site.theme();
        if (theme != null && themes.find(theme).isPresent()) {
            values.putIfAbsent("theme", List.of(Objects.requireNonNull(theme)));
        }
        return values;
    }

    private Widget widget(String name) {
        return widgets.find(name).orElseThrow(() -> {
            var names = widgets.all().stream().map(Widget::name).collect(Collectors.joining(", "));
            return new ProblemException(Problem.of(404, "There is no widget " + name + "; there are " + names + "."));
        });
    }
}
