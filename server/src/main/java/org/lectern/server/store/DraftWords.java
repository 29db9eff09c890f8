package org.lectern.server.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.SQLDialect;
import org.lectern.engine.query.SearchWords;

/**
 * The words of drafts: an FTS5 table beside the drafts on SQLite, a tsvector in them on PostgreSQL. Words are told apart
 * and normalised by {@link SearchWords}; they hold nothing but letters, digits and marks, so a query is made of them
 * without anything that means something to either.
 */
final class DraftWords {

    /** Of one search; the others do not count. */
    private static final int MOST = 20;

    private final Transaction transaction;
    private final boolean postgres;

    DraftWords(Transaction transaction) {
        this.transaction = transaction;
        this.postgres = transaction.dsl().dialect() == SQLDialect.POSTGRES;
    }

    /**
     * In UTF-8. A tsvector holds 1,048,575 bytes, and a draft that has more is to be kept all the same; its last words are
     * not found, on SQLite neither.
     */
    private static final int MOST_BYTES = 1_000_000;

    /** Replaces the words of the draft with the number. */
    void put(long draft, Collection<String> all) {
        var words = fitting(all);
        if (postgres) {
            transaction.run(
                    "update draft set words = array_to_tsvector(cast(? as text[])) where number = ?",
                    words.stream().map(DraftWords::quoted).collect(Collectors.joining(",", "{", "}")),
                    draft);
        } else {
            transaction.run("delete from draft_words where rowid = ?", draft);
            transaction.run("insert into draft_words (rowid, words) values (?, ?)", draft, String.join(" ", words));
        }
    }

    private static List<String> fitting(Collection<String> words) {
        var some = new ArrayList<String>();
        int left = MOST_BYTES;
        for (var word : words) {
            left -= word.getBytes(StandardCharsets.UTF_8).length;
            if (left < 0) {
                return some;
            }
            some.add(word);
        }
        return some;
    }

    /** Asks for drafts {@code d} with every word of a text, the last of which may go on. */
    void ask(Asking asking, String text) {
        var words = new ArrayList<>(SearchWords.of(List.of(text)));
        if (words.isEmpty()) {
            asking.and("1 = 0");
            return;
        }
        var unfinished = SearchWords.unfinished(text);
        var some = words.subList(0, Math.min(MOST, words.size())).stream()
                .map(word -> term(word, word.equals(unfinished)));
        if (postgres) {
            asking.and("d.words @@ cast(? as tsquery)", some.collect(Collectors.joining(" & ")));
        } else {
            asking.and(
                    "d.number in (select rowid from draft_words where draft_words match ?)",
                    some.collect(Collectors.joining(" ")));
        }
    }

    private String term(String word, boolean begins) {
        if (postgres) {
            return "'" + word + "'" + (begins ? ":*" : "");
        }
        return quoted(word) + (begins ? "*" : "");
    }

    private static String quoted(String word) {
        return '"' + word + '"';
    }
}
