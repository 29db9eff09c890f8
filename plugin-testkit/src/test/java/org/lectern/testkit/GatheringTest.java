package org.lectern.testkit;

import static org.lectern.testkit.Gathering.document;
import static org.lectern.testkit.Gathering.with;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import org.lectern.api.ContentType;

/** The contract holds for the type that the testkit's own tests use. */
class GatheringTest extends ContentTypeContract<Gathering> {

    @Override
    protected ContentType<Gathering> type() {
        return new Gathering.Type();
    }

    @Override
    protected JsonObject valid() {
        return with(with(document("A", "2031-05-01T10:00"), "topic", "sea"), "state", "scheduled");
    }

    @Override
    protected JsonObject least() {
        return document("A", "2031-05-01T10:00");
    }

    @Override
    protected Map<String, JsonObject> invalid() {
        return Map.of(
                "/title", JsonValue.EMPTY_JSON_OBJECT, "/topic", with(document("", "2031-05-01T10:00"), "topic", "\0"));
    }
}
