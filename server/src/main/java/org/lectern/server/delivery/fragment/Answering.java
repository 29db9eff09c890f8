package org.lectern.server.delivery.fragment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lectern.server.content.cache.Ready;
import org.lectern.server.delivery.Addresses;
import org.lectern.server.delivery.Cors;
import org.lectern.server.delivery.hot.Prepared;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemAnswers;
import org.lectern.server.http.ProblemException;
import org.lectern.server.http.ProblemMapper;
import org.lectern.server.store.StoreFailure;

/** Answers of fragments, and of their absence. */
@Singleton
public class Answering {

    /** Somebody would have to change the same embed as often while one request waits. */
    private static final int TRIES = 5;

    private final Prepared prepared;
    private final Making making;
    private final Addresses addresses;

    @Inject
    public Answering(Prepared prepared, Making making, Addresses addresses) {
        this.prepared = prepared;
        this.making = making;
        this.addresses = addresses;
    }

    /**
     * The answer to a request.
     *
     * @param meaning finds out what it means, again if that was changed meanwhile
     */
    public Response answer(HttpServletRequest request, Form form, Supplier<Wanted> meaning) {
        return meant(
                () -> known(request, meaning),
                wanted -> wanted instanceof Wanted.Fragment fragment
                        ? answer(request, form, fragment)
                        : missing(request, form, wanted, ((Wanted.Missing) wanted).problem()));
    }

    /**
     * The same without a request.
     *
     * @throws ProblemException if there is none
     */
    public Ready find(Supplier<Wanted> meaning) {
        return meant(meaning, wanted -> {
            if (wanted instanceof Wanted.Fragment fragment) {
                return prepared.get(fragment.key(), fragment.maker()).ready();
            }
            throw new ProblemException(((Wanted.Missing) wanted).problem());
        });
    }

    private static <R> R meant(Supplier<Wanted> meaning, Function<Wanted, R> answering) {
        for (int tries = 1; true; tries++) {
            try {
                return answering.apply(meaning.get());
            } catch (Overtaken again) {
                if (tries == TRIES) {
                    throw new ProblemException(Problem.of(
                            503, "What is asked for is being changed at the moment: ask again in a second."));
                }
            }
        }
    }

    /** What it means, if that can be found out. */
    private static Wanted known(HttpServletRequest request, Supplier<Wanted> meaning) {
        try {
            return meaning.get();
        } catch (RuntimeException failed) {
            return new Wanted.Missing(away(request, failed), Set.of(), null);
        }
    }

    private Response answer(HttpServletRequest request, Form form, Wanted.Fragment fragment) {
        try {
            return prepared.answer(request, fragment.key(), fragment.ignoredHeader(), fragment.maker());
        } catch (ProblemException failed) {
            return missing(request, form, fragment, failed.problem());
        } catch (RuntimeException failed) {
            return missing(request, form, fragment, away(request, failed));
        }
    }

    /** The database is away; any other failure is thrown again. */
    private static Problem away(HttpServletRequest request, RuntimeException failed) {
        if (StoreFailure.in(failed).isEmpty()) {
            throw failed;
        }
        return ProblemMapper.unforeseen(failed, request.getRequestURI());
    }

    /** {@link ProblemAnswers} says how an error looks; an embed with words of its own says those. */
    private Response missing(HttpServletRequest request, Form form, Wanted wanted, Problem problem) {
        // What is for programs is in no page.
        var accept = form == Form.VIEW ? "application/json" : request.getHeader("Accept");
        var answer = Response.fromResponse(ProblemAnswers.response(problem, request.getRequestURI(), accept));
        var order = wanted.order();
        var words = order == null || ProblemAnswers.wantsProblem(accept) ? null : making.words(order, form);
        if (words != null) {
            answer.type(words.type()).entity(words.text());
            words.terms().headers().forEach(answer::header);
        } else if (order != null) {
            order.headers(addresses.of("/")).forEach(answer::header);
        } else if (request.getRequestURI().startsWith("/embeds/")) {
            Cors.EVERYONE.forEach(answer::header);
        }
        var origins = order == null ? null : order.origins();
        if (origins != null) {
            answer.header("Vary", "Origin");
            Cors.tell(origins, request::getHeader, answer::header);
        }
        if (wanted.ignoredHeader() != null) {
            answer.header("Lectern-Ignored", wanted.ignoredHeader());
        }
        return answer.build();
    }
}
