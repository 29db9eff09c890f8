package org.lectern.server.admin.entries;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.server.content.Standing;
import org.lectern.server.store.Actor;
import org.lectern.server.store.PublicationRow;
import org.lectern.server.store.ReviewRow;
import org.lectern.server.store.RevisionRow;
import org.lectern.server.store.Stage;
import org.lectern.server.store.Wall;

/** An entry as the admin API writes it; see docs/editing.md. */
final class EditedEntry {

    private EditedEntry() {}

    /** @param document of the draft, in the present version of its model */
    static JsonObject of(Standing standing, RevisionRow draft, JsonObject document) {
        return head(standing)
                .add("revision", revision(draft))
                .add("fields", document)
                .build();
    }

    /** All but the draft. */
    static JsonObjectBuilder head(Standing standing) {
        var entry = standing.entry();
        var publications = JSON.createArrayBuilder();
        standing.publications().forEach(one -> publications.add(publication(one, entry.draft(), standing.at())));
        return JSON.createObjectBuilder()
                .add("id", entry.id())
                .add("type", entry.type())
                .add("space", entry.space())
                .add("slug", entry.slug())
                .add("stage", word(standing.stage()))
                .add("stub", entry.stub())
                .add("owner", text(entry.owner()))
                .add("created", entry.createdAt().toString())
                .add("trashed", text(entry.trashedAt()))
                .add("archived", text(entry.archivedAt()))
                .add("review", review(standing.review()))
                .add("publications", publications);
    }

    /** @param draft the newest revision of its entry */
    static JsonObjectBuilder publication(PublicationRow row, String draft, Instant at) {
        return JSON.createObjectBuilder()
                .add("id", row.id())
                .add("revision", row.revision())
                .add("from", row.visibleFrom().toString())
                .add("until", text(row.visibleUntil()))
                .add("fromWritten", wall(row.from()))
                .add("untilWritten", wall(row.until()))
                .add("visible", row.isVisible(at))
                .add("behind", !row.revision().equals(draft));
    }

    private static JsonValue wall(@Nullable Wall wall) {
        return wall == null
                ? JsonValue.NULL
                : JSON.createObjectBuilder()
                        .add("local", wall.local())
                        .add("zone", wall.zone())
                        .build();
    }

    private static JsonValue review(@Nullable ReviewRow review) {
        return review == null
                ? JsonValue.NULL
                : JSON.createObjectBuilder()
                        .add("revision", review.revision())
                        .add("waiting", review.waiting())
                        .add("by", actor(review.by()))
                        .add("at", review.at().toString())
                        .add("comment", text(review.comment()))
                        .build();
    }

    static JsonObjectBuilder revision(RevisionRow row) {
        return revision(row.id(), row.author(), row.at(), row.note(), row.autosave());
    }

    static JsonObjectBuilder revision(String id, Actor author, Instant at, @Nullable String note, boolean autosave) {
        return JSON.createObjectBuilder()
                .add("id", id)
                .add("author", actor(author))
                .add("at", at.toString())
                .add("note", text(note))
                .add("autosave", autosave);
    }

    static JsonObjectBuilder actor(Actor actor) {
        return JSON.createObjectBuilder()
                .add("kind", actor.kind())
                .add("id", actor.id())
                .add("name", actor.name());
    }

    static JsonValue text(@Nullable Object value) {
        return value == null ? JsonValue.NULL : JSON.createValue(value.toString());
    }

    /** Such as {@code in-review}. */
    static String word(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
