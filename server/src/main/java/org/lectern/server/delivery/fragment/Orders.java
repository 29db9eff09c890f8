package org.lectern.server.delivery.fragment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.widget.Parameters;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.server.content.embedding.Directory;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.lectern.server.store.SiteRow;

/** Finds out what is asked for. */
@Singleton
public class Orders {

    private static final String SITE = "site";
    private static final Pattern SITE_NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Set<String> NONE = Set.of();

    private final Widgets widgets;
    private final Themes themes;
    private final Directory directory;

    @Inject
    public Orders(Widgets widgets, Themes themes, Directory directory) {
        this.widgets = widgets;
        this.themes = themes;
        this.directory = directory;
    }

    /**
     * A widget whose parameters all stand in the address; {@code site} among them names the site it is for. One that there
     * is not, or no longer, is left aside: the address stands in pages.
     *
     * @throws ProblemException 404 for no such widget
     */
    Order ofWidget(String name, Map<String, List<String>> given) {
        var values = filled(given);
        var named = siteName(values.remove(SITE));
        var site = named == null ? null : site(named);
        var unheard =
                given.containsKey(SITE) && site == null && !given.get(SITE).contains("") ? Set.of(SITE) : NONE;
        return new Order(widget(name), dressed(values, site), worn(values, site), unheard, named, site, null);
    }

    /**
     * A saved embed. What it leaves open may stand in the address: the entry of every page, how its style sheet comes with it. What is saved
     * cannot be overruled there.
     *
     * @throws ProblemException 404 for no such embed
     */
    Order ofEmbed(String id, Map<String, List<String>> given) {
        var saved = directory
                .embed(id)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        404, "There is no embed " + id + ": check the address that was copied into the page.")));
        var embed = saved.embed();
        var values = filled(given);
        var unheard = new HashSet<>(given.keySet());
        unheard.retainAll(embed.parameters().keySet());
        embed.parameters().forEach((name, value) -> values.put(name, List.of(value)));
        return new Order(
                widgets.find(embed.widget()).orElse(null),
                dressed(values, saved.site()),
                worn(values, saved.site()),
                unheard,
                embed.site(),
                saved.site(),
                embed);
    }

    /** What is given as nothing is not given. */
    private static Map<String, List<String>> filled(Map<String, List<String>> given) {
        var values = new HashMap<>(given);
        values.values().removeIf(one -> one.stream().allMatch(String::isEmpty));
        return values;
    }

    /** Whether its site and embed are as they were when it was read. */
    boolean isCurrent(Order order) {
        var embed = order.embed();
        var site = order.site();
        if (embed != null) {
            return directory
                    .embed(embed.id())
                    .filter(now -> now.embed().equals(embed) && now.site().equals(site))
                    .isPresent();
        }
        return order.siteName() == null || Objects.equals(site(order.siteName()), site);
    }

    /** The one name of a site that was given; null if there is none, or what cannot be one. */
    public static @Nullable String siteName(@Nullable List<String> given) {
        return given != null
                        && given.size() == 1
                        && SITE_NAME.matcher(given.get(0)).matches()
                ? given.get(0)
                : null;
    }

    /** The site of a name; null if there is none. */
    public @Nullable SiteRow site(String name) {
        return directory.site(name).orElse(null);
    }

    /** What asks for no theme wears that of its site. */
    private Map<String, List<String>> dressed(Map<String, List<String>> values, @Nullable SiteRow site) {
        if (site != null) {
            values.computeIfAbsent("theme", absent -> List.of(theme(null, site)));
        }
        return values;
    }

    /** The same without some values. */
    Map<String, List<String>> without(Set<String> names, Order order) {
        var values = new HashMap<>(order.values());
        values.keySet().removeAll(names);
        return dressed(values, order.site());
    }

    private String worn(Map<String, List<String>> values, @Nullable SiteRow site) {
        return theme(values.getOrDefault("theme", List.of("")).get(0), site);
    }

    /** The theme that is worn: the one asked for, else the site's, else the plain one; the first that there is. */
    public String theme(@Nullable String asked, @Nullable SiteRow site) {
        return Stream.of(Optional.ofNullable(asked), Optional.ofNullable(site).map(SiteRow::theme))
                .flatMap(Optional::stream)
                .filter(name -> themes.find(name).isPresent())
                .findFirst()
                .orElse(Parameters.PLAIN);
    }

    private Widget widget(String name) {
        return widgets.find(name).orElseThrow(() -> {
            var names = widgets.all().stream().map(Widget::name).collect(Collectors.joining(", "));
            return new ProblemException(Problem.of(404, "There is no widget " + name + "; there are " + names + "."));
        });
    }
}
