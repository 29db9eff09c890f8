package org.lectern.server.http;

import jakarta.json.spi.JsonProvider;

/** One JSON provider, looked up once: the static methods of {@link jakarta.json.Json} search for it at every call. */
public final class JsonParts {

    /** Makes objects, arrays and values. */
    public static final JsonProvider JSON = JsonProvider.provider();

    private JsonParts() {}
}
