package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.content.Samples.json;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.api.Card;
import org.lectern.api.Condition;
import org.lectern.api.ContentType;
import org.lectern.api.Query;
import org.lectern.api.Reading;
import org.lectern.api.Ref;
import org.lectern.engine.query.Space;
import org.lectern.engine.type.Types;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Database;
import org.lectern.server.store.EntryRow;

/** What a start finds in a database that an earlier one left, on any database. */
abstract class FoundationContract {

    private static final Logger LOGGER = Logger.getLogger(Foundation.class.getName());

    private final TestClock clock = new TestClock("2026-05-01T12:00:00Z");
    private final List<String> warnings = new ArrayList<>();
    private final Handler listening = new Listening();
    private Database database;
    private Follower follower;
    private Foundation foundation;

    abstract Database open();

    @BeforeEach
    void openDatabase() {
        database = open();
        follower = Follower.start(database);
        foundation = new Foundation(database, clock);
        foundation.lay(Spec.MAIN);
        LOGGER.addHandler(listening);
    }

    @AfterEach
    void closeDatabase() {
        LOGGER.removeHandler(listening);
        follower.close();
        database.close();
    }

    public record News(
            @NotNull @Nullable String title,
            @Nullable LocalDate published,
            @Nullable String label,
            @Nullable String link,
            @Nullable Ref author) {}

    /** A type that comes later; from its version 2 on, its authors are references to notes. */
    record NewsType(int version) implements ContentType<News> {

        @Override
        public String name() {
            return "news";
        }

        @Override
        public Class<News> model() {
            return News.class;
        }

        @Override
        public Card card(News content, Reading reading) {
            return Card.of(content.title());
        }

        @Override
        public JsonObject migrate(JsonObject document, int from) {
            return json(document.toString()
                    .replace("\"label\":\"Campus News\"", "\"label\":\"News\",\"author\":\"note/ada\""));
        }
    }

    @Test
    void aStubThatWasKeptBeforeItsTypeIsFoundByItsFieldsOnceTheTypeIsThere() {
        mention("a", "{'title':'Found','published':'2026-05-04','label':'Campus News','link':'https://example.org/a'}");
        mention("b", "{'title':'Old','link':'https://example.org/b'}");
        follow(new Samples.NoteType());
        assertThat(labelled("Campus News")).isZero();

        follow(new NewsType(1));

        assertThat(labelled("Campus News")).isEqualTo(1);
        assertThat(warnings).isEmpty();
    }

    @Test
    void anotherVersionOfAModelIsFollowedInWhatIsFoundAndReferredTo() {
        follow(new NewsType(1));
        mention("a", "{'title':'Found','label':'Campus News'}");

        follow(new NewsType(2));

        assertThat(labelled("Campus News")).isZero();
        assertThat(labelled("News")).isEqualTo(1);
        List<String> referring =
                database.read(transaction -> transaction.references().to(new Ref("note", "ada")));
        assertThat(referring).hasSize(1);
    }

    @Test
    void whatIsNotNewIsLeftAlone() {
        follow(new NewsType(1));
        mention("a", "{'title':'Found'}");
        follow(new NewsType(1));
        long last = database.read(transaction -> transaction.changes().last());

        follow(new NewsType(1));

        long now = database.read(transaction -> transaction.changes().last());
        assertThat(now).isEqualTo(last);
    }

    @Test
    void whatIsMentionedWhileATypeIsAwayIsFoundWhenItIsBack() {
        follow(new NewsType(1));
        follow();
        mention("a", "{'title':'Found','label':'Campus News'}");

        follow(new NewsType(1));

        assertThat(labelled("Campus News")).isEqualTo(1);
    }

    @Test
    void whatDoesNotFitANewTypeIsToldInOneLine() {
        mention("a", "{'title':'Found'}");
        mention("b", "{'title':'Odd','kicker':'Campus News'}");
        mention("c", "{'title':7}");

        follow(new NewsType(1));

        assertThat(warnings)
                .containsExactly("2 of 3 entries cannot be found by the fields of news, version 1, until they are"
                        + " edited: they do not fit. The first is news/b: /kicker: there is no field \"kicker\" here; there are"
                        + " title, published, label, link, author");
    }

    @Test
    void anotherZoneThanTheFirstStartChoseIsTold() {
        foundation.warnOfOtherZone(Spec.MAIN);
        assertThat(warnings).isEmpty();

        foundation.warnOfOtherZone(new Space(Space.MAIN, Locale.ENGLISH, ZoneId.of("Europe/Berlin")));

        assertThat(warnings)
                .containsExactly("lectern.import.zone is Europe/Berlin, but the first start made America/Chicago the"
                        + " zone of all dates here, and it stays: imported pages are read in Europe/Berlin, \"today\""
                        + " is that of America/Chicago. Set lectern.import.zone to America/Chicago, or start anew with"
                        + " an empty database");
    }

    private void follow(ContentType<?>... installed) {
        var types = Types.of(installed);
        foundation.followTypes(new Entries(database, types, follower, clock), types);
    }

    private EntryRow mention(String slug, String document) {
        clock.move(Duration.ofSeconds(1));
        var entries = new Entries(database, Types.of(), follower, clock);
        return entries.write(Actor.SYSTEM, writing -> {
            var made =
                    writing.create(NewEntry.named("news", slug, json(document)).asStub());
            writing.publish(made.id(), made.draft());
            return made;
        });
    }

    private int labelled(String label) {
        return new PublishedSource(database)
                .find(SourceContract.selection(
                        Query.of("news").where(Condition.eq("label", label)), clock.instant(), null))
                .entries()
                .size();
    }

    private final class Listening extends Handler {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue()) {
                warnings.add(formatter.formatMessage(record));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
