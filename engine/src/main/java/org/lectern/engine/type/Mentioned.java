package org.lectern.engine.type;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.api.AgendaDay;
import org.lectern.api.Card;
import org.lectern.api.Entry;
import org.lectern.api.Header;
import org.lectern.api.Reading;
import org.lectern.api.RelatedGroup;
import org.lectern.api.State;
import org.lectern.api.When;

/**
 * What is known of an entry whose type is not installed: the {@code title}, {@code label} and {@code link} of its
 * document. A page may mention a news item long before anyone adds the type.
 */
record Mentioned(JsonObject document) implements Content {

    @Override
    public Card card(Reading reading) {
        var title = text("title");
        return Card.of(title == null ? "" : title).withKicker(text("label")).withLink(link());
    }

    private @Nullable String text(String key) {
        return document.get(key) instanceof JsonString text ? text.getString() : null;
    }

    private @Nullable URI link() {
        var link = text("link");
        try {
            return link == null ? null : new URI(link);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    @Override
    public String sortKey() {
        return "";
    }

    @Override
    public Object view(Reading reading) {
        return card(reading);
    }

    @Override
    public @Nullable When when() {
        return null;
    }

    @Override
    public State state() {
        return State.SCHEDULED;
    }

    @Override
    public List<AgendaDay> agenda(Reading reading) {
        return List.of();
    }

    @Override
    public Header header(Reading reading) {
        return Header.none();
    }

    @Override
    public List<String> topics() {
        return List.of();
    }

    @Override
    public List<RelatedGroup> related(Reading reading) {
        return List.of();
    }

    @Override
    public List<Entry> moreOnTopic(Reading reading) {
        return List.of();
    }

    @Override
    public Map<String, Object> linkedData(Reading reading) {
        return Map.of();
    }
}
