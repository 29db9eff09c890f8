package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries over the admin API of a running server: what an editor does in a day. */
class EditingIT {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    @TempDir
    static Path folder;

    private static RunningServer server;
    private static Desk administrator;
    private static Desk editor;
    private static Desk author;

    @BeforeAll
    static void start() {
        server = RunningServer.start(folder, Map.of());
        administrator = Desk.setUp(server);
        editor = administrator.account("editor", "[{\"role\":\"editor\"}]");
        author = administrator.account("author", "[{\"role\":\"author\"}]");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void an_entry_goes_from_a_draft_by_review_to_the_public_and_back() {
        var made = author.send("POST", "/entries", "{\"type\":\"person\",\"fields\":{\"name\":\"Grace Hopper\"}}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var entry = Desk.json(made);
        assertThat(entry.getString("slug")).isEqualTo("grace-hopper");
        assertThat(entry.getString("stage")).isEqualTo("draft");
        assertThat(entry.getString("owner")).isEqualTo(author.id());
        var path = "/entries/" + entry.getString("id");
        assertThat(made.headers().firstValue("Location")).hasValue(server.uri() + "/api/v1/admin" + path);
        assertThat(seen("grace-hopper")).isEqualTo(404);

        assertThat(act(author, made, path, "publish", "").statusCode()).isEqualTo(403);
        var submitted = act(author, made, path, "submit", "{\"comment\":\"please look\"}");
        assertThat(stage(submitted)).isEqualTo("in-review");
        var back = act(editor, submitted, path, "send-back", "{\"comment\":\"say more\"}");
        assertThat(Desk.json(back).getJsonObject("review").getString("comment")).isEqualTo("say more");
        var revised = edit(author, back, path, "{\"fields\":{\"role\":\"Rear admiral\"},\"note\":\"said more\"}");
        var again = act(author, revised, path, "submit", "");
        var published = act(editor, again, path, "approve", "");
        assertThat(stage(published)).isEqualTo("published");
        assertThat(seen("grace-hopper")).isEqualTo(200);

        var changed = edit(author, published, path, "{\"slug\":\"rear-admiral-hopper\",\"fields\":{\"role\":null}}");
        assertThat(stage(changed)).isEqualTo("changed");
        assertThat(seen("grace-hopper")).as("old slugs keep resolving").isEqualTo(200);
        var differences = Desk.json(editor.send("GET", path + "/diff", "")).getJsonArray("differences");
        assertThat(differences).hasSize(1);
        assertThat(differences.getJsonObject(0).getString("pointer")).isEqualTo("/fields/role");
        assertThat(differences.getJsonObject(0).getString("kind")).isEqualTo("removed");

        var history = Desk.json(editor.send("GET", path + "/revisions", "")).getJsonArray("data");
        assertThat(history).hasSize(3);
        var second = history.getJsonObject(1);
        assertThat(second.getString("note")).isEqualTo("said more");
        assertThat(second.getBoolean("visible")).isTrue();
        var restored = act(editor, changed, path, "revisions/" + second.getString("id") + "/restore", "");
        assertThat(Desk.json(restored).getJsonObject("fields").getString("role"))
                .isEqualTo("Rear admiral");

        var gone = editor.send("DELETE", path, "", "If-Match", etag(restored));
        assertThat(stage(gone)).isEqualTo("trashed");
        assertThat(seen("rear-admiral-hopper")).isEqualTo(404);
        assertThat(stage(act(editor, gone, path, "restore", ""))).isEqualTo("draft");
    }

    @Test
    void who_does_not_know_the_entry_as_it_is_gets_it_with_the_fields_in_conflict() {
        var made = create("{\"name\":\"Ada\",\"role\":\"Countess\"}");
        var path = "/entries/" + Desk.json(made).getString("id");
        var first = edit(editor, made, path, "{\"fields\":{\"role\":\"Analyst\"}}");

        var blind = patch(editor, path, "{\"fields\":{\"role\":\"x\"}}");
        assertThat(blind.statusCode()).isEqualTo(428);
        assertThat(patch(editor, path, "{\"fields\":{\"role\":\"x\"}}", "If-Match", "*")
                        .statusCode())
                .isEqualTo(400);

        var late = patch(editor, path, "{\"fields\":{\"role\":\"Mathematician\"}}", "If-Match", etag(made));
        assertThat(late.statusCode()).isEqualTo(412);
        var problem = Desk.json(late);
        assertThat(problem.getString("type")).isEqualTo("urn:problem-type:lectern:stale");
        assertThat(problem.getString("etag")).isEqualTo(etag(first));
        assertThat(problem.getJsonObject("current").getJsonObject("fields").getString("role"))
                .isEqualTo("Analyst");
        var conflict = problem.getJsonArray("conflicts").getJsonObject(0);
        assertThat(conflict.getString("pointer")).isEqualTo("/fields/role");
        assertThat(conflict.getString("base")).isEqualTo("Countess");
        assertThat(conflict.getString("yours")).isEqualTo("Mathematician");
        assertThat(conflict.getString("theirs")).isEqualTo("Analyst");

        var other = "{\"fields\":{\"name\":\"Ada Lovelace\"}}";
        assertThat(patch(editor, path, other, "If-Match", etag(made)).statusCode())
                .isEqualTo(412);
        var merged = patch(editor, path + "?merge=true", other, "If-Match", etag(made));
        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(200);
        var fields = Desk.json(merged).getJsonObject("fields");
        assertThat(fields.getString("name")).isEqualTo("Ada Lovelace");
        assertThat(fields.getString("role")).isEqualTo("Analyst");
    }

    @Test
    void a_slug_that_led_somewhere_goes_on_to_lead_there() {
        var made = create("{\"name\":\"Old Name\"}");
        var path = "/entries/" + Desk.json(made).getString("id");
        var published = act(editor, made, path, "publish", "");
        edit(editor, published, path, "{\"slug\":\"new-name\"}");

        var taking = author.send(
                "POST", "/entries", "{\"type\":\"person\",\"slug\":\"old-name\",\"fields\":{\"name\":\"Thief\"}}");
        assertThat(taking.statusCode()).isEqualTo(409);
        assertThat(Desk.json(taking).getString("type")).isEqualTo("urn:problem-type:lectern:slug-taken");
        assertThat(seen("old-name")).isEqualTo(200);
    }

    @Test
    void what_a_writer_cannot_have_known_is_never_merged() {
        var made = create("{\"name\":\"Known\",\"role\":\"Keeper\"}");
        var path = "/entries/" + Desk.json(made).getString("id");

        var invented = patch(editor, path + "?merge=true", "{\"fields\":{\"role\":null}}", "If-Match", "\"x\"");
        assertThat(invented.statusCode()).isEqualTo(412);
        assertThat(Desk.json(invented).getBoolean("mergeable")).isFalse();
    }

    @Test
    void who_saves_what_was_only_autosaved_keeps_it() {
        var made = create("{\"name\":\"Kept\"}");
        var path = "/entries/" + Desk.json(made).getString("id");
        var auto = patch(editor, path + "?autosave=true", "{\"fields\":{\"role\":\"Poet\"}}", "If-Match", etag(made));
        assertThat(Desk.json(auto).getJsonObject("revision").getBoolean("autosave"))
                .isTrue();
        var kept = edit(editor, auto, path, "{\"fields\":{\"role\":\"Poet\"},\"note\":\"final\"}");
        var revision = Desk.json(kept).getJsonObject("revision");
        assertThat(revision.getBoolean("autosave")).isFalse();
        assertThat(revision.getString("note")).isEqualTo("final");
    }

    @Test
    void a_request_with_a_key_is_done_once() {
        var body = "{\"type\":\"person\",\"fields\":{\"name\":\"Once Only\"}}";
        var first = editor.send("POST", "/entries", body, "Idempotency-Key", "a-1");
        var second = editor.send("POST", "/entries", body, "Idempotency-Key", "a-1");
        var other = editor.send("POST", "/entries", body.replace("Only", "More"), "Idempotency-Key", "a-1");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(etag(second)).isEqualTo(etag(first));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(Desk.json(other).getString("type")).isEqualTo("urn:problem-type:lectern:key-reused");
    }

    @Test
    void what_is_wrong_is_named_by_pointers_and_nothing_is_written() {
        var wrong = editor.send(
                "POST", "/entries", "{\"type\":\"person\",\"fields\":{\"name\":5,\"nmae\":\"x\"},\"colour\":\"red\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(pointers(wrong)).containsExactly("/colour");
        var fields = editor.send("POST", "/entries", "{\"type\":\"person\",\"fields\":{\"name\":5,\"nmae\":\"x\"}}");
        assertThat(fields.statusCode()).isEqualTo(400);
        assertThat(pointers(fields)).containsExactlyInAnyOrder("/fields/name", "/fields/nmae");

        var made = create("{}");
        var path = "/entries/" + Desk.json(made).getString("id");
        assertThat(Desk.json(made).getString("slug")).startsWith("person");
        var unfit = act(editor, made, path, "publish", "");
        assertThat(unfit.statusCode()).isEqualTo(422);
        assertThat(pointers(unfit)).containsExactly("/fields/name");
        assertThat(etag(editor.send("GET", path, ""))).isEqualTo(etag(made));
    }

    @Test
    void a_schedule_pins_its_revision_and_says_when_the_draft_has_moved_on() {
        var made = create("{\"name\":\"Later\"}");
        var path = "/entries/" + Desk.json(made).getString("id");
        var gap = act(editor, made, path, "schedules", "{\"from\":\"2027-03-28T02:30\",\"zone\":\"Europe/Berlin\"}");
        assertThat(gap.statusCode()).as(gap.body()).isEqualTo(422);
        assertThat(Desk.json(gap).getString("detail"))
                .contains("2027-03-28T01:59")
                .contains("2027-03-28T03:00");

        var scheduled = act(
                editor,
                made,
                path,
                "schedules",
                "{\"from\":\"2031-05-01T10:00\",\"until\":\"2031-06-01T10:00\",\"zone\":\"Europe/Berlin\"}");
        assertThat(scheduled.statusCode()).as(scheduled.body()).isEqualTo(200);
        var window = publications(scheduled).get(0);
        assertThat(window.getString("from")).isEqualTo("2031-05-01T08:00:00Z");
        assertThat(window.getJsonObject("fromWritten").getString("local")).isEqualTo("2031-05-01T10:00");
        assertThat(window.getBoolean("behind")).isFalse();

        var revised = edit(editor, scheduled, path, "{\"fields\":{\"name\":\"Later still\"}}");
        assertThat(publications(revised).get(0).getBoolean("behind")).isTrue();
        var id = window.getJsonNumber("id");
        var moved = editor.send(
                "PUT",
                path + "/schedules/" + id,
                "{\"from\":\"2031-05-02T10:00\",\"zone\":\"Europe/Berlin\",\"revision\":\""
                        + Desk.json(revised).getJsonObject("revision").getString("id") + "\"}",
                "If-Match",
                etag(revised));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(publications(moved).get(0).getBoolean("behind")).isFalse();
        var cancelled = editor.send("DELETE", path + "/schedules/" + id, "", "If-Match", etag(moved));
        assertThat(publications(cancelled)).isEmpty();
    }

    @Test
    void lists_show_what_the_reader_may_see_and_find_words_of_drafts() {
        for (int i = 0; i < 3; i++) {
            create("{\"name\":\"Listed " + i + "\",\"role\":\"Ichthyologist\"}");
        }
        var page = Desk.json(editor.send("GET", "/entries?q=ichthyo&sort=title&page%5Bsize%5D=2&total=true", ""));
        assertThat(titles(page)).containsExactly("Listed 0", "Listed 1");
        assertThat(page.getInt("total")).isEqualTo(3);
        var next = page.getJsonObject("page").getString("next");
        var rest = Desk.json(
                editor.send("GET", "/entries?q=ichthyo&sort=title&page%5Bsize%5D=2&page%5Bafter%5D=" + next, ""));
        assertThat(titles(rest)).containsExactly("Listed 2");
        assertThat(rest.getJsonObject("page").isNull("next")).isTrue();

        var field = Desk.json(editor.send(
                "GET", "/entries?type=person&filter%5Brole%5D%5Bcontains%5D=ICHTHYO&sort=-name&page%5Bsize%5D=2", ""));
        assertThat(titles(field)).containsExactly("Listed 2", "Listed 1");
        var later = field.getJsonObject("page").getString("next");
        assertThat(titles(Desk.json(editor.send(
                        "GET",
                        "/entries?type=person&filter%5Brole%5D%5Bcontains%5D=ichthyo&sort=-name&page%5Bafter%5D="
                                + later,
                        ""))))
                .containsExactly("Listed 0");
        var untyped = editor.send("GET", "/entries?filter%5Brole%5D%5Beq%5D=x", "");
        assertThat(untyped.statusCode()).isEqualTo(400);
        assertThat(untyped.body()).contains("a filter asks for a field of one type; say which, such as type=event");

        var confined = administrator.account("confined", "[{\"role\":\"viewer\",\"type\":\"event\"}]");
        assertThat(titles(Desk.json(confined.send("GET", "/entries?q=ichthyo", ""))))
                .isEmpty();
        var wrong = editor.send("GET", "/entries?stage=lost&sort=size&colour=red&page%5Bafter%5D=x", "");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Desk.json(wrong).getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("parameter"))
                .containsExactlyInAnyOrder("stage", "sort", "colour", "page[after]");
    }

    @Test
    void one_thing_is_done_to_all_of_a_list_after_a_dry_run() {
        for (var name : List.of("\"name\":\"Bulk A\",", "\"name\":\"Bulk B\",", "")) {
            create("{" + name + "\"role\":\"Bulkologist\"}");
        }
        var all = "/entries/bulk?type=person&filter%5Brole%5D%5Beq%5D=bulkologist";
        var tried = editor.send("POST", all, "{\"action\":\"publish\",\"dryRun\":true}");
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        assertThat(Desk.json(tried).getInt("done")).isEqualTo(2);
        assertThat(Desk.json(tried).getInt("refused")).isEqualTo(1);
        assertThat(Desk.json(tried).isNull("next")).isTrue();
        assertThat(Desk.json(tried).isNull("stopped")).isTrue();
        var incomplete = Desk.json(tried).getJsonArray("entries").getJsonObject(2);
        assertThat(incomplete.getJsonObject("problem").getString("type")).isEqualTo("urn:problem-type:lectern:not-fit");
        assertThat(incomplete
                        .getJsonObject("problem")
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("pointer"))
                .isEqualTo("/fields/name");
        assertThat(stages(all)).as("nothing was done").containsOnly("draft");

        var wanted = "{\"action\":\"publish\",\"dryRun\":false}";
        assertThat(editor.send("POST", all, wanted).statusCode()).isEqualTo(428);
        assertThat(author.send("POST", all, wanted, "If-Match", etag(tried)).body())
                .contains("\"done\":0", "\"refused\":3", "urn:problem-type:lectern:not-allowed");
        var done = editor.send("POST", all, wanted, "If-Match", etag(tried));
        assertThat(Desk.json(done).getInt("done")).as(done.body()).isEqualTo(2);
        assertThat(stages(all)).containsExactly("published", "published", "draft");

        var late = editor.send("POST", all, wanted, "If-Match", etag(tried));
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(Desk.json(late).getString("type")).isEqualTo("urn:problem-type:lectern:stale");
        assertThat(Desk.json(late).getString("etag")).isNotEqualTo(etag(tried));
        var wrong = editor.send("POST", all + "&sort=title", "{\"action\":\"burn\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("is none of submit, withdraw, approve, publish, unpublish, archive");
    }

    @Test
    void what_is_too_much_for_one_request_goes_on_where_it_ended() {
        for (int i = 0; i < 201; i++) {
            create("{\"name\":\"Many " + i + "\",\"role\":\"Multitude\"}");
        }
        var all = "/entries/bulk?type=person&filter%5Brole%5D%5Beq%5D=multitude";
        var tried = Desk.json(editor.send("POST", all, "{\"action\":\"trash\"}"));
        assertThat(tried.getInt("done")).isEqualTo(200);
        assertThat(tried.getBoolean("dryRun")).isTrue();
        var rest = Desk.json(
                editor.send("POST", all + "&page%5Bafter%5D=" + tried.getString("next"), "{\"action\":\"trash\"}"));
        assertThat(rest.getInt("done")).isEqualTo(1);
        assertThat(rest.isNull("next")).isTrue();
        assertThat(editor.send("POST", all, "{\"action\":\"trash\"}", "Idempotency-Key", "k")
                        .statusCode())
                .isEqualTo(400);
    }

    /** Of the entries that a request would be about. */
    private List<String> stages(String bulk) {
        return Desk.json(editor.send("GET", bulk.replace("/bulk", "") + "&sort=created", ""))
                .getJsonArray("data")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(one -> one.getString("stage"))
                .toList();
    }

    @Test
    void what_is_scheduled_is_listed_in_order_of_time() {
        var made = create("{\"name\":\"Ahead\"}");
        var path = "/entries/" + Desk.json(made).getString("id");
        act(editor, made, path, "schedules", "{\"from\":\"2030-05-01T10:00\",\"until\":\"2030-05-02T10:00\"}");

        var ahead = Desk.json(editor.send("GET", "/schedules", ""))
                .getJsonArray("data")
                .getValuesAs(JsonObject.class);
        assertThat(ahead).extracting(one -> one.getString("at")).isSorted();
        assertThat(ahead.stream()
                        .filter(one -> one.getString("slug").equals("ahead"))
                        .map(one -> one.getBoolean("begins")))
                .containsExactly(true, false);
    }

    @Test
    void the_audit_says_who_did_what_when_from_where_and_can_be_taken_along() {
        var made = create("{\"name\":\"Audited\"}");
        var id = Desk.json(made).getString("id");
        edit(editor, made, "/entries/" + id, "{\"fields\":{\"role\":\"Auditor\"}}");

        var rows = Desk.json(administrator.send("GET", "/audit?subject=" + id, ""))
                .getJsonArray("data")
                .getValuesAs(JsonObject.class);
        assertThat(rows).extracting(row -> row.getString("action")).containsExactly("revise", "create");
        assertThat(rows.get(0).getJsonArray("changed").getString(0)).isEqualTo("/role");
        assertThat(rows.get(0).getJsonObject("actor").getString("address")).isEqualTo("127.0.0.1");
        var export = administrator.send("GET", "/audit/export?subject=" + id, "");
        assertThat(export.body().lines()).hasSize(2);
        assertThat(export.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
    }

    @Test
    void a_purge_that_is_sent_again_is_answered_the_same() {
        var made = create("{\"name\":\"Purged\"}");
        var path = "/entries/" + Desk.json(made).getString("id");
        var gone = editor.send("DELETE", path, "", "If-Match", etag(made));
        var key = new String[] {"If-Match", etag(gone), "Idempotency-Key", "purge-once"};

        assertThat(administrator.send("POST", path + "/purge", "", key).statusCode())
                .isEqualTo(204);
        assertThat(administrator.send("POST", path + "/purge", "", key).statusCode())
                .isEqualTo(204);
        assertThat(administrator
                        .send("POST", path + "/purge", "", "If-Match", etag(gone))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_an_action_would_not_heed_is_refused() {
        var made = create("{\"name\":\"Heeded\"}");
        var path = "/entries/" + Desk.json(made).getString("id");

        var body = act(editor, made, path, "archive", "{\"comment\":\"why\",\"at\":1}");
        assertThat(body.statusCode()).isEqualTo(400);
        assertThat(pointers(body)).containsExactlyInAnyOrder("/comment", "/at");
        var parameter = act(editor, made, path, "publish?from=2031-01-01", "");
        assertThat(parameter.statusCode()).isEqualTo(400);
        assertThat(Desk.json(parameter).getString("detail")).isEqualTo("from: no parameters are taken here");
        var edit = patch(editor, path + "?marge=true", "{\"fields\":{\"role\":\"x\"}}", "If-Match", etag(made));
        assertThat(Desk.json(edit).getString("detail"))
                .isEqualTo("marge: there is no such parameter here; there are merge, autosave");
        assertThat(Desk.json(editor.send("GET", path, "")).getString("stage")).isEqualTo("draft");
    }

    @Test
    void a_place_that_no_text_can_be_is_refused() {
        create("{\"name\":\"A first one\"}");
        create("{\"name\":\"A second one\"}");
        var list = "/entries?sort=title&page%5Bsize%5D=1";
        var next = Desk.json(editor.send("GET", list, "")).getJsonObject("page").getString("next");
        var place = new String(java.util.Base64.getUrlDecoder().decode(next), java.nio.charset.StandardCharsets.UTF_8);
        var nul = place.replace("\"a first one\"", "\"\\u0000\"");
        assertThat(nul).isNotEqualTo(place);
        var after = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(nul.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var answer = editor.send("GET", list + "&page%5Bafter%5D=" + after, "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Desk.json(answer).getString("detail"))
                .isEqualTo("page[after]: this is no place in a list; take it from page.next of a response");
    }

    private static List<String> titles(JsonObject page) {
        return page.getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("title"))
                .toList();
    }

    private static HttpResponse<String> create(String fields) {
        var made = editor.send("POST", "/entries", "{\"type\":\"person\",\"fields\":" + fields + "}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made;
    }

    private static HttpResponse<String> act(
            Desk who, HttpResponse<String> known, String path, String what, String body) {
        return who.send("POST", path + "/" + what, body, "If-Match", etag(known));
    }

    private static HttpResponse<String> edit(Desk who, HttpResponse<String> known, String path, String body) {
        var edited = patch(who, path, body, "If-Match", etag(known));
        assertThat(edited.statusCode()).as(edited.body()).isEqualTo(200);
        return edited;
    }

    private static HttpResponse<String> patch(Desk who, String path, String body, String... headers) {
        return who.as(MERGE_PATCH).send("PATCH", path, body, headers);
    }

    private static String stage(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Desk.json(answer).getString("stage");
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static List<JsonObject> publications(HttpResponse<String> answer) {
        return Desk.json(answer).getJsonArray("publications").getValuesAs(JsonObject.class);
    }

    private static List<String> pointers(HttpResponse<String> answer) {
        return Desk.json(answer).getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> ((JsonString) error.get("pointer")).getString())
                .toList();
    }

    private static int seen(String slug) {
        return server.get("/widgets/card?entry=person/" + slug).statusCode();
    }
}
