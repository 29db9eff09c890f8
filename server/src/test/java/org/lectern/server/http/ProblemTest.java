package org.lectern.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void a_problem_says_what_where_and_what_to_try() {
        assertThat(Problem.notFound("/x").json())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
                        + "\"detail\":\"There is nothing at /x: check the address.\"}");
    }

    @Test
    void a_problem_points_to_the_parameter_that_caused_it() {
        assertThat(Problem.of(400, "One parameter is wrong.")
                        .atParameter("page[size]", "Give 1 to 100.")
                        .json())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
                        + "\"detail\":\"One parameter is wrong.\",\"errors\":[{\"parameter\":\"page[size]\","
                        + "\"detail\":\"Give 1 to 100.\"}]}");
    }

    @Test
    void a_problem_points_into_a_document() {
        Problem.Fault fault = new Problem.Fault(Problem.Place.POINTER, "/title", "It is missing.");
        assertThat(Problem.of(ProblemType.NOT_FIT, "See errors.")
                        .named(URI.create("urn:x:1"))
                        .with(List.of(fault))
                        .with(JsonParts.JSON
                                .createObjectBuilder()
                                .add("current", 1)
                                .build())
                        .json())
                .isEqualTo("{\"type\":\"urn:problem-type:lectern:not-fit\","
                        + "\"title\":\"The content is not fit to be public\",\"status\":422,"
                        + "\"detail\":\"See errors.\",\"instance\":\"urn:x:1\",\"errors\":[{\"pointer\":\"/title\","
                        + "\"detail\":\"It is missing.\"}],\"current\":1}");
    }

    @Test
    void an_unforeseen_failure_tells_its_number_and_nothing_else() {
        Problem problem = ProblemMapper.unforeseen(new IllegalStateException("secret"), "/x");
        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.detail())
                .isEqualTo("Something failed inside the server; its log tells more under "
                        + problem.instance().toString().substring("urn:uuid:".length()) + ".");
        assertThat(problem.json()).doesNotContain("secret").doesNotContain("Exception");
    }
}
