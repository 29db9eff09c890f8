package org.lectern.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.engine.model.Documents.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that the model tells others, held against the model by somebody else's validator. */
class SchemaTest {

    private static final Model<Talk> MODEL = Model.of(Talk.class);
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final JsonSchema SCHEMA = FACTORY.getSchema(
            MODEL.schema("https://lectern.example/talk", "talk").toString());

    private static final String WHEN = "'when':{'start':'2031-05-01T10:00','zone':'UTC'}";

    @Test
    void it_is_a_schema_of_draft_2020_12() {
        var meta = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012));

        assertThat(meta.validate(
                        MODEL.schema("https://lectern.example/talk", "talk").toString(), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'title':'T'," + WHEN + "}",
                "{'title':'T'," + WHEN + ",'seats':3,'open':true,'level':'graduate','topics':['a'],'motto':{'en':'x'}}",
                "{'title':'T'," + WHEN + ",'motto':'x','series':'series/a','hosts':['person/b','group/c']}",
                "{'title':'T'," + WHEN + ",'deadline':'2031-05-01','doors':'09:30','link':'https://a.example'}",
                "{'title':'T'," + WHEN
                        + ",'speakers':[{'name':'x'}],'room':{'name':'y'},'blocks':[{'kind':'quote','text':'q'}]}",
                "{'title':'T'," + WHEN + ",'doors':'09:30:59','deadline':'0001-01-01'}",
                "{'title':'T','when':{'start':'0001-01-01T00:00','end':'9999-12-31T23:59:59','zone':'UTC'}}",
                "{'title':'T'," + WHEN + ",'recorded':'2031-05-02T08:00:00Z'}",
                "{'title':'T'," + WHEN + ",'recorded':'9999-12-31T23:59:59.123456789+18:00'}",
            })
    void what_the_model_publishes_the_schema_accepts(String document) {
        assertThat(MODEL.check(json(document), Strictness.PUBLISH)).isEmpty();
        assertThat(SCHEMA.validate(json(document).toString(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'title':''," + WHEN + "}",
                "{'title':5," + WHEN + "}",
                "{'title':'T'}",
                "{'title':'T'," + WHEN + ",'titel':'x'}",
                "{'title':'T','when':{'start':'2031-05-01T10:00'}}",
                "{'title':'T','when':{'start':'tomorrow','zone':'UTC'}}",
                "{'title':'T'," + WHEN + ",'seats':0}",
                "{'title':'T'," + WHEN + ",'seats':1.5}",
                "{'title':'T'," + WHEN + ",'level':'FIRST_YEAR'}",
                "{'title':'T'," + WHEN + ",'topics':['a','b','c','d']}",
                "{'title':'T'," + WHEN + ",'series':'event/a'}",
                "{'title':'T'," + WHEN + ",'speakers':[{'link':'https://a.example'}]}",
                "{'title':'T'," + WHEN + ",'blocks':[{'kind':'poem'}]}",
                "{'title':'T'," + WHEN + ",'motto':{'english':'x'}}",
                "{'title':'T','when':{'start':'+999999999-12-31T00:00','zone':'UTC'}}",
                "{'title':'T','when':{'start':'0000-01-01T00:00','zone':'UTC'}}",
                "{'title':'T','when':{'start':'2031-05-01T10:00:00.5','zone':'UTC'}}",
                "{'title':'T','when':{'start':'2031-05-01T24:00','zone':'UTC'}}",
                "{'title':'T'," + WHEN + ",'doors':'10:00:00.123'}",
                "{'title':'T'," + WHEN + ",'doors':'10:60'}",
                "{'title':'T'," + WHEN + ",'deadline':'+12031-05-01'}",
                "{'title':'T'," + WHEN + ",'deadline':'-2031-05-01'}",
                "{'title':'T'," + WHEN + ",'deadline':'2031-13-01'}",
                "{'title':'T'," + WHEN + ",'recorded':'+12031-05-01T10:00:00Z'}",
                "{'title':'T'," + WHEN + ",'recorded':'2031-05-01T10:00Z'}",
                "{'title':'T'," + WHEN + ",'recorded':'2031-05-01T10:00:00'}",
                "{'title':'T'," + WHEN + ",'recorded':'2031-05-01T10:00:00+19:00'}",
            })
    void what_the_model_refuses_the_schema_refuses_too(String document) {
        assertThat(MODEL.check(json(document), Strictness.PUBLISH)).isNotEmpty();
        assertThat(SCHEMA.validate(json(document).toString(), InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'ok'                            | true",
                "''                              | false",
                "'viel zu lang'                  | false",
                "{'en':'ok','de':'gut'}          | true",
                "{'en':'ok','de':''}             | false",
                "{'en':'ok','de':'viel zu lang'} | false",
                "{}                              | false",
            })
    void constraints_of_a_localised_text_hold_in_every_language_for_both(String title, boolean fit) {
        var model = Model.of(CheckTest.Leaflet.class);
        var schema = FACTORY.getSchema(
                model.schema("https://lectern.example/leaflet", "leaflet").toString());
        var document = json("{'title':" + title + ",'pages':1}");

        assertThat(model.check(document, Strictness.PUBLISH).isEmpty()).isEqualTo(fit);
        assertThat(schema.validate(document.toString(), InputFormat.JSON).isEmpty())
                .isEqualTo(fit);
    }
}
