package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.store.Counting;
import org.lectern.server.store.Database;

class SqliteDraftWordsTest extends DraftWordsContract {

    @TempDir
    Path folder;

    @Override
    Database open() {
        return Database.sqlite(folder);
    }

    @Test
    void theWordsOfADraftGoWithItsEntry() {
        var note = note("a");
        revise(note.id(), "Second");
        assertThat(Counting.rows(database, "draft_words", "draft_words match 'second'"))
                .isEqualTo(1);
        by(ADA, writing -> {
            writing.trash().put(note.id());
            writing.trash().purge(note.id());
        });
        assertThat(Counting.rows(database, "draft_words", "draft_words match 'second'"))
                .isZero();
    }
}
