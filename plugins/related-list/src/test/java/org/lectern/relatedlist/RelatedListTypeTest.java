package org.lectern.relatedlist;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Map;
import org.lectern.api.ContentType;
import org.lectern.testkit.ContentTypeContract;

class RelatedListTypeTest extends ContentTypeContract<RelatedList> {

    @Override
    protected ContentType<RelatedList> type() {
        return new RelatedListType();
    }

    @Override
    protected JsonObject valid() {
        return json("{'title':'All about tides','description':'For *sailors*.','groups':["
                + "{'name':'Picked','entries':['event/moon','news/boat']},"
                + "{'name':'Series','rule':{'kind':'same-series','series':'series/quay','types':['event'],'limit':3}},"
                + "{'name':'Topic','rule':{'kind':'same-topic','topic':'sea','types':['news','event'],'limit':50}},"
                + "{'name':'News','entries':['news/boat'],'rule':{'kind':'most-recent','types':['news']}},"
                + "{'rule':{'kind':'upcoming','series':'series/quay','topic':'sea','types':['event'],'limit':1}}]}");
    }

    @Override
    protected JsonObject least() {
        return json("{'title':'All about tides'}");
    }

    @Override
    protected Map<String, JsonObject> invalid() {
        return Map.of(
                "/title", json("{'groups':[]}"),
                "/groups/0/rule", json("{'title':'T','groups':[{'rule':{'kind':'latest'}}]}"),
                "/groups/0/rule/series", json("{'title':'T','groups':[{'rule':{'kind':'same-series'}}]}"),
                "/groups/0/rule/topic", json("{'title':'T','groups':[{'rule':{'kind':'same-topic','topic':' '}}]}"),
                "/groups/0/rule/limit", json("{'title':'T','groups':[{'rule':{'kind':'upcoming','limit':51}}]}"),
                "/groups/0/rule/types/0", json("{'title':'T','groups':[{'rule':{'kind':'upcoming','types':['E!']}}]}"));
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
    }
}
