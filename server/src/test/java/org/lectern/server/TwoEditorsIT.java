package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** All 20 ways in which two editors' reading, editing and saving can fall between each other: nothing is lost silently. */
class TwoEditorsIT {

    @TempDir
    static Path folder;

    private static RunningServer server;
    private static final List<Desk> EDITORS = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = RunningServer.start(folder, Map.of());
        var administrator = Desk.setUp(server);
        EDITORS.add(administrator.account("one", "[{\"role\":\"editor\"}]"));
        EDITORS.add(administrator.account("two", "[{\"role\":\"editor\"}]"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    /** The orders of three steps of each, as numbers of who is next. */
    private static List<List<Integer>> orders(int left, int right) {
        if (left == 0 && right == 0) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<Integer>>();
        if (left > 0) {
            orders(left - 1, right).forEach(rest -> all.add(with(0, rest)));
        }
        if (right > 0) {
            orders(left, right - 1).forEach(rest -> all.add(with(1, rest)));
        }
        return all;
    }

    private static List<Integer> with(int first, List<Integer> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    @TestFactory
    List<DynamicTest> nothing_is_lost_silently() {
        var orders = orders(3, 3);
        assertThat(orders).hasSize(20);
        return orders.stream()
                .flatMap(order -> Stream.of(
                        DynamicTest.dynamicTest(order + " on one field", () -> onOneField(order, "")),
                        DynamicTest.dynamicTest(
                                order + " on one field, merging", () -> onOneField(order, "?merge=true")),
                        DynamicTest.dynamicTest(order + " on two fields", () -> onTwoFields(order, "")),
                        DynamicTest.dynamicTest(
                                order + " on two fields, merging", () -> onTwoFields(order, "?merge=true"))))
                .toList();
    }

    private static void onOneField(List<Integer> order, String merge) {
        var round = new Round(order, merge, List.of("role", "role"));

        assertThat(round.saved.get(1) && round.saved.get(0))
                .as("both only if the second had read the first's")
                .isEqualTo(round.inTurn());
        assertThat(round.saved).as("one of them at least").contains(true);
        assertThat(round.field("role")).isEqualTo(round.lastSaved());
        assertThat(round.history())
                .isEqualTo(1 + round.saved.stream().filter(ok -> ok).count());
    }

    private static void onTwoFields(List<Integer> order, String merge) {
        var round = new Round(order, merge, List.of("role", "affiliation"));

        if (merge.isEmpty()) {
            assertThat(round.saved.get(0) && round.saved.get(1)).isEqualTo(round.inTurn());
        } else {
            assertThat(round.saved).containsExactly(true, true);
        }
        for (int who = 0; who < 2; who++) {
            if (round.saved.get(who)) {
                assertThat(round.field(round.fields.get(who))).isEqualTo("by " + who);
            }
        }
    }

    /** One entry, and what became of it. */
    private static final class Round {

        private final List<String> fields;
        private final List<Integer> order;
        private final String path;
        private final List<Boolean> saved = new ArrayList<>(List.of(false, false));
        private final List<String> known = new ArrayList<>(List.of("", ""));
        private String last = "before";

        Round(List<Integer> order, String merge, List<String> fields) {
            this.order = order;
            this.fields = fields;
            var made = EDITORS.get(0)
                    .send(
                            "POST",
                            "/entries",
                            "{\"type\":\"person\",\"fields\":{\"name\":\"Both\",\"role\":\"before\"}}");
            this.path = "/entries/" + Desk.json(made).getString("id");
            var steps = new int[2];
            for (int who : order) {
                step(who, steps[who]++, merge);
            }
        }

        private void step(int who, int step, String merge) {
            var editor = EDITORS.get(who);
            if (step == 0) {
                known.set(
                        who,
                        editor.send("GET", path, "")
                                .headers()
                                .firstValue("ETag")
                                .orElseThrow());
            } else if (step == 2) {
                var answer = save(editor, who, merge);
                saved.set(who, answer.statusCode() == 200);
                if (answer.statusCode() == 200) {
                    last = "by " + who;
                } else {
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(412);
                    assertThat(Desk.json(answer)
                                    .getJsonObject("current")
                                    .getJsonObject("fields")
                                    .getString("name"))
                            .isEqualTo("Both");
                }
            }
        }

        private HttpResponse<String> save(Desk editor, int who, String merge) {
            return editor.as("application/merge-patch+json")
                    .send(
                            "PATCH",
                            path + merge,
                            "{\"fields\":{\"" + fields.get(who) + "\":\"by " + who + "\"}}",
                            "If-Match",
                            known.get(who));
        }

        /** Whether one of them began to read after the other had saved. */
        boolean inTurn() {
            return order.indexOf(1) > order.lastIndexOf(0) || order.indexOf(0) > order.lastIndexOf(1);
        }

        String lastSaved() {
            return last;
        }

        String field(String name) {
            return Desk.json(EDITORS.get(0).send("GET", path, ""))
                    .getJsonObject("fields")
                    .getString(name);
        }

        long history() {
            return Desk.json(EDITORS.get(0).send("GET", path + "/revisions", ""))
                    .getJsonArray("data")
                    .size();
        }
    }
}
