package org.lectern.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.server.security.Accounts.Wanted;

/** What can be done to accounts, and what cannot, on any database. */
abstract class AccountsContract extends SecurityContract {

    @Test
    void an_account_is_changed_by_who_knows_how_it_is() {
        var by = administrator().caller();
        var ben = account(by, "ben", EDITOR);
        var after = parts.accounts().change(by, ben.id(), 1, like(ben, true, Set.of()));

        assertThat(after.row().version()).isEqualTo(2);
        assertThat(denial(() -> parts.accounts().change(by, ben.id(), 1, like(ben, true, EDITOR))))
                .isEqualTo(new Denial.Stale(after));
        assertThat(parts.accounts().after("", 9)).extracting(Account::id).contains(ben.id());
    }

    @Test
    void grants_hold_from_the_next_request_on() {
        var by = administrator().caller();
        var ben = account(by, "ben", EDITOR);
        var session = signIn("ben");
        parts.accounts().change(by, ben.id(), 1, like(ben, true, Set.of(new Grant(Role.VIEWER, "main", "talk"))));

        var caller = parts.sessions().caller(session.secret(), "::1").orElseThrow();
        assertThat(caller.may(Action.PUBLISH)).isFalse();
        assertThat(caller.may(Action.READ, "main", "talk", false)).isTrue();
    }

    @Test
    void a_sign_in_name_is_taken_however_it_is_written() {
        var by = administrator().caller();

        assertThat(denial(() -> parts.accounts().create(by, new Wanted("Eve", "  ADA@Example.edu ", true, List.of()))))
                .isEqualTo(new Denial.SignInTaken("ADA@Example.edu"));
        assertThat(denial(() -> parts.accounts().create(by, new Wanted("Eve", "e ve", true, List.of()))))
                .isInstanceOf(Denial.Unfit.class);
        assertThat(denial(() -> parts.accounts().create(by, new Wanted(" ", "eve", true, List.of()))))
                .isInstanceOf(Denial.Unfit.class);
        assertThat(denial(() -> parts.accounts()
                                .create(
                                        by,
                                        new Wanted("Eve", "eve", true, Set.of(new Grant(Role.VIEWER, "none", null)))))
                        .sentence())
                .isEqualTo("There is no space none");
    }

    @Test
    void who_is_not_active_has_neither_sessions_nor_tokens_nor_links() {
        var by = administrator().caller();
        var ben = account(by, "ben", EDITOR);
        var session = signIn("ben");
        var token = token(session.caller(), EDITOR);
        var link = parts.accounts().link(by, ben.id()).secret();
        parts.accounts().change(by, ben.id(), 1, like(ben, false, EDITOR));

        assertThat(isKnown(session)).isFalse();
        assertThat(parts.tokens().caller(token.secret(), "::1")).isEmpty();
        assertThat(denial(() -> signIn("ben"))).isEqualTo(new Denial.WrongPassword());
        assertThat(denial(() -> parts.passwords().choose(link, PASSWORD, "::1")))
                .isEqualTo(new Denial.LinkSpent());
        assertThat(denial(() -> parts.accounts().link(by, ben.id()))).isEqualTo(new Denial.NotActive(ben.id()));

        parts.accounts().change(by, ben.id(), 2, like(ben, true, EDITOR));
        assertThat(isKnown(session)).as("ended for good").isFalse();
        assertThat(parts.tokens().caller(token.secret(), "::1")).isEmpty();
        signIn("ben");
    }

    @Test
    void sessions_are_ended_by_an_administrator() {
        var by = administrator().caller();
        var ben = account(by, "ben", EDITOR);
        var session = signIn("ben");
        parts.accounts().endSessions(by, ben.id());

        assertThat(isKnown(session)).isFalse();
    }

    @Test
    void a_removed_account_leaves_nothing_but_the_audit() {
        var by = administrator().caller();
        var ben = account(by, "ben", EDITOR);
        var session = signIn("ben");
        parts.accounts().remove(by, ben.id(), 1);

        assertThat(isKnown(session)).isFalse();
        assertThat(denial(() -> parts.accounts().find(ben.id()))).isEqualTo(new Denial.NoAccount(ben.id()));
    }

    @Test
    void the_last_administrator_can_be_neither_removed_nor_deactivated_nor_degraded() {
        var by = administrator().caller();
        var ada = parts.accounts().find(by.account());
        parts.accounts().create(by, new Wanted("Never signed in", "nobody", true, ADMINISTRATOR));
        var last = new Denial.LastAdministrator();

        assertThat(denial(() -> parts.accounts().remove(by, ada.id(), 1))).isEqualTo(last);
        assertThat(denial(() -> parts.accounts().change(by, ada.id(), 1, like(ada, false, ADMINISTRATOR))))
                .isEqualTo(last);
        assertThat(denial(() -> parts.accounts().change(by, ada.id(), 1, like(ada, true, EDITOR))))
                .isEqualTo(last);
        assertThat(denial(() -> parts.accounts()
                        .change(by, ada.id(), 1, like(ada, true, Set.of(new Grant(Role.ADMINISTRATOR, "main", null))))))
                .isEqualTo(last);
        assertThat(parts.accounts().find(ada.id())).isEqualTo(ada);
        assertThat(isKnown(signIn("ada@example.edu"))).isTrue();
    }

    @Test
    void of_two_administrators_who_degrade_each_other_at_once_one_is_left() throws Exception {
        var by = administrator().caller();
        for (int round = 0; round < 10; round++) {
            var one = account(by, "one" + round, ADMINISTRATOR);
            var other = account(by, "other" + round, ADMINISTRATOR);
            var ada = parts.accounts().find(by.account());
            if (ada.grants().equals(ADMINISTRATOR)) {
                parts.accounts().change(by, ada.id(), ada.row().version(), like(ada, true, EDITOR));
            }
            var done = together(
                    () -> succeeds(() -> parts.accounts().change(by, one.id(), 1, like(one, true, EDITOR))),
                    () -> succeeds(
                            () -> parts.accounts().change(by, other.id(), 1, like(other, false, ADMINISTRATOR))));

            assertThat(done).containsExactlyInAnyOrder(true, false);
            var left = parts.accounts().find(done.get(0) ? other.id() : one.id());
            var again = parts.accounts().find(by.account());
            parts.accounts().change(by, again.id(), again.row().version(), like(again, true, ADMINISTRATOR));
            parts.accounts().remove(by, left.id(), left.row().version());
        }
    }
}
