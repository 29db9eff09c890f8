package org.lectern.engine.model;

import java.util.function.Function;
import org.lectern.engine.query.Value;

/**
 * A field that conditions and orders can ask for.
 *
 * @param path levels joined by dots, list levels left out, as in {@link org.lectern.api.Condition#field()}
 * @param many whether an entry may have several values of it
 * @param text whether it is text that can be searched for a part
 * @param reader the value of a text as it stands in an address; throws IllegalArgumentException with a sentence
 */
public record Field(String path, boolean many, boolean text, Function<String, Value> reader) {

    /**
     * The value that a text in an address means for this field.
     *
     * @throws IllegalArgumentException with a sentence that says what is expected
     */
    public Value value(String text) {
        return reader.apply(text);
    }
}
