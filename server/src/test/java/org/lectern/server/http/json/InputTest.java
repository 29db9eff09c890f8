package org.lectern.server.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lectern.server.http.Problem.Fault;
import org.lectern.server.http.Problem.Place;
import org.lectern.server.http.ProblemException;

class InputTest {

    @Test
    void reads_what_is_asked_for() {
        var input = input("{\"name\":\"Ada\",\"note\":null,\"on\":true,\"days\":3,\"tags\":[\"a\",\"b\"],"
                + "\"grants\":[{\"role\":\"editor\"}],\"merge\":{\"x\":1}}");

        assertThat(input.text("name", 10)).isEqualTo("Ada");
        assertThat(input.textOrNull("note", 10)).isNull();
        assertThat(input.flag("on", false)).isTrue();
        assertThat(input.flag("off", true)).isTrue();
        assertThat(input.number("days", 1, 9, 7)).isEqualTo(3);
        assertThat(input.number("weeks", 1, 9, 7)).isEqualTo(7);
        assertThat(input.texts("tags", 5)).containsExactly("a", "b");
        assertThat(input.objects("grants").get(0).text("role", 20)).isEqualTo("editor");
        assertThat(input.objectOrNull("merge")).hasToString("{\"x\":1}");
        assertThatCode(input::end).doesNotThrowAnyException();
    }

    @Test
    void tells_everything_that_is_wrong_at_once() {
        var input = input("{\"name\":7,\"title\":\"  \",\"on\":\"yes\",\"days\":99999999999,\"tags\":[1],"
                + "\"grants\":[{\"role\":\"viewer\",\"rolle\":1},2],\"colour\":\"red\"}");
        input.text("name", 10);
        input.text("title", 10);
        input.text("missing", 10);
        input.flag("on", false);
        input.number("days", 1, 9, 7);
        input.texts("tags", 5);
        input.objects("grants").get(0).text("role", 3);

        assertThatThrownBy(input::end).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().status()).isEqualTo(400);
            assertThat(refused.problem().errors())
                    .containsExactly(
                            fault("/name", "is not text."),
                            fault("/title", "is empty."),
                            fault("/missing", "is missing."),
                            fault("/on", "is neither true nor false."),
                            fault("/days", "is no whole number from 1 to 9."),
                            fault("/tags", "is no list of texts."),
                            fault("/grants/1", "is no object."),
                            fault("/grants/0/role", "has more than 3 characters."),
                            fault("/colour", "is not known here; known: days, grants, missing, name, on, tags, title."),
                            fault("/grants/0/rolle", "is not known here; known: role."));
        });
    }

    private static Fault fault(String at, String what) {
        return new Fault(Place.POINTER, at, what);
    }

    private static Input input(String json) {
        return Input.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
