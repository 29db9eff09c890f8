package org.lectern.server.security;

import static org.lectern.server.security.Role.ADMINISTRATOR;
import static org.lectern.server.security.Role.AUTHOR;
import static org.lectern.server.security.Role.EDITOR;
import static org.lectern.server.security.Role.VIEWER;

/** What a request asks to do, as far as it matters for whether it may. */
public enum Action {
    /** Nothing but to be somebody: every account may, whatever its grants. */
    SIGNED_IN(Reach.ANYBODY, VIEWER, VIEWER),
    /** One's own password, sessions and tokens: no token may, so that a stolen one cannot outlive itself. */
    SELF(Reach.ANYBODY_IN_PERSON, VIEWER, VIEWER),
    /** Entries, drafts too, and their history; sites, embeds and where those were seen. */
    READ(Reach.ENTRIES, VIEWER, VIEWER),
    /** A new entry, also as a copy of another. */
    CREATE(Reach.ENTRIES, AUTHOR, AUTHOR),
    /** A new draft of an entry, its slug, a revision restored to draft. */
    EDIT(Reach.ENTRIES, EDITOR, AUTHOR),
    /** A draft handed in for review. */
    SUBMIT(Reach.ENTRIES, EDITOR, AUTHOR),
    /** What the public sees: approving, sending back, publishing, unpublishing, schedules, archiving. */
    PUBLISH(Reach.ENTRIES, EDITOR, EDITOR),
    /** An entry to the trash and back. Whoever trashes what is public needs {@link #PUBLISH} too. */
    TRASH(Reach.ENTRIES, EDITOR, AUTHOR),
    /** What is in the trash, for good. */
    PURGE(Reach.ENTRIES, ADMINISTRATOR, ADMINISTRATOR),
    /** Saved embeds of a site whose spaces are all one's own, for every type. */
    EMBED(Reach.ENTRIES, EDITOR, EDITOR),
    /** Host websites: who may embed what is saved for them. */
    SITES(Reach.EVERYTHING, ADMINISTRATOR, ADMINISTRATOR),
    /** Everyone's accounts: no token may. */
    ACCOUNTS(Reach.EVERYTHING_IN_PERSON, ADMINISTRATOR, ADMINISTRATOR),
    /** Reading the audit. */
    AUDIT(Reach.EVERYTHING, ADMINISTRATOR, ADMINISTRATOR);

    /** To what, and by whom, it is done. */
    enum Reach {
        ANYBODY(false),
        ANYBODY_IN_PERSON(true),
        ENTRIES(false),
        EVERYTHING(false),
        EVERYTHING_IN_PERSON(true);

        private final boolean inPerson;

        Reach(boolean inPerson) {
            this.inPerson = inPerson;
        }
    }

    private final Reach reach;
    private final Role least;
    private final Role leastForOwn;

    Action(Reach reach, Role least, Role leastForOwn) {
        this.reach = reach;
        this.least = least;
        this.leastForOwn = leastForOwn;
    }

    /** Whether a session is needed: a token, which a program keeps somewhere, will not do. */
    public boolean isInPerson() {
        return reach.inPerson;
    }

    /** Whether it is done to entries, each of which has a space, a type and perhaps an owner. */
    public boolean isOfEntries() {
        return reach == Reach.ENTRIES;
    }

    /** Whether no grant is needed. */
    boolean isAnybodys() {
        return reach == Reach.ANYBODY || reach == Reach.ANYBODY_IN_PERSON;
    }

    /** The least role that may. */
    Role least(boolean own) {
        return own ? leastForOwn : least;
    }
}
