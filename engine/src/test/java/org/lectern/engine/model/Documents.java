package org.lectern.engine.model;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;

/** Documents for tests, written with single quotes. */
public final class Documents {

    private Documents() {}

    public static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }
}
