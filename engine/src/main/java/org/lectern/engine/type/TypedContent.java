package org.lectern.engine.type;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.api.AgendaDay;
import org.lectern.api.Card;
import org.lectern.api.ContentType;
import org.lectern.api.Entry;
import org.lectern.api.HappensInTime;
import org.lectern.api.HasAgenda;
import org.lectern.api.HasHeader;
import org.lectern.api.HasRelated;
import org.lectern.api.HasTopics;
import org.lectern.api.Header;
import org.lectern.api.LinkedData;
import org.lectern.api.Reading;
import org.lectern.api.RelatedGroup;
import org.lectern.api.State;
import org.lectern.api.When;

/** A record and the plugin that knows what to make of it. */
record TypedContent<T extends Record>(ContentType<T> plugin, T content) implements Content {

    @Override
    public Card card(Reading reading) {
        return plugin.card(content, reading);
    }

    @Override
    public String sortKey() {
        return plugin.sortKey(content);
    }

    @Override
    public Object view(Reading reading) {
        return plugin.view(content, reading);
    }

    @Override
    public @Nullable When when() {
        return plugin instanceof HappensInTime<?>
                ? this.<HappensInTime<T>>trait().when(content)
                : null;
    }

    @Override
    public State state() {
        return plugin instanceof HappensInTime<?>
                ? this.<HappensInTime<T>>trait().state(content)
                : State.SCHEDULED;
    }

    @Override
    public List<AgendaDay> agenda(Reading reading) {
        return plugin instanceof HasAgenda<?> ? this.<HasAgenda<T>>trait().agenda(content, reading) : List.of();
    }

    @Override
    public Header header(Reading reading) {
        return plugin instanceof HasHeader<?> ? this.<HasHeader<T>>trait().header(content, reading) : Header.none();
    }

    @Override
    public List<String> topics() {
        return plugin instanceof HasTopics<?> ? this.<HasTopics<T>>trait().topics(content) : List.of();
    }

    @Override
    public List<RelatedGroup> related(Reading reading) {
        return plugin instanceof HasRelated<?> ? this.<HasRelated<T>>trait().related(content, reading) : List.of();
    }

    @Override
    public List<Entry> moreOnTopic(Reading reading) {
        return plugin instanceof HasRelated<?> ? this.<HasRelated<T>>trait().moreOnTopic(content, reading) : List.of();
    }

    @Override
    public Map<String, Object> linkedData(Reading reading) {
        return plugin instanceof LinkedData<?> ? this.<LinkedData<T>>trait().schemaOrg(content, reading) : Map.of();
    }

    /** {@link Type} has made sure that a plugin's traits speak of its own record. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <R> R trait() {
        return (R) plugin;
    }
}
