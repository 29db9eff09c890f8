package org.lectern.series;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Block;
import org.lectern.api.Fields;
import org.lectern.api.Image;
import org.lectern.api.Imported;
import org.lectern.api.Page;

/** A captured page read as a series: a picture, and all else as its description in the page's order. */
final class SeriesPage {

    private final Page page;
    private final List<Block> description = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private @Nullable Image image;

    SeriesPage(Page page) {
        this.page = page;
    }

    Imported document() {
        page.lead().forEach(this::read);
        page.body().forEach(this::read);
        var text = new ArrayList<String>();
        text.add(Block.join(description));
        text.addAll(links);
        var document = new Fields()
                .put("title", page.title())
                .put("description", String.join("\n\n", text).strip())
                .put("image", image);
        return new Imported(document.object(), List.of());
    }

    private void read(Block block) {
        if (block instanceof Block.Picture picture && image == null) {
            image = picture.image();
        } else if (block instanceof Block.Links list) {
            if (!list.links().isEmpty()) {
                links.add(list.markdown());
            }
        } else {
            description.add(block);
        }
    }
}
