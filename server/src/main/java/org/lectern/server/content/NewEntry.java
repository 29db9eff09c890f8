package org.lectern.server.content;

import jakarta.json.JsonObject;
import org.lectern.engine.query.Space;

/**
 * An entry to be made.
 *
 * @param slug its name in addresses
 * @param exact whether it must be this slug; else a number follows if another entry has it, or had it
 * @param stub whether only a mention of it is known
 */
public record NewEntry(String space, String type, String slug, boolean exact, JsonObject document, boolean stub) {

    /** In the space main, with exactly this slug. */
    public static NewEntry named(String type, String slug, JsonObject document) {
        return new NewEntry(Space.MAIN, type, slug, true, document, false);
    }

    /** In the space main, with a slug made from a text such as its title. */
    public static NewEntry like(String type, String text, JsonObject document) {
        return new NewEntry(Space.MAIN, type, Slugs.from(text), false, document, false);
    }

    /** The same, but only a mention of it is known. */
    public NewEntry asStub() {
        return new NewEntry(space, type, slug, exact, document, true);
    }

    /** The same in another space. */
    public NewEntry in(String otherSpace) {
        return new NewEntry(otherSpace, type, slug, exact, document, stub);
    }
}
