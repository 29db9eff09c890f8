package org.lectern.server.admin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.lectern.server.http.ProblemType;

/** The header by which a writer says what he knows (RFC 9110, section 13.1.1). */
public final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\"([!#-~]*)\"");

    private IfMatch() {}

    /**
     * The one entity tag it names, without quotes.
     *
     * @throws ProblemException 428 without the header; 400 for {@code *}, which would overwrite anything, for a weak tag
     *     and for several
     */
    public static String tag(@Nullable String header) {
        if (header == null) {
            throw new ProblemException(Problem.of(
                    ProblemType.BLIND_WRITE,
                    "Say what you change: send If-Match with the ETag that reading it answered."));
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new ProblemException(Problem.of(
                    400, "If-Match is not one strong entity tag: send the ETag as it was answered, such as \"3\"."));
        }
        return tag.group(1);
    }

    /** The same where the tag is a version; one that is no number is of no version, 0. */
    public static long version(@Nullable String header) {
        var tag = tag(header);
        return tag.matches("[1-9][0-9]{0,17}") ? Long.parseLong(tag) : 0;
    }
}
