package org.lectern.news;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Card;
import org.lectern.api.ContentType;
import org.lectern.api.HasHeader;
import org.lectern.api.HasTopics;
import org.lectern.api.Header;
import org.lectern.api.Imported;
import org.lectern.api.ImportsPages;
import org.lectern.api.LinkedData;
import org.lectern.api.Page;
import org.lectern.api.Reading;
import org.lectern.api.When;

/** News. The most recent come first with {@code Order.by("published").reversed()}. */
public final class NewsType
        implements ContentType<News>, HasHeader<News>, HasTopics<News>, LinkedData<News>, ImportsPages<News> {

    private static final int SUMMARY = 200;

    @Override
    public String name() {
        return "news";
    }

    @Override
    public Class<News> model() {
        return News.class;
    }

    @Override
    public Card card(News news, Reading reading) {
        return Card.of(Objects.requireNonNullElse(news.title(), ""))
                .withKicker(news.label())
                .withSummary(summary(news))
                .withImage(news.image())
                .withWhen(day(news, reading.zone()))
                .withLink(news.link());
    }

    private static @Nullable String summary(News news) {
        if (news.summary() != null || news.body() == null) {
            return news.summary();
        }
        return news.body().beginning(SUMMARY);
    }

    private static @Nullable When day(News news, ZoneId zone) {
        return news.published() == null ? null : When.day(news.published(), zone);
    }

    @Override
    public Header header(News news, Reading reading) {
        var path = news.label() == null ? List.<String>of() : List.of(news.label());
        return new Header(path, news.summary(), null, null, news.image());
    }

    @Override
    public List<String> topics(News news) {
        return news.topics();
    }

    @Override
    public Map<String, Object> schemaOrg(News news, Reading reading) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@type", "NewsArticle");
        data.put("headline", Objects.requireNonNullElse(news.title(), ""));
        if (news.published() != null) {
            data.put("datePublished", news.published().toString());
        }
        if (news.summary() != null) {
            data.put("description", news.summary());
        }
        if (news.link() != null) {
            data.put("url", news.link().toString());
        }
        if (news.image() != null && news.image().url() != null) {
            data.put("image", news.image().url().toString());
        }
        if (!news.topics().isEmpty()) {
            data.put("keywords", news.topics());
        }
        return data;
    }

    @Override
    public Set<String> categories() {
        return Set.of("news");
    }

    @Override
    public Map<String, String> mentions() {
        return Map.of("event", "event", "events", "event", "person", "person", "people", "person", "series", "series");
    }

    @Override
    public Imported document(Page page) {
        return new NewsPage(page).document();
    }
}
