package org.lectern.series;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Map;
import org.lectern.api.ContentType;
import org.lectern.testkit.ContentTypeContract;

class SeriesTypeTest extends ContentTypeContract<Series> {

    @Override
    protected ContentType<Series> type() {
        return new SeriesType();
    }

    @Override
    protected JsonObject valid() {
        return json(
                "{'title':'Evenings by the Quay','description':'Once a *month*.','link':"
                        + "'https://quay.example.org/evenings','image':{'url':'https://www.example.edu/quay.jpg','alt':'A quay'}}");
    }

    @Override
    protected JsonObject least() {
        return json("{'title':'Evenings'}");
    }

    @Override
    protected Map<String, JsonObject> invalid() {
        return Map.of(
                "/title", json("{'description':'Once a month.'}"),
                "/link", json("{'title':'Evenings','link':'javascript:alert(1)'}"));
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
    }
}
