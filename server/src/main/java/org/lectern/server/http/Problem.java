package org.lectern.server.http;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, for a program and for a person (RFC 9457).
 *
 * @param status the HTTP status, 400 to 599
 * @param type null when the status says enough
 * @param detail this occurrence: what, where, what to try
 * @param instance names this occurrence in the log; null when the log has nothing to add
 * @param errors one for each part of the request that is wrong; often empty
 * @param more members of its type alone (RFC 9457, section 3.2); often empty
 */
public record Problem(
        int status,
        @Nullable ProblemType type,
        String detail,
        @Nullable URI instance,
        List<Fault> errors,
        JsonObject more) {
    /** The media type of its document (RFC 9457, section 3). */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The same as an object. */
    public static final MediaType TYPE = new MediaType("application", "problem+json");

    /**
     * One wrong part.
     *
     * @param at a JSON Pointer into the request's document, or the name of a parameter
     */
    public record Fault(Place place, String at, String detail) {}

    /** What the {@code at} of an error points into; its lower-case name is the member's name. */
    public enum Place {
        POINTER,
        PARAMETER
    }

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem whose status says enough. */
    public static Problem of(int status, String detail) {
        return new Problem(status, null, detail, null, List.of(), JsonValue.EMPTY_JSON_OBJECT);
    }

    /** A problem of a type. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.status(), type, detail, null, List.of(), JsonValue.EMPTY_JSON_OBJECT);
    }

    /** A 404 for a path that leads nowhere. */
    public static Problem notFound(String path) {
        return of(404, "There is nothing at " + path + ": check the address.");
    }

    /** The same problem with the parameter that caused it. */
    public Problem atParameter(String name, String what) {
        return with(List.of(new Fault(Place.PARAMETER, name, what)));
    }

    /** The same problem with the wrong parts of the request. */
    public Problem with(List<Fault> faults) {
        return new Problem(status, type, detail, instance, faults, more);
    }

    /** The same problem with members of its type. */
    public Problem with(JsonObject members) {
        return new Problem(status, type, detail, instance, errors, members);
    }

    /** The same problem, named in the log. */
    public Problem named(URI occurrence) {
        return new Problem(status, type, detail, occurrence, errors, more);
    }

    /** The same for every problem of its kind; without a full stop. */
    public String title() {
        if (type != null) {
            return type.title();
        }
        Response.StatusType known = Response.Status.fromStatusCode(status);
        return known == null ? "Problem" : known.getReasonPhrase();
    }

    /** The document as text. */
    public String json() {
        return object().toString();
    }

    /** The JSON document. */
    public JsonObject object() {
        JsonObjectBuilder object = JSON.createObjectBuilder()
                .add("type", type == null ? "about:blank" : type.uri())
                .add("title", title())
                .add("status", status)
                .add("detail", detail);
        if (instance != null) {
            object.add("instance", instance.toString());
        }
        if (!errors.isEmpty()) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            errors.forEach(error -> array.add(JSON.createObjectBuilder()
                    .add(error.place() == Place.POINTER ? "pointer" : "parameter", error.at())
                    .add("detail", error.detail())));
            object.add("errors", array);
        }
        more.forEach(object::add);
        return object.build();
    }
}
