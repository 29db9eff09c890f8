package org.lectern.server.admin;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.lectern.server.http.ProblemType;
import org.lectern.server.security.Action;
import org.lectern.server.security.Caller;
import org.lectern.server.security.From;

/**
 * Who sent the request at hand; the door finds it out, resources have it injected. Kept by thread, since each of these
 * requests is answered by one: the container's own request scope is not there for a request whose body came first.
 */
@Singleton
public class Asking {

    /** No type has such a name, so that grants for single types do not cover it. */
    private static final String ANY_TYPE = "*";

    private final ThreadLocal<Asked> asked = new ThreadLocal<>();

    /** What is known of one request. */
    private static final class Asked {

        private final From from;
        private final @Nullable String session;
        private @Nullable Caller caller;
        private @Nullable String refusal;

        Asked(From from, @Nullable String session) {
            this.from = from;
            this.session = session;
        }
    }

    private Asked asked() {
        return Objects.requireNonNull(asked.get(), "the door was not passed");
    }

    /** Who asks. There is somebody wherever a method {@link Needs} something. */
    public Caller caller() {
        return Objects.requireNonNull(asked().caller, "nobody is signed in here");
    }

    /** From where. */
    public From from() {
        return asked().from;
    }

    /**
     * The one point where it is decided whether the caller may do something to an entry.
     *
     * @param owner the account that made the entry; null if none did, or for a new one
     * @throws ProblemException 403 if not; 404 if the caller may not even read it, so that nobody finds out what there is
     */
    public void mustBeAllowed(Action action, String space, String type, @Nullable String owner) {
        var asks = caller();
        boolean own = action == Action.CREATE || asks.account().equals(owner);
        if (asks.may(action, space, type, own)) {
            return;
        }
        asked().refusal = action + " in " + space + "/" + type;
        throw new ProblemException(
                action == Action.CREATE || asks.may(Action.READ, space, type, own)
                        ? Problem.of(
                                ProblemType.NOT_ALLOWED,
                                "Your account may not do this to " + (own ? "" : "other people's ")
                                        + "entries of the type " + type + " in the space " + space
                                        + ": ask an administrator.")
                        : noEntry());
    }

    /**
     * The same for what concerns all entries of a space.
     *
     * @throws ProblemException 403 if not
     */
    public void mustBeAllowedIn(Action action, String space) {
        if (!caller().may(action, space, ANY_TYPE, false)) {
            asked().refusal = action + " in " + space;
            throw new ProblemException(Problem.of(
                    ProblemType.NOT_ALLOWED,
                    "Your account may not do this for all of the space " + space + ": ask an administrator."));
        }
    }

    /** That there is none, or none that the caller may know of. */
    public static Problem noEntry() {
        return Problem.of(404, "There is no such entry: check the address.");
    }

    /** The caller; empty where strangers may come too. */
    Optional<Caller> callerIfAny() {
        return Optional.ofNullable(asked().caller);
    }

    /** The secret of the session cookie, whether or not it is good. */
    public Optional<String> session() {
        return Optional.ofNullable(asked().session);
    }

    /** Why the request was refused, if that belongs into the audit. */
    Optional<String> refusal() {
        return Optional.ofNullable(asked.get()).map(one -> one.refusal);
    }

    /** One of many things was refused, which is answered by itself and no refusal of the request. */
    public void forgetRefusal() {
        asked().refusal = null;
    }

    void begin(From from, @Nullable String session) {
        asked.set(new Asked(from, session));
    }

    void is(Caller caller) {
        asked().caller = caller;
    }

    void isRefused(String why) {
        asked().refusal = why;
    }

    void end() {
        asked.remove();
    }
}
