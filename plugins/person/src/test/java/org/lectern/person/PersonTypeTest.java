package org.lectern.person;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.api.ContentType;
import org.lectern.engine.model.Languages;
import org.lectern.engine.model.Model;
import org.lectern.engine.type.Unconnected;
import org.lectern.testkit.ContentTypeContract;

class PersonTypeTest extends ContentTypeContract<Person> {

    @Override
    protected ContentType<Person> type() {
        return new PersonType();
    }

    @Override
    protected JsonObject valid() {
        return json("{'name':'Ada Quill','role':'Reader in Tides','affiliation':'Harbour College','categoryPath':"
                + "['People','Visitors'],'photo':{'url':'https://www.example.edu/ada.jpg','alt':'Ada at sea'},"
                + "'biography':'Ada *sails*.','links':[{'title':'Her page','url':'https://ada.example.org/'}],"
                + "'topics':['sea'],'talkTitle':'What the moon does','talkAbstract':'It pulls.','body':'More.'}");
    }

    @Override
    protected JsonObject least() {
        return json("{'name':'Ada'}");
    }

    @Override
    protected Map<String, JsonObject> invalid() {
        return Map.of(
                "/name", json("{'role':'Reader'}"),
                "/topics/1", json("{'name':'Ada','topics':['sea','']}"),
                "/photo/url", json("{'name':'Ada','photo':{'url':'javascript:alert(1)'}}"));
    }

    @Test
    void the_header_shows_path_role_and_photo() {
        var person = new PersonType()
                .header(
                        Model.of(Person.class).bind(valid(), new Languages(Locale.ENGLISH, Locale.ENGLISH)),
                        new Unconnected(Locale.ENGLISH));

        assertThat(person.categoryPath()).containsExactly("People", "Visitors");
        assertThat(person.subtitle()).isEqualTo("Reader in Tides, Harbour College");
        assertThat(person.image().alt()).isEqualTo("Ada at sea");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ada Lovelace; Lovelace, Ada",
                "Ada King Lovelace; Lovelace, Ada King",
                "Ada\u00a0Lovelace; Lovelace, Ada",
                "Ada; Ada",
                "Lovelace, Ada; Lovelace, Ada",
                "Martin Quill Jr.; Quill Jr., Martin",
                "Ada Quill, PhD; Quill, PhD, Ada",
                "Ada Quill III; Quill III, Ada",
            })
    void people_sort_by_family_name(String name, String key) {
        assertThat(FamilyName.first(name)).isEqualTo(key);
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
    }
}
