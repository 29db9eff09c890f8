package org.lectern.server.admin.entries;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.server.store.AuditQuery;

/** Reads the parameters of the audit; refuses with all that is wrong, each with its parameter. */
final class AuditRequest {

    private static final List<String> KNOWN =
            List.of("actor", "action", "kind", "subject", "since", "until", "page[after]");

    private AuditRequest() {}

    static AuditQuery of(Map<String, List<String>> parameters, int limit) {
        var asked = QueryParameters.of(parameters, KNOWN);
        var query = new AuditQuery(
                asked.text("actor"),
                asked.text("action"),
                asked.text("kind"),
                asked.text("subject"),
                asked.moment("since"),
                asked.moment("until"),
                number(asked, "page[after]"),
                limit);
        asked.faults().refuseIfAny();
        return query;
    }

    /** The same, from the rows before one on. */
    static AuditQuery before(AuditQuery query, long seq) {
        return new AuditQuery(
                query.actor(),
                query.action(),
                query.subjectKind(),
                query.subject(),
                query.since(),
                query.until(),
                seq,
                query.limit());
    }

    private static @Nullable Long number(QueryParameters asked, String name) {
        var text = asked.text(name);
        if (text != null && !text.matches("[0-9]{1,18}")) {
            asked.faults().add(name, "this is no place in the audit; take it from page.next of a response");
            return null;
        }
        return text == null ? null : Long.valueOf(text);
    }
}
