package org.lectern.person;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Card;
import org.lectern.api.ContentType;
import org.lectern.api.HasHeader;
import org.lectern.api.HasTopics;
import org.lectern.api.Header;
import org.lectern.api.Imported;
import org.lectern.api.ImportsPages;
import org.lectern.api.LinkedData;
import org.lectern.api.Mention;
import org.lectern.api.Page;
import org.lectern.api.Reading;

/** People. */
public final class PersonType
        implements ContentType<Person>, HasHeader<Person>, HasTopics<Person>, LinkedData<Person>, ImportsPages<Person> {

    @Override
    public String name() {
        return "person";
    }

    @Override
    public Class<Person> model() {
        return Person.class;
    }

    @Override
    public Card card(Person person, Reading reading) {
        return Card.of(Objects.requireNonNullElse(person.name(), ""))
                .withSummary(subtitle(person))
                .withImage(person.photo());
    }

    @Override
    public Header header(Person person, Reading reading) {
        return new Header(person.categoryPath(), subtitle(person), null, null, person.photo());
    }

    /** "role, affiliation" */
    private static @Nullable String subtitle(Person person) {
        var text = Stream.of(person.role(), person.affiliation())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? null : text;
    }

    @Override
    public String sortKey(Person person) {
        return person.name() == null ? "" : FamilyName.first(person.name());
    }

    @Override
    public List<String> topics(Person person) {
        return person.topics();
    }

    @Override
    public Map<String, Object> schemaOrg(Person person, Reading reading) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@type", "Person");
        data.put("name", Objects.requireNonNullElse(person.name(), ""));
        if (person.role() != null) {
            data.put("jobTitle", person.role());
        }
        if (person.affiliation() != null) {
            data.put("affiliation", Map.of("@type", "Organization", "name", person.affiliation()));
        }
        if (person.photo() != null && person.photo().url() != null) {
            data.put("image", person.photo().url().toString());
        }
        var pages = person.links().stream()
                .map(link -> link.url())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
        if (!pages.isEmpty()) {
            data.put("sameAs", pages);
        }
        return data;
    }

    @Override
    public Set<String> categories() {
        return Set.of("person", "people");
    }

    @Override
    public Imported document(Page page) {
        return new PersonPage(page).document();
    }

    @Override
    public JsonObject stub(Mention mention, ZoneId zone) {
        return Json.createObjectBuilder().add("name", mention.title()).build();
    }
}
