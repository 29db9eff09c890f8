package org.lectern.server.admin.entries;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.server.http.Faults;
import org.lectern.server.store.AuditQuery;

/** Reads the parameters of the audit; refuses with all that is wrong, each with its parameter. */
final class AuditRequest {

    private static final List<String> KNOWN =
            List.of("actor", "action", "kind", "subject", "since", "until", "page[after]");

    private final Map<String, List<String>> parameters;
    private final Faults faults = new Faults();

    private AuditRequest(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    static AuditQuery of(Map<String, List<String>> parameters, int limit) {
        return new AuditRequest(parameters).read(limit);
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

    private AuditQuery read(int limit) {
        parameters.forEach((name, values) -> {
            if (!KNOWN.contains(name)) {
                faults.add(name, "there is no such parameter; there are " + String.join(", ", KNOWN));
            } else if (values.size() > 1) {
                faults.add(name, "this parameter is given more than once; give it once");
            }
        });
        var query = new AuditQuery(
                text("actor"),
                text("action"),
                text("kind"),
                text("subject"),
                moment("since"),
                moment("until"),
                number("page[after]"),
                limit);
        faults.refuseIfAny();
        return query;
    }

    private @Nullable String text(String name) {
        var values = parameters.get(name);
        return values == null || values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    }

    private @Nullable Instant moment(String name) {
        var text = text(name);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            faults.add(name, "this is no moment such as 2026-05-01T10:00:00Z; an offset's plus is written %2B");
            return null;
        }
    }

    private @Nullable Long number(String name) {
        var text = text(name);
        if (text != null && !text.matches("[0-9]{1,18}")) {
            faults.add(name, "this is no place in the audit; take it from page.next of a response");
            return null;
        }
        return text == null ? null : Long.valueOf(text);
    }
}
