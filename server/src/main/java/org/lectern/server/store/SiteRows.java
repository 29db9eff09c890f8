package org.lectern.server.store;

import jakarta.json.JsonString;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.Millis;

/** The table of sites. */
public final class SiteRows {

    private static final String COLUMNS =
            "name, version, title, origins, spaces, theme, language, zone, pages, changed_at";

    private final Transaction transaction;

    SiteRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /** All of them, by name. */
    public List<SiteRow> all() {
        return transaction.sql("select " + COLUMNS + " from site order by name").stream()
                .map(SiteRows::site)
                .toList();
    }

    public Optional<SiteRow> find(String name) {
        return transaction.sql("select " + COLUMNS + " from site where name = ?", name).stream()
                .findFirst()
                .map(SiteRows::site);
    }

    /** In place of the site of that name, or as a new one. */
    public void put(SiteRow site) {
        transaction.run(
                "insert into site (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (name) do update set version = excluded.version, title = excluded.title,"
                        + " origins = excluded.origins, spaces = excluded.spaces, theme = excluded.theme,"
                        + " language = excluded.language, zone = excluded.zone, pages = excluded.pages,"
                        + " changed_at = excluded.changed_at",
                site.name(),
                site.version(),
                site.title(),
                list(site.origins()),
                list(site.spaces()),
                site.theme(),
                site.language() == null ? null : site.language().toLanguageTag(),
                site.zone() == null ? null : site.zone().getId(),
                texts(site.pages()),
                Millis.of(site.changedAt()));
    }

    public void delete(String name) {
        transaction.run("delete from site where name = ?", name);
    }

    private static SiteRow site(Row row) {
        return new SiteRow(
                row.text("name"),
                row.number("version"),
                row.text("title"),
                list(row.text("origins")),
                list(row.text("spaces")),
                row.textOrNull("theme"),
                language(row.textOrNull("language")),
                zone(row.textOrNull("zone")),
                texts(row.text("pages")),
                row.moment("changed_at"));
    }

    private static @Nullable Locale language(@Nullable String tag) {
        return tag == null ? null : Locale.forLanguageTag(tag);
    }

    private static @Nullable ZoneId zone(@Nullable String id) {
        return id == null ? null : ZoneId.of(id);
    }

    private static String list(List<String> texts) {
        return JsonText.write(JsonText.provider().createArrayBuilder(texts).build());
    }

    private static List<String> list(String json) {
        return JsonText.array(json).getValuesAs(JsonString::getString);
    }

    /** Texts by their names, as they stand in a column. */
    static String texts(Map<String, String> texts) {
        var object = JsonText.provider().createObjectBuilder();
        new TreeMap<>(texts).forEach(object::add);
        return JsonText.write(object.build());
    }

    /** The same read. */
    static Map<String, String> texts(String json) {
        var texts = new TreeMap<String, String>();
        JsonText.object(json).forEach((name, value) -> texts.put(name, ((JsonString) value).getString()));
        return texts;
    }
}
