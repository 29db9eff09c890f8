package org.lectern.event;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.api.ContentType;
import org.lectern.api.State;
import org.lectern.engine.model.Languages;
import org.lectern.engine.model.Model;
import org.lectern.engine.type.Unconnected;
import org.lectern.testkit.ContentTypeContract;

class EventTypeTest extends ContentTypeContract<Event> {

    private static final String WHEN =
            "{'start':'2026-05-04T10:00','end':'2026-05-05T12:00','zone':'America/Chicago'," + "'allDay':false}";
    private static final Languages ENGLISH = new Languages(Locale.ENGLISH, Locale.ENGLISH);

    @Override
    protected ContentType<Event> type() {
        return new EventType();
    }

    @Override
    protected JsonObject valid() {
        return json("{'title':'Tides','when':" + WHEN + ",'location':{'name':'Harbour Hall','address':'1 Quay',"
                + "'virtualLink':'https://meet.example.edu/tides'},'series':'series/moon','speakers':[{'name':'Ada Quill',"
                + "'link':'https://ada.example.org/','affiliation':'Harbour College','person':'person/ada'}],"
                + "'image':{'url':'https://www.example.edu/sea.jpg','alt':'The sea'},'description':'All *about* tides.',"
                + "'speakerBiography':'Ada sails.','agenda':[{'date':'2026-05-05','items':[{'start':'09:00','title':"
                + "'Tea'}]},{'date':'2026-05-04','title':'First day','items':[{'start':'23:00','end':'01:00','title':"
                + "'Night walk'},{'start':'10:00','end':'11:00','title':'Talk','description':'Long.'}]}],'topics':['sea'],"
                + "'registration':{'title':'Register','url':'https://www.example.edu/register'},'state':'postponed',"
                + "'related':[{'name':'News','entries':['news/boat']}],'moreOnTopic':['event/sky']}");
    }

    @Override
    protected JsonObject least() {
        return json("{'title':'Tides'}");
    }

    @Override
    protected Map<String, JsonObject> invalid() {
        return Map.of(
                "/title", json("{'when':" + WHEN + "}"),
                "/agenda/0/items/0/title",
                        json("{'title':'T','agenda':[{'date':'2026-05-04','items':[{'start':'09:00'}]}]}"),
                "/agenda/0/date", json("{'title':'T','agenda':[{'items':[]}]}"),
                "/speakers/0/name", json("{'title':'T','speakers':[{'affiliation':'X'}]}"),
                "/series", json("{'title':'T','series':'event/moon'}"));
    }

    @Test
    void days_and_items_come_in_the_order_of_time_and_a_late_end_is_on_the_next_day() {
        var days = new EventType().agenda(tides(), new Unconnected(Locale.ENGLISH));

        assertThat(days).extracting(day -> day.date().toString()).containsExactly("2026-05-04", "2026-05-05");
        assertThat(days.get(0).items()).extracting(item -> item.title()).containsExactly("Talk", "Night walk");
        assertThat(days.get(0).items().get(1).when().end()).hasToString("2026-05-05T01:00");
        assertThat(days.get(1).items().get(0).when().end()).isNull();
    }

    @Test
    void search_engines_learn_times_with_offsets_place_and_state() {
        var data = new EventType().schemaOrg(tides(), new Unconnected(Locale.ENGLISH));

        assertThat(data)
                .containsEntry("@type", "Event")
                .containsEntry("name", "Tides")
                .containsEntry("startDate", "2026-05-04T10:00-05:00")
                .containsEntry("endDate", "2026-05-05T12:00-05:00")
                .containsEntry("eventStatus", "https://schema.org/EventPostponed")
                .containsEntry(
                        "location",
                        List.of(
                                Map.of("@type", "Place", "name", "Harbour Hall", "address", "1 Quay"),
                                Map.of("@type", "VirtualLocation", "url", "https://meet.example.edu/tides")));
    }

    @Test
    void an_event_without_a_date_says_nothing_to_search_engines() {
        assertThat(new EventType().schemaOrg(bind(least()), new Unconnected(Locale.ENGLISH)))
                .isEmpty();
    }

    @Test
    void an_event_goes_ahead_unless_it_says_otherwise() {
        assertThat(new EventType().state(bind(least()))).isEqualTo(State.SCHEDULED);
        assertThat(new EventType().state(tides())).isEqualTo(State.POSTPONED);
    }

    private Event tides() {
        return bind(valid());
    }

    private static Event bind(JsonObject document) {
        return Model.of(Event.class).bind(document, ENGLISH);
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
    }
}
