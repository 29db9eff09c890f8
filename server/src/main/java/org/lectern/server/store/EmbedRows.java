package org.lectern.server.store;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.Millis;

/** The table of saved embeds. */
public final class EmbedRows {

    private static final String COLUMNS =
            "id, version, site, name, widget, parameters, fallback_text, fallback_address, retired, changed_at";

    private final Transaction transaction;

    EmbedRows(Transaction transaction) {
        this.transaction = transaction;
    }

    public Optional<EmbedRow> find(String id) {
        return transaction.sql("select " + COLUMNS + " from embed where id = ?", id).stream()
                .findFirst()
                .map(EmbedRows::embed);
    }

    /** All of them, in no order. */
    public List<EmbedRow> all() {
        return transaction.sql("select " + COLUMNS + " from embed").stream()
                .map(EmbedRows::embed)
                .toList();
    }

    /**
     * A page of them, in the order of their ids.
     *
     * @param site null: of all sites
     * @param after the id after which it begins; empty for the first page
     */
    public List<EmbedRow> after(@Nullable String site, String after, int limit) {
        var asking = new Asking().and("id > ?", after);
        if (site != null) {
            asking.and("site = ?", site);
        }
        return transaction
                .sql(
                        "select " + COLUMNS + " from embed" + asking.where() + " order by id limit " + limit,
                        asking.values())
                .stream()
                .map(EmbedRows::embed)
                .toList();
    }

    /** How many a site has, retired ones too. */
    public long of(String site) {
        return transaction
                .sql("select count(*) as n from embed where site = ?", site)
                .get(0)
                .number("n");
    }

    /** In place of the one with the id, or as a new one. */
    public void put(EmbedRow embed) {
        var fallback = embed.fallback();
        transaction.run(
                "insert into embed (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (id) do update set version = excluded.version, site = excluded.site,"
                        + " name = excluded.name, widget = excluded.widget, parameters = excluded.parameters,"
                        + " fallback_text = excluded.fallback_text, fallback_address = excluded.fallback_address,"
                        + " retired = excluded.retired, changed_at = excluded.changed_at",
                embed.id(),
                embed.version(),
                embed.site(),
                embed.name(),
                embed.widget(),
                SiteRows.texts(embed.parameters()),
                fallback == null ? null : fallback.text(),
                fallback == null || fallback.address() == null
                        ? null
                        : fallback.address().toString(),
                embed.retired() ? 1 : 0,
                Millis.of(embed.changedAt()));
    }

    private static EmbedRow embed(Row row) {
        return new EmbedRow(
                row.text("id"),
                row.number("version"),
                row.text("site"),
                row.text("name"),
                row.text("widget"),
                SiteRows.texts(row.text("parameters")),
                fallback(row.textOrNull("fallback_text"), row.textOrNull("fallback_address")),
                row.number("retired") == 1,
                row.moment("changed_at"));
    }

    private static EmbedRow.@Nullable Fallback fallback(@Nullable String text, @Nullable String address) {
        return text == null ? null : new EmbedRow.Fallback(text, address == null ? null : URI.create(address));
    }
}
