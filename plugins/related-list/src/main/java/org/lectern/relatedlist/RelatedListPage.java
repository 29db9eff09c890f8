package org.lectern.relatedlist;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.api.Block;
import org.lectern.api.Fields;
import org.lectern.api.Imported;
import org.lectern.api.Mention;
import org.lectern.api.Page;

/** A captured page read as a related list: its groups of links in the page's order, all else as the description. */
final class RelatedListPage {

    private RelatedListPage() {}

    static Imported document(Page page) {
        var description = new ArrayList<Block>();
        var groups = new ArrayList<JsonObject>();
        Stream.concat(page.lead().stream(), page.body().stream()).forEach(block -> {
            if (!(block instanceof Block.Links links)) {
                description.add(block);
            } else if (!links.links().isEmpty()) {
                groups.add(group(links));
            }
        });
        var document = new Fields()
                .put("title", page.title())
                .put("description", Block.join(description))
                .put("groups", groups);
        return new Imported(document.object(), List.of());
    }

    private static JsonObject group(Block.Links links) {
        return new Fields()
                .put("name", links.name())
                .put("entries", links.links().stream().map(Mention::reference).toList())
                .object();
    }
}
