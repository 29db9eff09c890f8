package org.lectern.server.admin.entries;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.content.Merging;
import org.lectern.server.content.Standing;
import org.lectern.server.content.Writing;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.lectern.server.http.ProblemType;

/** What a writer is told who does not know the entry as it is: how it is, and where the two of them disagree. */
final class Conflict {

    private Conflict() {}

    /** A change that touches no field. */
    static ProblemException with(Writing writing, Standing current, JsonObject more) {
        var draft = writing.revision(current.entry().draft()).orElseThrow();
        var members = JSON.createObjectBuilder(more)
                .add("etag", '"' + current.version() + '"')
                .add("current", EditedEntry.of(current, draft, writing.document(current.entry(), draft)));
        return new ProblemException(Problem.of(
                        ProblemType.STALE,
                        "The entry is not as you know it: look at current, and send the request again with its etag"
                                + " if it is still meant.")
                .with(members.build()));
    }

    /**
     * A change of fields.
     *
     * @param conflicts those that the other changed too
     * @param mergeable whether the same with {@code merge=true} would be done
     */
    static ProblemException with(
            Writing writing, Standing current, List<Merging.Conflict> conflicts, boolean mergeable) {
        var list = JSON.createArrayBuilder();
        conflicts.forEach(one -> add(list, one));
        return with(
                writing,
                current,
                JSON.createObjectBuilder()
                        .add("conflicts", list)
                        .add("mergeable", mergeable)
                        .build());
    }

    private static void add(JsonArrayBuilder list, Merging.Conflict conflict) {
        list.add(JSON.createObjectBuilder()
                .add("pointer", "/fields" + conflict.pointer())
                .add("base", value(conflict.base()))
                .add("yours", value(conflict.mine()))
                .add("theirs", value(conflict.theirs())));
    }

    private static JsonValue value(@Nullable JsonValue value) {
        return value == null ? JsonValue.NULL : value;
    }
}
