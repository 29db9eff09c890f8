package org.lectern.engine.rendering.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Entry;
import org.lectern.api.Header;
import org.lectern.api.Image;
import org.lectern.api.Link;
import org.lectern.api.Place;
import org.lectern.api.Status;
import org.lectern.api.When;
import org.lectern.engine.rendering.escape.RefusedValue;

/** An entry. It asks only what the template asks, so that a page depends on nothing else. */
final class EntryView implements View {

    /** What every list shows of an entry. */
    static final List<String> OF_A_CARD =
            List.of("type", "id", "slug", "title", "kicker", "summary", "image", "when", "link", "status");

    private static final List<String> NAMES = Stream.concat(
                    OF_A_CARD.stream(),
                    Stream.of(
                            "header",
                            "agenda",
                            "topics",
                            "related",
                            "moreOnTopic",
                            "sortKey",
                            "stub",
                            "source",
                            "view"))
            .toList();

    private final Entry entry;
    private final Views views;
    private @Nullable View agenda;
    private @Nullable List<Entry> onTopics;

    EntryView(Entry entry, Views views) {
        this.entry = entry;
        this.views = views;
    }

    @Override
    public String kind() {
        return "an entry";
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public @Nullable Object get(String property) {
        return switch (property) {
            case "type" -> entry.ref().type();
            case "id" -> entry.ref().id();
            case "slug" -> entry.slug();
            case "title" -> entry.card().title();
            case "kicker" -> entry.card().kicker();
            case "summary" -> entry.card().summary();
            case "image" -> image(entry.card().image());
            case "when" -> when();
            case "link" -> entry.card().link();
            case "status" -> status();
            case "header" -> header(entry.header());
            case "agenda" -> agenda();
            case "topics" -> entry.topics();
            case "related" -> related();
            case "moreOnTopic" -> views.list(moreOnTopic());
            case "sortKey" -> entry.sortKey();
            case "stub" -> entry.stub();
            case "source" -> entry.source();
            case "view" -> views.of(entry.view());
            default ->
                throw new RefusedValue("there is no " + property + " in an entry; it has " + String.join(", ", NAMES));
        };
    }

    private @Nullable When when() {
        var when = entry.when();
        return when == null ? entry.card().when() : when;
    }

    private @Nullable String status() {
        var status = entry.status();
        return status == null ? null : Views.name(status);
    }

    private View agenda() {
        if (agenda == null) {
            var status = entry.status();
            boolean off = status == Status.CANCELLED || status == Status.POSTPONED;
            agenda = Agendas.view(entry.agenda(), views.now(), off);
        }
        return agenda;
    }

    /** The hand-picked groups that have something to show, else one without a name by the rule. */
    private List<View> related() {
        var picked = entry.related().stream()
                .filter(group -> !group.entries().isEmpty())
                .map(group -> group(group.name(), group.entries()))
                .toList();
        return !picked.isEmpty() || onTopics().isEmpty() ? picked : List.of(group(null, onTopics()));
    }

    private List<Entry> moreOnTopic() {
        var picked = entry.moreOnTopic();
        return picked.isEmpty() ? onTopics() : picked;
    }

    private List<Entry> onTopics() {
        if (onTopics == null) {
            onTopics = views.onTopicsOf(entry);
        }
        return onTopics;
    }

    private View group(@Nullable String name, List<Entry> entries) {
        return Groups.group(name, views.list(entries));
    }

    private static View header(Header header) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("categoryPath", header.categoryPath());
        parts.put("subtitle", header.subtitle());
        parts.put("location", place(header.location()));
        parts.put("series", link(header.series()));
        parts.put("image", image(header.image()));
        return new Named("a header", parts);
    }

    private static @Nullable View place(@Nullable Place place) {
        if (place == null) {
            return null;
        }
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("name", place.name());
        parts.put("address", place.address());
        parts.put("virtualLink", place.virtualLink());
        return new Named("a place", parts);
    }

    private static @Nullable View link(@Nullable Link link) {
        return link == null ? null : new Named("a link", two("title", link.title(), "url", link.url()));
    }

    private static @Nullable View image(@Nullable Image image) {
        return image == null ? null : new Named("an image", two("url", image.url(), "alt", image.alt()));
    }

    private static Map<String, @Nullable Object> two(
            String a, @Nullable Object first, String b, @Nullable Object second) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put(a, first);
        parts.put(b, second);
        return parts;
    }
}
