package org.lectern.server.store;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.engine.query.Millis;

/** The table of answers that are given again. */
public final class AnswerRows {

    private static final String COLUMNS = "account, key, request, status, headers, body, entry, at";

    private final Transaction transaction;

    AnswerRows(Transaction transaction) {
        this.transaction = transaction;
    }

    public Optional<AnswerRow> find(String account, String key) {
        return transaction
                .sql("select " + COLUMNS + " from answered where account = ? and key = ?", account, key)
                .stream()
                .findFirst()
                .map(AnswerRows::row);
    }

    /** In place of the one before. */
    public void put(AnswerRow answer) {
        transaction.run("delete from answered where account = ? and key = ?", answer.account(), answer.key());
        var headers = JsonText.provider().createObjectBuilder();
        answer.headers().forEach(headers::add);
        transaction.run(
                "insert into answered (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)",
                answer.account(),
                answer.key(),
                answer.request(),
                answer.status(),
                JsonText.write(headers.build()),
                answer.body(),
                answer.entry(),
                Millis.of(answer.at()));
    }

    /** Removes what is from before a moment; how many. */
    public int forget(Instant before) {
        return transaction.run("delete from answered where at < ?", Millis.of(before));
    }

    /** Removes those that show an entry. */
    public void forgetOf(String entry) {
        transaction.run("delete from answered where entry = ?", entry);
    }

    private static AnswerRow row(Row row) {
        return new AnswerRow(
                row.text("account"),
                row.text("key"),
                row.text("request"),
                (int) row.number("status"),
                headers(JsonText.object(row.text("headers"))),
                row.text("body"),
                row.textOrNull("entry"),
                row.moment("at"));
    }

    private static Map<String, String> headers(JsonObject object) {
        return object.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ((JsonString) entry.getValue()).getString()));
    }
}
