package org.lectern.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lectern.server.security.Accounts.Wanted;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Dump;

/** What tokens may, how long, and that no secret is kept, on any database. */
abstract class TokensContract extends SecurityContract {

    @Test
    void a_token_may_what_its_account_and_its_scopes_both_allow() {
        var by = administrator().caller();
        account(by, "ben", Set.of(new Grant(Role.EDITOR, "main", null)));
        var ben = signIn("ben").caller();
        var token = token(ben, Set.of(new Grant(Role.ADMINISTRATOR, null, "talk")));

        var caller = parts.tokens().caller(token.secret(), "::1").orElseThrow();
        assertThat(caller.grants()).containsExactly(new Grant(Role.EDITOR, "main", "talk"));
        assertThat(caller.account()).isEqualTo(ben.account());
        assertThat(caller.actor())
                .isEqualTo(Actor.token(token.token().row().id(), "Ben ben (sync)", ben.account(), "::1"));
        assertThat(denial(() -> token(ben, Set.of(new Grant(Role.VIEWER, "other", null))))
                        .sentence())
                .isEqualTo("Of these scopes the account may nothing: choose some of what it was granted");
    }

    @Test
    @DisplayName("Threat 9: stolen tokens - they expire, within a year and a day")
    void a_token_expires() {
        var by = administrator().caller();
        var token = token(by, EDITOR);

        now.move(Duration.ofDays(30).minusMillis(1));
        assertThat(parts.tokens().caller(token.secret(), "::1")).isPresent();
        now.move(Duration.ofMillis(1));
        assertThat(parts.tokens().caller(token.secret(), "::1")).isEmpty();
        assertThat(denial(() -> parts.tokens()
                                .make(by, "sync", EDITOR, now.instant().plus(Duration.ofDays(367))))
                        .sentence())
                .isEqualTo("A token expires in the future, and within 366 days");
        assertThat(denial(() -> parts.tokens().make(by, "sync", EDITOR, now.instant())))
                .isInstanceOf(Denial.Unfit.class);
    }

    @Test
    void when_a_token_was_used_last_is_written_later() {
        var by = administrator().caller();
        var token = token(by, EDITOR);
        now.move(Duration.ofMinutes(5));
        parts.tokens().caller(token.secret(), "::1");
        assertThat(parts.tokens().of(by.account()).get(0).row().usedAt()).isNull();

        parts.lastUses().write();
        assertThat(parts.tokens().of(by.account()).get(0).row().usedAt()).isEqualTo(now.instant());
    }

    @Test
    @DisplayName("Threat 9: stolen tokens - what is revoked on one server is good on none")
    void what_is_revoked_on_one_server_is_good_on_none() {
        var by = administrator().caller();
        var token = token(by, EDITOR);
        var other = Parts.on(database, now, false);
        assertThat(other.tokens().caller(token.secret(), "::1")).isPresent();

        parts.tokens().revoke(by, by.account(), token.token().row().id());
        assertThat(other.tokens().caller(token.secret(), "::1")).isEmpty();
        assertThat(denial(() -> parts.tokens()
                        .revoke(by, by.account(), token.token().row().id())))
                .isInstanceOf(Denial.NoToken.class);
        other.lastUses().close();
    }

    @Test
    @DisplayName("Threats 6 and 9: leaks, stolen tokens - no secret is in a row, so a dump holds no usable token")
    void no_secret_is_in_a_row() throws Exception {
        var setUp = parts.firstAccount().token().orElseThrow();
        parts.passwords().setUp(setUp, "Ada", "ada", PASSWORD, "::1");
        var session = signIn("ada");
        var token = token(session.caller(), EDITOR);
        var ben = parts.accounts().create(session.caller(), new Wanted("Ben", "ben", true, EDITOR));
        var link = parts.accounts().link(session.caller(), ben.id());
        succeeds(() -> parts.signIns().signIn("canary typed as a name", "canary typed as a password", HERE));

        assertThat(Dump.of(database))
                .contains("ada")
                .doesNotContain(
                        PASSWORD,
                        setUp,
                        session.secret(),
                        session.csrf(),
                        token.secret(),
                        link.secret(),
                        "canary typed");
    }
}
