package org.lectern.engine.rendering;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.lectern.api.Ref;
import org.lectern.engine.tracking.Dependencies;

/** What came of rendering a widget. Also what is not a fragment depends on something, and may end. */
public sealed interface Rendering {

    /** Everything it was made from. */
    Dependencies dependencies();

    /** The moment before which time alone does not change it; {@link Instant#MAX} if never. */
    default Instant validUntil() {
        return dependencies().validUntil();
    }

    /**
     * A fragment.
     *
     * @param html the root element and all in it
     * @param language the language tag really used
     */
    record Fragment(String html, String language, Dependencies dependencies) implements Rendering {

        /** The fragment as UTF-8. */
        public byte[] bytes() {
            return html.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /**
     * What the template would have got.
     *
     * @param language the language tag really used
     */
    record View(JsonObject json, String language, Dependencies dependencies) implements Rendering {}

    /** No such entry is visible now; the absence is among the dependencies. */
    record NoSuchEntry(Ref asked, Dependencies dependencies) implements Rendering {

        /** Why, for a person. */
        public String sentence() {
            return "There is no " + asked;
        }
    }

    /** The widget does not show entries of this type. */
    record WrongType(String sentence, Dependencies dependencies) implements Rendering {}

    /**
     * The template, or what a type says of its content, failed. Nothing of the page is kept.
     *
     * @param sentence names the widget, the template's line and what is wrong
     * @param late it had no time left: another time the same may be done
     */
    record Failed(String sentence, Throwable cause, boolean late, Dependencies dependencies) implements Rendering {}
}
