package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.content.Samples.json;
import static org.lectern.server.content.Samples.titled;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.server.store.DraftQuery;
import org.lectern.server.store.Stage;

/** Which drafts are found by words, on any database. */
abstract class DraftWordsContract extends DraftsContract {

    @Test
    void aDraftWithMoreWordsThanADatabaseHoldsIsKeptAndFoundByTheFirstOfThem() {
        var note = note("a");
        var words = new ArrayList<String>();
        for (int i = 0; i < 10_000; i++) {
            words.add("\u0436".repeat(55) + String.format("%05d", i));
        }
        database.write(transaction -> {
            transaction.drafts().put(transaction.drafts().of(note.id()).orElseThrow(), words, List.of());
            return note;
        });

        assertThat(desk.list(DraftQuery.latest(ALL.withText(words.get(0)), 9))).hasSize(1);
        assertThat(desk.list(DraftQuery.latest(ALL.withText(words.get(9_999)), 9)))
                .isEmpty();
    }

    @Test
    void aTextIsFoundByItsWordsInAnyFieldLanguageAndCase() {
        create(
                "talk",
                "sea",
                json("{'title':{'en':'The deep Sea','de':'Die Tiefsee'},'body':'About **water** & wind'}"));
        create("note", "strasse", titled("Stra\u00dfe nach M\u00fcnchen"));
        create("note", "wide", titled("\uff37\uff49\uff44\uff45 \ufb01sh"));
        create("note", "chinese", titled("\u6771\u4eac\u5927\u5b66"));

        assertThat(found("sea")).containsExactly("sea");
        assertThat(found("SEA water")).containsExactly("sea");
        assertThat(found("tiefsee")).containsExactly("sea");
        assertThat(found("wat")).as("the last word may go on").containsExactly("sea");
        assertThat(found("wat ")).as("unless something follows").isEmpty();
        assertThat(found("wat sea")).as("others may not").isEmpty();
        assertThat(found("sea sea")).containsExactly("sea");
        assertThat(found("sea fish")).isEmpty();
        assertThat(found("STRASSE")).containsExactly("strasse");
        assertThat(found("m\u00fcnch")).containsExactly("strasse");
        assertThat(found("wide fi")).containsExactly("wide");
        assertThat(found("\u5927\u5b66")).containsExactly("chinese");
    }

    @Test
    void whatSearchEnginesUnderstandMeansNothing() {
        create("note", "a", titled("one two NEAR and or not"));
        for (var hostile : List.of(
                "one OR three",
                "\"one",
                "one\" OR \"x",
                "one*",
                "NOT three",
                "title:one",
                "NEAR(one two)",
                "^one",
                "one AND (two",
                "'one' & !two",
                "one:*",
                "one <-> two",
                "\\",
                "'",
                "; drop table draft; --",
                "{one}",
                "+one -two",
                "\u0000one",
                "\ud800",
                "%",
                "one\u202ex")) {
            assertThat(found(hostile)).as(hostile).isIn(List.of(), List.of("a"));
        }
        assertThat(found("one*")).as("what is no word is left out").containsExactly("a");
        assertThat(found("one three")).isEmpty();
        assertThat(found("***")).as("nothing is asked, nothing is found").isEmpty();
        assertThat(found("near AND")).containsExactly("a");
        assertThat(found("x".repeat(5000))).isEmpty();
        assertThat(found("one two ".repeat(2000))).containsExactly("a");
    }

    @Test
    void whatIsWrittenIsFoundAtOnceAndWhatWasIsNot() {
        var note = note("a");
        assertThat(found("second")).isEmpty();
        revise(note.id(), "Second");
        assertThat(found("second")).containsExactly("a");
        revise(note.id(), "Third");
        assertThat(found("second")).isEmpty();
        by(ADA, writing -> writing.trash().put(note.id()));
        assertThat(found("third")).isEmpty();
        assertThat(slugs(ALL.withStages(Stage.TRASHED).withText("third"))).containsExactly("a");
        by(ADA, writing -> writing.trash().purge(note.id()));
        assertThat(slugs(ALL.withStages(Stage.TRASHED).withText("third"))).isEmpty();
    }

    @Test
    void whatIsUndoneIsNotFound() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> by(ADA, writing -> {
                    writing.create(NewEntry.named("note", "a", titled("Ghost")));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(found("ghost")).isEmpty();
        assertThat(desk.count(ALL)).isZero();
    }
}
