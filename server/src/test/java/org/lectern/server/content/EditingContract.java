package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.server.content.Samples.titled;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.lectern.engine.query.Source;
import org.lectern.engine.type.Types;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Change;
import org.lectern.server.store.Database;
import org.lectern.server.store.EntryRow;
import org.lectern.server.store.Stage;

/** A database with two people at work, for contracts about what they do. */
abstract class EditingContract {

    static final Actor ADA = Actor.user("ada", "Ada", "192.0.2.7");
    static final Actor BOB = Actor.user("bob", "Bob", null);

    /** A person who has no account here. */
    static final Actor GUEST = new Actor("user", "u1", "Ada");

    final TestClock clock = new TestClock("2026-05-01T12:00:00Z");
    final List<Change> told = Collections.synchronizedList(new ArrayList<>());
    Database database;
    Follower follower;
    Entries entries;
    Source source;
    Desk desk;

    abstract Database open();

    /** Who does what these methods do. */
    Actor writer() {
        return ADA;
    }

    Types types() {
        return Samples.TYPES;
    }

    @BeforeEach
    void openDatabase() {
        database = open();
        new Foundation(database, clock).lay(Spec.MAIN);
        follower = Follower.start(database);
        follower.listen(told::addAll);
        entries = new Entries(database, types(), follower, clock);
        source = new PublishedSource(database);
        desk = new Desk(database, types(), clock);
    }

    @AfterEach
    void closeDatabase() {
        follower.close();
        database.close();
    }

    void by(Actor actor, Consumer<Writing> work) {
        entries.run(actor, work);
    }

    EntryRow note(String slug) {
        return note(slug, slug);
    }

    EntryRow note(String slug, String title) {
        return create("note", slug, titled(title));
    }

    EntryRow create(String type, String slug, JsonObject document) {
        return entries.write(writer(), writing -> writing.create(NewEntry.named(type, slug, document)));
    }

    EntryRow published(String slug) {
        var note = note(slug);
        by(ADA, writing -> writing.publish(note.id(), note.draft()));
        return note;
    }

    void publish(String id, String revision) {
        by(writer(), writing -> writing.publish(id, revision));
    }

    /** Gives the note another title. */
    String revise(String id, String title) {
        return entries.write(ADA, writing -> writing.revise(id, draft(writing, id), titled(title), null));
    }

    static String draft(Writing writing, String id) {
        return writing.entry(id).orElseThrow().draft();
    }

    Stage stage(String id) {
        return entries.write(ADA, writing -> writing.stage(id));
    }

    /** The title of what is public under the slug. */
    Optional<String> shown(String type, String slug) {
        return source.bySlug("main", type, slug, clock.instant())
                .value()
                .map(published -> published.document().getString("title"));
    }

    void refused(String sentence, Consumer<Writing> work) {
        long before = database.read(transaction -> transaction.changes().last());
        assertThatThrownBy(() -> by(BOB, work)).isInstanceOf(Refused.class).hasMessage(sentence);
        long after = database.read(transaction -> transaction.changes().last());
        org.assertj.core.api.Assertions.assertThat(after)
                .as("nothing is written")
                .isEqualTo(before);
    }
}
