package org.lectern.server.security;

import java.time.Duration;

/** Why something about accounts was not done. */
public sealed interface Denial {

    /** For the one who asked: what, and what to try. */
    String sentence();

    /** Sign-in name and password do not belong together; nothing says which is wrong, or whether there is the account. */
    record WrongPassword() implements Denial {
        @Override
        public String sentence() {
            return "Sign-in name and password do not belong together: check both, or ask an administrator for a link to"
                    + " choose a new password";
        }
    }

    /** The account of the demo, asked for from elsewhere. */
    record FromElsewhere() implements Denial {
        @Override
        public String sentence() {
            return "The account of the demo signs in on the server's own machine only, as long as it runs as a demo and"
                    + " lectern.base.url is an address of loopback";
        }
    }

    /**
     * Too many wrong guesses.
     *
     * @param pause how long to wait, at least a second
     */
    record TooManyGuesses(Duration pause) implements Denial {
        @Override
        public String sentence() {
            return "Too many attempts failed: try again in " + pause.toSeconds() + " s";
        }
    }

    /** Too many passwords are being checked. */
    record Busy() implements Denial {
        @Override
        public String sentence() {
            return "Too many people are signing in at this moment: try again in a few seconds";
        }
    }

    /** The link was used, is too old, or never was one. */
    record LinkSpent() implements Denial {
        @Override
        public String sentence() {
            return "This one-time token was used already, is too old or was replaced by a newer one: ask an administrator"
                    + " for another";
        }
    }

    /** There is an administrator already. */
    record SetUpAlready() implements Denial {
        @Override
        public String sentence() {
            return "This server was set up already: sign in, or ask an administrator for an account";
        }
    }

    /** There is no such account. */
    record NoAccount(String id) implements Denial {
        @Override
        public String sentence() {
            return "There is no account " + id;
        }
    }

    /** The account has no such token. */
    record NoToken(String id) implements Denial {
        @Override
        public String sentence() {
            return "There is no token " + id;
        }
    }

    /** Nobody would be left who can look after accounts. */
    record LastAdministrator() implements Denial {
        @Override
        public String sentence() {
            return "This is the last active administrator of everything who has a password: make somebody else one first";
        }
    }

    /** The account was changed meanwhile. */
    record Stale(Account current) implements Denial {
        @Override
        public String sentence() {
            return "The account was changed meanwhile: look at it and change it again";
        }
    }

    /** It cannot be while the account is not active. */
    record NotActive(String id) implements Denial {
        @Override
        public String sentence() {
            return "Account " + id + " is not active: activate it first";
        }
    }

    /**
     * A value cannot be taken.
     *
     * @param field its name in JSON
     */
    record Unfit(String field, String sentence) implements Denial {}

    /** Another account has the sign-in name. */
    record SignInTaken(String signIn) implements Denial {
        @Override
        public String sentence() {
            return "Another account has the sign-in name " + signIn + ": choose another";
        }
    }
}
