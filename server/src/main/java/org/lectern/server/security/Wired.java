package org.lectern.server.security;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.lectern.server.config.Settings;
import org.lectern.server.store.Database;

/** Makes what is here once, for the application. */
@Singleton
class Wired {

    private final Clock clock = Clock.systemUTC();

    @Produces
    @Singleton
    Throttle throttle() {
        return new Throttle(clock);
    }

    @Produces
    @Singleton
    LastUses lastUses(Database database) {
        return LastUses.start(database, clock);
    }

    void close(@Disposes LastUses lastUses) {
        lastUses.close();
    }

    @Produces
    @Singleton
    Sessions sessions(Database database, LastUses lastUses) {
        return new Sessions(database, clock, lastUses);
    }

    @Produces
    @Singleton
    Tokens tokens(Database database, LastUses lastUses) {
        return new Tokens(database, clock, lastUses);
    }

    @Produces
    @Singleton
    SignIns signIns(Database database, Argon2 argon, Throttle throttle, Sessions sessions, Settings settings) {
        return new SignIns(database, clock, argon, throttle, sessions, settings.demo());
    }

    @Produces
    @Singleton
    Accounts accounts(Database database) {
        return new Accounts(database, clock);
    }

    @Produces
    @Singleton
    ChosenPasswords chosenPasswords(Database database, Argon2 argon, Throttle throttle, SignIns signIns) {
        return new ChosenPasswords(database, clock, argon, throttle, signIns);
    }

    @Produces
    @Singleton
    Refusals refusals(Database database) {
        return new Refusals(database, clock);
    }

    @Produces
    @Singleton
    FirstAccount firstAccount(Database database, Argon2 argon) {
        return new FirstAccount(database, clock, argon);
    }
}
