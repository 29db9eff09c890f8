package org.lectern.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jooq.Query;
import org.jooq.conf.ParamType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.Condition;
import org.lectern.api.Window;
import org.lectern.engine.query.Selection;

/** The statements that every page view may need are answered from an index alone. */
class SqlitePlansTest {

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.sqlite(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void upcomingWithATopicIsARangeOfOneIndex() {
        var query = org.lectern.api.Query.of("event")
                .where(Condition.eq("topics", "climate"))
                .in(new Window.Upcoming())
                .limit(3);

        assertThat(page(query))
                .containsExactly(
                        "SEARCH f USING COVERING INDEX field_text (name=? AND text=? AND happens_until>?)",
                        "USE TEMP B-TREE FOR ORDER BY");
    }

    @Test
    void upcomingIsARangeOfOneIndex() {
        assertThat(page(org.lectern.api.Query.of("event").in(new Window.Upcoming())))
                .contains("SEARCH f USING COVERING INDEX field_type_happens (type=? AND space=? AND happens_until>?)");
        assertThat(page(org.lectern.api.Query.of().in(new Window.Upcoming())))
                .contains("SEARCH f USING COVERING INDEX field_happens (happens_until>?)");
    }

    @Test
    void allOfATypeBySortKeyAreInTheOrderOfAnIndex() {
        assertThat(page(org.lectern.api.Query.of("event")))
                .containsExactly("SEARCH f USING COVERING INDEX field_type_sorted (type=? AND space=?)");
        assertThat(page(org.lectern.api.Query.of()))
                .containsExactly("SEARCH f USING COVERING INDEX field_sorted (space=?)");
    }

    @Test
    void theNextBoundaryIsARangeThatHoldsOnlyWhatIsAhead() {
        var past = org.lectern.api.Query.of("event").in(new Window.Past());

        assertThat(nexts(past))
                .contains(
                        "SEARCH f USING COVERING INDEX field_type_begins (type=? AND space=? AND visible_from>?)",
                        "SEARCH f USING COVERING INDEX field_type_happens (type=? AND space=? AND happens_until>?)");
        assertThat(nexts(org.lectern.api.Query.of().in(new Window.Past())))
                .contains(
                        "SEARCH f USING COVERING INDEX field_begins (visible_from>?)",
                        "SEARCH f USING COVERING INDEX field_happens (happens_until>?)");
        assertThat(nexts(past.where(Condition.eq("topics", "climate"))))
                .contains("SEARCH f USING COVERING INDEX field_text (name=? AND text=? AND happens_until>?)");
    }

    @Test
    void whoseDraftARevisionIsNeedsNoLookAtEveryEntry() {
        var plan = database.read(
                transaction -> transaction.sql("explain query plan select 1 from entry where draft = ?", "1"));

        assertThat(plan)
                .extracting(row -> row.text("detail"))
                .containsExactly("SEARCH entry USING COVERING INDEX entry_of_draft (draft=?)");
    }

    @Test
    void editorsListsComeInTheOrderOfAnIndex() {
        var all = DraftFilter.all(Set.of(Scope.ALL));
        for (var order : DraftOrder.FIXED) {
            for (boolean down : new boolean[] {false, true}) {
                var query = DraftQuery.latest(all, 50).by(order, down);
                var later = query.after(new DraftQuery.Place(order.isNumber() ? "7" : "x", "id"));
                assertThat(lists(query)).as("%s %s", order, down).doesNotContain("USE TEMP B-TREE FOR ORDER BY");
                assertThat(lists(later))
                        .as("%s %s, later", order, down)
                        .doesNotContain("USE TEMP B-TREE FOR ORDER BY")
                        .noneMatch(line -> line.startsWith("SCAN"));
            }
        }
    }

    private List<String> lists(DraftQuery query) {
        return database.read(transaction -> {
            var statement = transaction.lists(Instant.EPOCH).statement(query);
            return transaction.sql("explain query plan " + statement.sql(), statement.values()).stream()
                    .map(row -> row.text("detail"))
                    .toList();
        });
    }

    @Test
    void everyCommitIsSyncedAndReadersCannotWrite() {
        var synchronous = database.write(
                transaction -> transaction.sql("pragma synchronous").get(0));
        var journal = database.write(
                transaction -> transaction.sql("pragma journal_mode").get(0));
        var foreignKeys = database.write(
                transaction -> transaction.sql("pragma foreign_keys").get(0));

        assertThat(synchronous.number("synchronous")).as("FULL").isEqualTo(2);
        assertThat(journal.text("journal_mode")).isEqualTo("wal");
        assertThat(foreignKeys.number("foreign_keys")).isEqualTo(1);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> database.read(transaction -> transaction.run("delete from meta"))))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("readonly");
    }

    private List<String> page(org.lectern.api.Query query) {
        return plan(query, false);
    }

    private List<String> nexts(org.lectern.api.Query query) {
        return plan(query, true);
    }

    private List<String> plan(org.lectern.api.Query query, boolean nexts) {
        var selection = new Selection(query, Set.of("main"), Instant.EPOCH, ZoneOffset.UTC, null);
        return database.read(transaction -> {
            var finding = new Finding(transaction.dsl(), selection);
            Query statement = nexts ? finding.nexts() : finding.page();
            return transaction
                    .sql(
                            "explain query plan " + statement.getSQL(ParamType.INDEXED),
                            statement.getBindValues().toArray())
                    .stream()
                    .map(row -> row.text("detail"))
                    .toList();
        });
    }
}
