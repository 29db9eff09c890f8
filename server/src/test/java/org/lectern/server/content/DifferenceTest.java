package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.content.Samples.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void fieldsAreComparedByTheirNamesAndEachDifferenceHasItsPlace() {
        assertThat(said("{'a':1,'b':{'c':'x','d':2},'e':3}", "{'a':1,'b':{'c':'y','d':2},'f/g':[4]}"))
                .containsExactly("CHANGED /b/c \"x\" \"y\"", "REMOVED /e 3 null", "ADDED /f~1g null [4]");
    }

    @Test
    void whatIsNullIsNotThere() {
        assertThat(said("{'a':null,'b':1}", "{'b':null,'c':null}")).containsExactly("REMOVED /b 1 null");
    }

    @Test
    void aTextThatIsTranslatedIsADifferenceForEachLanguage() {
        assertThat(said("{'title':{'en':'Sea'}}", "{'title':{'en':'Sea','de':'Meer'}}"))
                .containsExactly("ADDED /title/de null \"Meer\"");
    }

    @Test
    void rowsAreComparedByTheirPlaces() {
        assertThat(said(
                        "{'rows':[{'at':'9','what':'A'},{'at':'10','what':'B'}]}",
                        "{'rows':[{'at':'9','what':'A'},{'at':'11','what':'B'}]}"))
                .containsExactly("CHANGED /rows/1/at \"10\" \"11\"");
    }

    @Test
    void aRowThatIsPutInOrTakenOutIsOneDifference() {
        assertThat(said("{'rows':['a','b','c']}", "{'rows':['a','x','b','c']}"))
                .containsExactly("ADDED /rows/1 null \"x\"");
        assertThat(said("{'rows':['a','b','c']}", "{'rows':['a','c']}")).containsExactly("REMOVED /rows/1 \"b\" null");
        assertThat(said("{'rows':['a','b']}", "{'rows':['c','d','e','b']}"))
                .containsExactly("CHANGED /rows/0 \"a\" \"c\"", "ADDED /rows/1 null \"d\"", "ADDED /rows/2 null \"e\"");
    }

    @Test
    void aListInAnotherOrderIsOneDifference() {
        assertThat(said("{'rows':['a','b','c']}", "{'rows':['b','a','c']}"))
                .containsExactly("CHANGED /rows [\"a\",\"b\",\"c\"] [\"b\",\"a\",\"c\"]");
    }

    @Test
    void aBlockOfAnotherKindIsAnotherBlock() {
        assertThat(said("{'blocks':[{'kind':'text','x':1}]}", "{'blocks':[{'kind':'quote','x':1}]}"))
                .containsExactly("CHANGED /blocks/0 {\"kind\":\"text\",\"x\":1} {\"kind\":\"quote\",\"x\":1}");
    }

    @Property
    void differencesAppliedToTheEarlierDocumentMakeTheLater(
            @ForAll("documents") JsonObject before, @ForAll("documents") JsonObject after) {
        var differences = Difference.between(Absent.removed(before), Absent.removed(after));

        assertThat(applied(Absent.removed(before), differences)).isEqualTo(Absent.removed(after));
    }

    @Property
    void thereIsNoDifferenceExactlyWhereDocumentsAreTheSame(
            @ForAll("documents") JsonObject one, @ForAll("documents") JsonObject other) {
        assertThat(Difference.between(one, one)).isEmpty();
        assertThat(Difference.between(one, other).isEmpty())
                .isEqualTo(Absent.removed(one).equals(Absent.removed(other)));
    }

    @Provide
    Arbitrary<JsonObject> documents() {
        return Editing.documents();
    }

    /** As a JSON Patch (RFC 6902): places of the earlier document first, so removals from behind. */
    private static JsonObject applied(JsonObject before, List<Difference> differences) {
        var removed = new ArrayList<>(differences);
        removed.removeIf(one -> one.kind() != Difference.Kind.REMOVED);
        Collections.reverse(removed);
        var patch = Json.createPatchBuilder();
        differences.stream()
                .filter(one -> one.kind() == Difference.Kind.CHANGED)
                .forEach(one -> patch.replace(one.pointer(), one.after()));
        removed.forEach(one -> patch.remove(one.pointer()));
        differences.stream()
                .filter(one -> one.kind() == Difference.Kind.ADDED)
                .forEach(one -> patch.add(one.pointer(), one.after()));
        return patch.build().apply(before);
    }

    private static List<String> said(String before, String after) {
        return Difference.between(json(before), json(after)).stream()
                .map(one -> one.kind() + " " + one.pointer() + " " + one.before() + " " + one.after())
                .toList();
    }
}
