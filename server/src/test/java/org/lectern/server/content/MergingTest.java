package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.content.Samples.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MergingTest {

    @Test
    void changesToDifferentFieldsAreBothKept() {
        assertThat(merged(
                        "{'a':1,'b':2,'c':{'d':3,'e':4}}",
                        "{'a':9,'b':2,'c':{'d':8,'e':4}}",
                        "{'b':7,'c':{'d':3,'e':6}}"))
                .isEqualTo("{'b':7,'c':{'d':8,'e':6}} /a 1 9 null");
        assertThat(merged("{'a':1,'b':2}", "{'a':9,'b':2}", "{'a':1,'b':7,'c':3}"))
                .isEqualTo("{'a':9,'b':7,'c':3}");
    }

    @Test
    void theSameFieldWithDifferentValuesIsAConflictAndHasTheirs() {
        assertThat(merged("{'a':1}", "{'a':2}", "{'a':3}")).isEqualTo("{'a':3} /a 1 2 3");
        assertThat(merged("{'a':1}", "{}", "{'a':3}")).isEqualTo("{'a':3} /a 1 null 3");
        assertThat(merged("{}", "{'a':{'b':1}}", "{'a':{'b':2}}")).isEqualTo("{'a':{'b':2}} /a null {'b':1} {'b':2}");
    }

    @Test
    void theSameChangeByBothIsNoConflict() {
        assertThat(merged("{'a':1,'b':[1]}", "{'a':2,'b':[1,2]}", "{'a':2,'b':[1,2]}"))
                .isEqualTo("{'a':2,'b':[1,2]}");
    }

    @Test
    void rowsThatBothChangedAtDifferentPlacesAreBothKept() {
        assertThat(merged("{'r':['a','b','c']}", "{'r':['x','b','c']}", "{'r':['a','b','y']}"))
                .isEqualTo("{'r':['x','b','y']}");
        assertThat(merged("{'r':['a','b','c']}", "{'r':['a','b','c','d']}", "{'r':['x','b','c']}"))
                .isEqualTo("{'r':['x','b','c','d']}");
        assertThat(merged("{'r':['a','b','c']}", "{'r':['b','c']}", "{'r':['a','b','c','d']}"))
                .isEqualTo("{'r':['b','c','d']}");
        assertThat(merged(
                        "{'r':[{'t':1,'u':1},{'t':2}]}",
                        "{'r':[{'t':9,'u':1},{'t':2}]}",
                        "{'r':[{'t':1,'u':8},{'t':3}]}"))
                .isEqualTo("{'r':[{'t':9,'u':8},{'t':3}]}");
    }

    @Test
    void listsWhosePlacesSayNothingAnyMoreAreInConflict() {
        var conflict = " /r ['a','b'] ";
        assertThat(merged("{'r':['a','b']}", "{'r':['b','a']}", "{'r':['x','b']}"))
                .as("one reordered, one changed")
                .isEqualTo("{'r':['x','b']}" + conflict + "['b','a'] ['x','b']");
        assertThat(merged("{'r':['a','b']}", "{'r':['a','b','x']}", "{'r':['a','b','y']}"))
                .as("both grew at the end")
                .isEqualTo("{'r':['a','b','y']}" + conflict + "['a','b','x'] ['a','b','y']");
        assertThat(merged("{'r':['a','b']}", "{'r':[]}", "{'r':['a','y']}"))
                .isEqualTo("{'r':['a','y']}" + conflict + "[] ['a','y']");
    }

    @Test
    void blocksThatBecameOfAnotherKindAreNotMixed() {
        assertThat(merged("{'b':{'kind':'x','v':1}}", "{'b':{'kind':'y','v':1}}", "{'b':{'kind':'x','v':2}}"))
                .isEqualTo("{'b':{'kind':'x','v':2}} /b {'kind':'x','v':1} {'kind':'y','v':1} {'kind':'x','v':2}");
    }

    @Property
    void whoChangesNothingChangesNothing(@ForAll("documents") JsonObject base, @ForAll("documents") JsonObject other) {
        assertThat(Merging.of(base, base, other))
                .isEqualTo(new Merging.Merged(Absent.removed(other), java.util.List.of()));
        assertThat(Merging.of(base, other, base))
                .isEqualTo(new Merging.Merged(Absent.removed(other), java.util.List.of()));
        assertThat(Merging.of(base, other, other))
                .isEqualTo(new Merging.Merged(Absent.removed(other), java.util.List.of()));
    }

    @Property
    void whoComesFirstDoesNotMatterUnlessThereIsAConflict(
            @ForAll("documents") JsonObject base,
            @ForAll("documents") JsonObject one,
            @ForAll("documents") JsonObject other) {
        var merged = Merging.of(base, one, other);
        var turned = Merging.of(base, other, one);

        assertThat(turned.conflicts()).hasSameSizeAs(merged.conflicts());
        if (merged.isWhole()) {
            assertThat(turned.document()).isEqualTo(merged.document());
        }
    }

    /** Of a document that is only fields, no lists: each field is one of the three, the right one. */
    @Property
    void everyFieldIsTheChangedOneOrInConflict(
            @ForAll("documents") JsonObject base,
            @ForAll("documents") JsonObject mine,
            @ForAll("documents") JsonObject theirs) {
        var merged = Merging.of(base, mine, theirs);
        for (var key : java.util.List.of("a", "b", "c/d")) {
            var b = whole(base, key);
            var m = whole(mine, key);
            var t = whole(theirs, key);
            var result = whole(merged.document(), key);
            boolean conflict =
                    merged.conflicts().stream().anyMatch(one -> one.pointer().startsWith("/" + key.replace("/", "~1")));
            if (b.equals(m)) {
                assertThat(result).isEqualTo(t);
            } else if (b.equals(t) || m.equals(t)) {
                assertThat(result).isEqualTo(m);
            } else if (!isComposed(b) || !isComposed(m) || !isComposed(t)) {
                assertThat(conflict).as("conflict at %s", key).isTrue();
                assertThat(result).isEqualTo(t);
            }
        }
    }

    private static boolean isComposed(JsonValue value) {
        return value instanceof JsonObject || value instanceof JsonArray;
    }

    private static JsonValue whole(JsonObject document, String key) {
        return Absent.removed(document).getOrDefault(key, JsonValue.NULL);
    }

    @Provide
    Arbitrary<JsonObject> documents() {
        return Editing.documents();
    }

    private static String merged(String base, String mine, String theirs) {
        var merged = Merging.of(json(base), json(mine), json(theirs));
        var said = new StringBuilder(merged.document().toString());
        merged.conflicts().forEach(one -> said.append(' ')
                .append(one.pointer())
                .append(' ')
                .append(one.base())
                .append(' ')
                .append(one.mine())
                .append(' ')
                .append(one.theirs()));
        return said.toString().replace('"', '\'');
    }
}
