package org.lectern.server.security;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lectern.server.store.Actor;

/**
 * Who asks, as of this request: an account by its session, or one of its tokens.
 *
 * @param actor the name to write under
 * @param account its id
 * @param grants what it may, for a token already cut by the token's scopes
 */
public record Caller(Actor actor, String account, Set<Grant> grants, Credential credential) {

    public Caller {
        grants = Set.copyOf(grants);
    }

    /**
     * Whether something may be done to entries of a type in a space.
     *
     * @param own whether the account made the entry; no matter for new ones
     */
    public boolean may(Action action, String space, String type, boolean own) {
        return action.isOfEntries()
                ? grants.stream()
                        .anyMatch(grant ->
                                grant.covers(space, type) && grant.role().includes(action.least(own)))
                : may(action);
    }

    /** Whether a person asks, and not a program with a token. */
    public boolean isInPerson() {
        return credential instanceof Credential.Session;
    }

    /** Whether there is anything at all that it may do this to: what can be known before the entry is. */
    public boolean may(Action action) {
        if (action.isInPerson() && !isInPerson()) {
            return false;
        }
        return action.isAnybodys()
                || grants.stream()
                        .anyMatch(grant -> grant.role().includes(action.least(true))
                                && (action.isOfEntries() || grant.isEverywhere()));
    }

    /**
     * Where it may do this to entries of everyone, for lists, which show nothing else; empty means nowhere. The grants
     * add up.
     */
    public List<Grant> where(Action action) {
        return grants.stream()
                .filter(grant -> action.isOfEntries() && grant.role().includes(action.least(false)))
                .toList();
    }

    /** What is left of an account's grants under a token's scopes. */
    static Set<Grant> cut(Set<Grant> grants, Set<Grant> scopes) {
        var left = new LinkedHashSet<Grant>();
        for (var grant : grants) {
            for (var scope : scopes) {
                grant.and(scope).ifPresent(left::add);
            }
        }
        return left;
    }
}
