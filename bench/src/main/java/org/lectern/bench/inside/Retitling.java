package org.lectern.bench.inside;

import jakarta.json.Json;
import org.lectern.engine.query.Space;
import org.lectern.server.content.Entries;
import org.lectern.server.store.Actor;

/** The edit that is measured: another title, public at once. */
public final class Retitling {

    private static final Actor ACTOR = new Actor("system", "bench", "Bench");

    private Retitling() {}

    /** Returns when it is written, and this process answers accordingly. */
    public static void retitle(Entries entries, String type, String slug, String title) {
        entries.run(ACTOR, writing -> {
            var entry = writing.bySlug(Space.MAIN, type, slug).orElseThrow();
            var document = Json.createObjectBuilder(
                            writing.revision(entry.draft()).orElseThrow().document())
                    .add("title", title)
                    .build();
            writing.publish(entry.id(), writing.revise(entry.id(), entry.draft(), document, null));
        });
    }
}
