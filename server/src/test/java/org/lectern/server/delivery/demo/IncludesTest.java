package org.lectern.server.delivery.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncludesTest {

    private static String process(String page, Map<String, String> bodies) {
        return new Includes(Map.of("slug", "x"), path -> Optional.ofNullable(bodies.get(path))).process(page);
    }

    @Test
    void an_include_becomes_the_body_at_its_address() {
        assertThat(process(
                        "<p>a</p><!--#include virtual=\"/w?e=x&h=1\" --><p>b</p>\n<!--# include virtual=\"/v\" -->",
                        Map.of("/w?e=x&h=1", "<i>$1 \\ w</i>", "/v", "v")))
                .isEqualTo("<p>a</p><i>$1 \\ w</i><p>b</p>\nv");
    }

    @Test
    void an_include_without_a_body_becomes_its_stub() {
        var page = "<!--# block name=\"fb\" --><a href=\"/x\">x</a><!--# endblock -->"
                + "[<!--# include virtual=\"/gone\" stub=\"fb\" -->][<!--# include virtual=\"/here\" stub=\"fb\" -->]";

        assertThat(process(page, Map.of("/here", "here"))).isEqualTo("[<a href=\"/x\">x</a>][here]");
    }

    @Test
    void an_include_with_neither_body_nor_stub_leaves_nothing() {
        assertThat(process("[<!--#include virtual=\"/gone\" -->]", Map.of())).isEqualTo("[]");
        assertThat(process("[<!--#include virtual=\"/gone\" stub=\"none\" -->]", Map.of()))
                .isEqualTo("[]");
    }

    @Test
    void other_comments_stay() {
        assertThat(process("<!-- #include --><!--[if IE]-->", Map.of())).isEqualTo("<!-- #include --><!--[if IE]-->");
    }

    @Test
    void an_address_may_hold_variables_of_the_request() {
        var page = "<!--# include virtual=\"/w?e=event/$slug&h=1\" --><!--# include virtual=\"/w?e=${slug}y$none\" -->";

        assertThat(process(page, Map.of("/w?e=event/x&h=1", "one ", "/w?e=xy", "two")))
                .isEqualTo("one two");
    }
}
