package org.lectern.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lectern.server.store.Actor;

/** Setting up, signing in and the sessions that come of it, on any database. */
abstract class SessionsContract extends SecurityContract {

    @Test
    void the_first_administrator_is_made_by_a_token_that_is_good_once() {
        var token = parts.firstAccount().token().orElseThrow();
        var account = parts.passwords().setUp(token, "Ada", "Ada", PASSWORD, "192.0.2.7");

        assertThat(account.grants()).isEqualTo(ADMINISTRATOR);
        assertThat(parts.firstAccount().token()).as("nobody needs one any more").isEmpty();
        assertThat(denial(() -> parts.passwords().setUp(token, "Eve", "eve", PASSWORD, "::1")))
                .isEqualTo(new Denial.SetUpAlready());
        assertThat(signIn("ADA").account().id()).isEqualTo(account.id());
    }

    @Test
    void a_token_of_set_up_is_good_for_a_day_and_a_wrong_one_never() {
        var token = parts.firstAccount().token().orElseThrow();

        assertThat(denial(() -> parts.passwords().setUp(token + "x", "Ada", "ada", PASSWORD, "::1")))
                .isEqualTo(new Denial.LinkSpent());
        now.move(Duration.ofHours(24));
        assertThat(denial(() -> parts.passwords().setUp(token, "Ada", "ada", PASSWORD, "::1")))
                .isEqualTo(new Denial.LinkSpent());
    }

    @Test
    void of_two_who_set_up_at_once_one_is_the_first() throws Exception {
        var one = parts.firstAccount().token().orElseThrow();
        var other = parts.firstAccount().token().orElseThrow();

        var made = together(
                () -> succeeds(() -> parts.passwords().setUp(one, "Ada", "ada", PASSWORD, "::1")),
                () -> succeeds(() -> parts.passwords().setUp(other, "Ben", "ben", PASSWORD, "::1")));

        assertThat(made).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void the_account_of_the_demo_signs_in_on_the_same_machine_of_a_demo_only() {
        parts.firstAccount().demo();
        parts.firstAccount().demo();
        var demo = Parts.on(database, now, true);
        var password = FirstAccount.DEMO_PASSWORD;

        assertThat(demo.signIns()
                        .signIn("demo", password, new From("127.0.0.1", true))
                        .caller()
                        .may(Action.ACCOUNTS))
                .isTrue();
        assertThat(denial(() -> demo.signIns().signIn("demo", password, HERE))).isEqualTo(new Denial.FromElsewhere());
        assertThat(denial(() -> parts.signIns().signIn("demo", password, new From("127.0.0.1", true))))
                .as("not a demo any more")
                .isEqualTo(new Denial.FromElsewhere());
        assertThat(parts.firstAccount().token())
                .as("without the demo there is nobody")
                .isPresent();
        demo.lastUses().close();
    }

    @Test
    void each_sign_in_is_a_session_of_its_own_that_ends_when_it_is_signed_out() {
        var first = administrator();
        var second = signIn("ada@example.edu");

        assertThat(second.secret()).isNotEqualTo(first.secret());
        assertThat(parts.sessions().caller(first.secret(), "::1").orElseThrow().actor())
                .isEqualTo(Actor.user(first.account().id(), "Ada Lovelace", "::1"));
        parts.signIns().signOut(first.caller());
        assertThat(isKnown(first)).isFalse();
        assertThat(isKnown(second)).isTrue();
    }

    @Test
    void a_session_ends_when_nobody_uses_it_and_after_a_day_at_the_latest() {
        var session = administrator();
        now.move(Sessions.IDLE.minusSeconds(1));
        assertThat(isKnown(session)).isTrue();
        now.move(Sessions.IDLE.minusSeconds(1));
        assertThat(isKnown(session)).as("used meanwhile").isTrue();
        now.move(Sessions.IDLE);
        assertThat(isKnown(session)).isFalse();

        var long_ = signIn("ada@example.edu");
        for (var used = Duration.ofHours(1); used.compareTo(Sessions.LONGEST) < 0; used = used.plusHours(1)) {
            now.move(Duration.ofHours(1));
            assertThat(isKnown(long_)).isTrue();
        }
        now.move(Duration.ofHours(1));
        assertThat(isKnown(long_)).isFalse();
    }

    @Test
    void when_a_session_was_used_is_written_later_and_what_is_over_is_forgotten() {
        var session = administrator();
        now.move(Duration.ofHours(1));
        assertThat(isKnown(session)).isTrue();
        parts.lastUses().write();
        now.move(Duration.ofMinutes(90));

        assertThat(Parts.on(database, now, false).sessions().caller(session.secret(), "::1"))
                .as("another server knows it")
                .isPresent();
        now.move(Duration.ofHours(3));
        parts.lastUses().write();
        assertThat(database.<Boolean>read(transaction -> transaction
                        .sessions()
                        .bySecret(Secrets.hash(session.secret()))
                        .isPresent()))
                .isFalse();
    }

    @Test
    void a_new_password_ends_every_other_session() {
        var here = administrator();
        var elsewhere = signIn("ada@example.edu");
        var next = "a kettle, two maps and rain";

        assertThat(denial(() -> parts.passwords().change(here.caller(), "wrong", next, "::1")))
                .isEqualTo(new Denial.WrongPassword());
        parts.passwords().change(here.caller(), PASSWORD, next, "::1");

        assertThat(isKnown(here)).isTrue();
        assertThat(isKnown(elsewhere)).isFalse();
        assertThat(denial(() -> signIn("ada@example.edu"))).isEqualTo(new Denial.WrongPassword());
        parts.signIns().signIn("ada@example.edu", next, HERE);
    }

    @Test
    void a_link_chooses_a_password_once_and_ends_every_session_and_token() {
        var by = administrator().caller();
        var ben = account(by, "ben", EDITOR);
        var session = signIn("ben");
        token(session.caller(), EDITOR);
        var old = parts.accounts().link(by, ben.id()).secret();
        var link = parts.accounts().link(by, ben.id()).secret();

        assertThat(denial(() -> parts.passwords().choose(old, PASSWORD, "::1"))).isEqualTo(new Denial.LinkSpent());
        parts.passwords().choose(link, "a kettle, two maps and rain", "::1");
        assertThat(denial(() -> parts.passwords().choose(link, PASSWORD, "::1")))
                .isEqualTo(new Denial.LinkSpent());
        assertThat(isKnown(session)).isFalse();
        assertThat(parts.tokens().of(ben.id())).isEmpty();
        assertThat(denial(() -> signIn("ben"))).isEqualTo(new Denial.WrongPassword());
    }

    @Test
    void a_link_does_not_set_the_server_up_nor_the_other_way_round() {
        var setUp = parts.firstAccount().token().orElseThrow();
        assertThat(denial(() -> parts.passwords().choose(setUp, PASSWORD, "::1")))
                .isEqualTo(new Denial.LinkSpent());
    }
}
