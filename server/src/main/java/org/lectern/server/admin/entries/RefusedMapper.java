package org.lectern.server.admin.entries;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.lectern.server.admin.Asking;
import org.lectern.server.content.Refusal;
import org.lectern.server.content.Refused;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemAnswers;
import org.lectern.server.http.ProblemType;

/** Answers what was not written. */
@Provider
public class RefusedMapper implements ExceptionMapper<Refused> {

    @Context
    @SuppressWarnings("NullAway.Init") // set by the container
    private UriInfo uri;

    @Context
    @SuppressWarnings("NullAway.Init") // set by the container
    private HttpHeaders headers;

    @Override
    public Response toResponse(Refused refused) {
        return ProblemAnswers.response(
                problem(refused.refusal()), "/" + uri.getPath(), headers.getHeaderString(HttpHeaders.ACCEPT));
    }

    static Problem problem(Refusal refusal) {
        var sentence = refusal.sentence() + ".";
        if (refusal instanceof Refusal.NoEntry) {
            // The same as for one that is there and not for the caller to see.
            return Asking.noEntry();
        } else if (refusal instanceof Refusal.NoRevision) {
            return Problem.of(404, sentence);
        } else if (refusal instanceof Refusal.Unfit unfit) {
            return Problem.of(ProblemType.NOT_FIT, "The content is not fit to be public: errors tells what to mend.")
                    .with(DocumentCheck.faults(unfit.problems()));
        } else if (refusal instanceof Refusal.Stale) {
            return Problem.of(ProblemType.STALE, sentence);
        } else if (refusal instanceof Refusal.SlugTaken) {
            return at("/slug", ProblemType.SLUG_TAKEN, sentence);
        } else if (refusal instanceof Refusal.NoSlug) {
            return at("/slug", ProblemType.NO_SENSE, sentence);
        } else if (refusal instanceof Refusal.NoSite || refusal instanceof Refusal.NoEmbed) {
            return Problem.of(404, sentence);
        } else if (refusal instanceof Refusal.NameTaken) {
            return at("/name", ProblemType.NAME_TAKEN, sentence);
        } else if (refusal instanceof Refusal.Outdated) {
            return Problem.of(ProblemType.STALE, sentence);
        } else if (refusal instanceof Refusal.InUse) {
            return Problem.of(ProblemType.IN_USE, sentence);
        } else if (refusal instanceof Refusal.NoSpace) {
            return at("/space", ProblemType.NO_SENSE, sentence);
        } else if (refusal instanceof Refusal.NoSpaceToRead unread) {
            return at("/spaces/" + unread.index(), ProblemType.NO_SENSE, sentence);
        } else if (refusal instanceof Refusal.NoType) {
            return at("/type", ProblemType.NO_SENSE, sentence);
        } else if (refusal instanceof Refusal.NoComment) {
            return at("/comment", ProblemType.UNEXPECTED, sentence);
        } else if (refusal instanceof Refusal.NoSuchTime
                || refusal instanceof Refusal.WrongOffset
                || refusal instanceof Refusal.NotAhead
                || refusal instanceof Refusal.NoWindow) {
            return Problem.of(ProblemType.NO_SENSE, sentence);
        } else if (refusal instanceof Refusal.NoSchedule) {
            return Problem.of(404, sentence);
        } else if (refusal instanceof Refusal.KeyReused) {
            return Problem.of(ProblemType.KEY_REUSED, sentence);
        } else if (refusal instanceof Refusal.Overlap) {
            return Problem.of(ProblemType.OVERLAP, sentence);
        }
        return Problem.of(ProblemType.WRONG_STATE, sentence);
    }

    private static Problem at(String pointer, ProblemType type, String sentence) {
        return Problem.of(type, sentence).with(List.of(new Problem.Fault(Problem.Place.POINTER, pointer, sentence)));
    }
}
