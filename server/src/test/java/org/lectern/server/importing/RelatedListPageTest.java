package org.lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.importing.Sample.document;
import static org.lectern.server.importing.Sample.json;
import static org.lectern.server.importing.Sample.page;
import static org.lectern.server.importing.Sample.warnings;

import org.junit.jupiter.api.Test;

/** Rows 24 to 29, as a related list has them. */
class RelatedListPageTest {

    @Test
    void groups_come_in_the_pages_order_and_all_else_is_the_description() {
        var page = page(
                "related-lists",
                "https://www.example.edu/lists/tides",
                "# All about tides",
                "",
                "For *sailors*.",
                "",
                "Related",
                "",
                "Events",
                "",
                "* [Past EventNov 03, 2025",
                "",
                "  ## Sand](/events/sand)",
                "* [Past EventOct 13, 2025",
                "",
                "  ## Sky](/events/sky)",
                "",
                "+ Show All",
                "- Show Less",
                "",
                "News",
                "",
                "* [Campus NewsSep 07, 2025",
                "",
                "  ## A new boat](/news/boat)",
                "",
                "## More on this topic",
                "",
                "[!",
                "",
                "May",
                "",
                "2",
                "",
                "Past EventMay 02, 2025",
                "",
                "## Core](/events/core)");

        assertThat(document(page))
                .isEqualTo(json("{'title':'All about tides','description':'For *sailors*.','groups':["
                        + "{'name':'Events','entries':['event/sand','event/sky']},"
                        + "{'name':'News','entries':['news/boat']},"
                        + "{'name':'More on this topic','entries':['event/core']}]}"));
        assertThat(warnings(page)).isEmpty();
    }

    @Test
    void a_list_without_links_is_a_title() {
        assertThat(document(page("related-list", "https://www.example.edu/lists/none", "# Nothing")))
                .isEqualTo(json("{'title':'Nothing'}"));
    }
}
