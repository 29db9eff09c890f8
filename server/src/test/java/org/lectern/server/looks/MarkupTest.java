package org.lectern.server.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads every golden as the Nu HTML checker and a strict host page would. */
class MarkupTest {

    @ParameterizedTest
    @MethodSource("goldens")
    void the_nu_html_checker_has_nothing_to_say(Golden golden) throws Exception {
        assertThat(said(golden.page(""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo/host/index.html",
                "demo/host/events.html",
                "demo/host/people.html",
                "demo/host/series.html",
                "demo/host/news.html",
                "gallery/index.html"
            })
    void the_nu_html_checker_has_nothing_to_say_about_pages_of_the_demo_and_the_gallery(String page) throws Exception {
        assertThat(said(Golden.text("lectern/" + page))).isEmpty();
    }

    @Test
    void the_nu_html_checker_is_awake() throws Exception {
        var mistaken = new Golden("sample", "wrong", "<ul><p>Not an item</p></ul>", "");

        assertThat(said(mistaken.page("")))
                .contains("Element “p” not allowed as child of element “ul” in this context.");
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void a_fragment_has_no_script_no_style_no_id_and_no_handler(Golden golden) {
        var fragment = Jsoup.parseBodyFragment(golden.html()).body();

        assertThat(fragment.select("script, style, link, iframe, form, [style], [id], [srcdoc], [^on]"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void a_link_that_opens_a_window_says_so_and_hands_nothing_over(Golden golden) {
        for (var link : Jsoup.parseBodyFragment(golden.html()).select("a[target]")) {
            assertThat(link.attr("target")).isEqualTo("_blank");
            assertThat(link.attr("rel")).isEqualTo("noopener noreferrer");
            assertThat(link.text()).matches("\\S.* \\(.+\\)");
        }
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void every_class_begins_with_the_widget(Golden golden) {
        var names = Jsoup.parseBodyFragment(golden.html()).body().getAllElements().stream()
                .flatMap(element -> element.classNames().stream());

        assertThat(names).allMatch(name -> name.equals("lectern") || name.startsWith("lectern-" + golden.widget()));
    }

    /** What the checker says of a page, errors and warnings; empty if nothing. */
    private static String said(String page) throws Exception {
        var checker = new EmbeddedValidator();
        checker.setOutputFormat(OutputFormat.GNU);
        checker.setNoLangDetect(true);
        return checker.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    static Stream<Golden> goldens() {
        return Shipped.all().everyGolden();
    }
}
