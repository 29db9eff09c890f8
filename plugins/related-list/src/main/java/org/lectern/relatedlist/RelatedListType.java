package org.lectern.relatedlist;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lectern.api.Card;
import org.lectern.api.ContentType;
import org.lectern.api.Entry;
import org.lectern.api.HasRelated;
import org.lectern.api.Imported;
import org.lectern.api.ImportsPages;
import org.lectern.api.Page;
import org.lectern.api.Reading;
import org.lectern.api.RelatedGroup;

/** Related lists. Of other types this knows no class, only the names of fields that rules ask for. */
public final class RelatedListType
        implements ContentType<RelatedList>, HasRelated<RelatedList>, ImportsPages<RelatedList> {

    private static final int SUMMARY = 200;

    @Override
    public String name() {
        return "related-list";
    }

    @Override
    public Class<RelatedList> model() {
        return RelatedList.class;
    }

    @Override
    public Card card(RelatedList list, Reading reading) {
        var description = list.description();
        return Card.of(Objects.requireNonNullElse(list.title(), ""))
                .withSummary(description == null ? null : description.beginning(SUMMARY));
    }

    @Override
    public List<RelatedGroup> related(RelatedList list, Reading reading) {
        return Groups.of(list, reading);
    }

    /** All that is in its groups: a list has no topic but what it lists. */
    @Override
    public List<Entry> moreOnTopic(RelatedList list, Reading reading) {
        return related(list, reading).stream()
                .flatMap(group -> group.entries().stream())
                .toList();
    }

    @Override
    public Set<String> categories() {
        return Set.of("related-list", "related-lists");
    }

    @Override
    public Map<String, String> mentions() {
        return Map.of(
                "event", "event", "events", "event", "person", "person", "people", "person", "news", "news", "series",
                "series");
    }

    @Override
    public Imported document(Page page) {
        return RelatedListPage.document(page);
    }
}
