package org.lectern.news;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.api.ContentType;
import org.lectern.engine.model.Languages;
import org.lectern.engine.model.Model;
import org.lectern.engine.type.Unconnected;
import org.lectern.testkit.ContentTypeContract;

class NewsTypeTest extends ContentTypeContract<News> {

    private static final Languages ENGLISH = new Languages(Locale.ENGLISH, Locale.ENGLISH);

    @Override
    protected ContentType<News> type() {
        return new NewsType();
    }

    @Override
    protected JsonObject valid() {
        return json("{'title':'The boat floats','published':'2031-05-04','label':'Campus News','summary':'It does.',"
                + "'body':'It *really* does.','link':'https://harbour.example.org/boat','image':{'url':"
                + "'https://www.example.edu/boat.jpg','alt':'A boat'},'topics':['sea']}");
    }

    @Override
    protected JsonObject least() {
        return json("{'title':'The boat floats'}");
    }

    @Override
    protected Map<String, JsonObject> invalid() {
        return Map.of(
                "/title", json("{'label':'Campus News'}"),
                "/published", json("{'title':'Boat','published':'May 4'}"),
                "/topics/1", json("{'title':'Boat','topics':['sea','']}"));
    }

    @Test
    void its_card_has_the_label_above_the_day_and_leads_where_the_news_is_told() {
        var card = new NewsType().card(bind(valid()), new Unconnected(Locale.ENGLISH));

        assertThat(card.kicker()).isEqualTo("Campus News");
        assertThat(card.summary()).isEqualTo("It does.");
        assertThat(card.when().firstDay()).hasToString("2031-05-04");
        assertThat(card.when().allDay()).isTrue();
        assertThat(card.link()).hasToString("https://harbour.example.org/boat");
    }

    @Test
    void without_a_summary_the_card_shows_how_the_text_begins() {
        var card = new NewsType()
                .card(bind(json("{'title':'Boat','body':'It *really* does.'}")), new Unconnected(Locale.ENGLISH));

        assertThat(card.summary()).isEqualTo("It really does.");
        assertThat(card.when()).isNull();
        assertThat(card.link()).isNull();
    }

    @Test
    void search_engines_learn_headline_and_day() {
        assertThat(new NewsType().schemaOrg(bind(valid()), new Unconnected(Locale.ENGLISH)))
                .isEqualTo(Map.of(
                        "@type",
                        "NewsArticle",
                        "headline",
                        "The boat floats",
                        "datePublished",
                        "2031-05-04",
                        "description",
                        "It does.",
                        "url",
                        "https://harbour.example.org/boat",
                        "image",
                        "https://www.example.edu/boat.jpg",
                        "keywords",
                        List.of("sea")));
    }

    private static News bind(JsonObject document) {
        return Model.of(News.class).bind(document, ENGLISH);
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
    }
}
