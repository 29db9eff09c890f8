package org.lectern.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.security.Role.ADMINISTRATOR;
import static org.lectern.server.security.Role.AUTHOR;
import static org.lectern.server.security.Role.EDITOR;
import static org.lectern.server.security.Role.VIEWER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.server.store.Actor;

/** What each role may, where, and what is left of it for a token. */
class CallerTest {

    private static Caller session(Grant... grants) {
        return new Caller(Actor.user("a1", "Ada", null), "a1", Set.of(grants), new Credential.Session("s1"));
    }

    private static Caller token(Set<Grant> grants) {
        return new Caller(Actor.token("t1", "Ada: sync", "a1", null), "a1", grants, new Credential.Token("t1"));
    }

    private static Set<Action> allowed(Caller caller, boolean own) {
        var allowed = EnumSet.noneOf(Action.class);
        Arrays.stream(Action.values())
                .filter(action -> caller.may(action, "main", "talk", own))
                .forEach(allowed::add);
        return allowed;
    }

    @Test
    void each_role_may_what_those_before_it_may_and_more() {
        var reads = EnumSet.of(Action.SIGNED_IN, Action.SELF, Action.READ);
        assertThat(allowed(session(Grant.everywhere(VIEWER)), true)).isEqualTo(reads);
        reads.add(Action.CREATE);
        assertThat(allowed(session(Grant.everywhere(AUTHOR)), false)).isEqualTo(reads);
        reads.addAll(Set.of(Action.EDIT, Action.SUBMIT, Action.TRASH));
        assertThat(allowed(session(Grant.everywhere(AUTHOR)), true)).isEqualTo(reads);
        reads.addAll(Set.of(Action.PUBLISH, Action.EMBED));
        assertThat(allowed(session(Grant.everywhere(EDITOR)), false)).isEqualTo(reads);
        assertThat(allowed(session(Grant.everywhere(ADMINISTRATOR)), false)).isEqualTo(EnumSet.allOf(Action.class));
    }

    @Test
    void who_was_granted_nothing_may_look_after_his_own_account_only() {
        assertThat(allowed(session(), true)).isEqualTo(EnumSet.of(Action.SIGNED_IN, Action.SELF));
    }

    @Test
    void a_grant_holds_in_its_space_and_for_its_type() {
        var caller = session(new Grant(EDITOR, "main", "talk"), new Grant(VIEWER, "main", null));

        assertThat(caller.may(Action.PUBLISH, "main", "talk", false)).isTrue();
        assertThat(caller.may(Action.PUBLISH, "main", "note", true)).isFalse();
        assertThat(caller.may(Action.PUBLISH, "other", "talk", true)).isFalse();
        assertThat(caller.may(Action.READ, "main", "note", false)).isTrue();
        assertThat(caller.may(Action.PUBLISH)).as("somewhere").isTrue();
        assertThat(caller.where(Action.EDIT)).containsExactly(new Grant(EDITOR, "main", "talk"));
        assertThat(caller.where(Action.READ)).hasSize(2);
        assertThat(caller.where(Action.ACCOUNTS)).isEmpty();
    }

    @Test
    void an_author_may_edit_somewhere_though_nobody_elses_entries() {
        var author = session(Grant.everywhere(AUTHOR));

        assertThat(author.may(Action.EDIT)).isTrue();
        assertThat(author.where(Action.EDIT)).isEmpty();
    }

    @Test
    void an_administrator_of_one_space_has_neither_accounts_nor_audit() {
        var caller = session(new Grant(ADMINISTRATOR, "main", null));

        assertThat(caller.may(Action.PURGE, "main", "talk", false)).isTrue();
        assertThat(caller.may(Action.ACCOUNTS)).isFalse();
        assertThat(caller.may(Action.AUDIT)).isFalse();
        assertThat(caller.may(Action.ACCOUNTS, "main", "talk", true)).isFalse();
    }

    @Test
    void a_token_of_an_administrator_has_neither_accounts_nor_passwords() {
        var caller = token(Set.of(Grant.everywhere(ADMINISTRATOR)));

        assertThat(caller.may(Action.AUDIT)).isTrue();
        assertThat(caller.may(Action.SIGNED_IN)).isTrue();
        assertThat(caller.may(Action.ACCOUNTS)).isFalse();
        assertThat(caller.may(Action.SELF)).isFalse();
    }

    @Test
    void scopes_cut_grants_and_never_add_to_them() {
        var grants = Set.of(new Grant(EDITOR, "main", null), new Grant(VIEWER, null, "note"));

        assertThat(Caller.cut(grants, Set.of(new Grant(ADMINISTRATOR, null, "talk"))))
                .containsExactly(new Grant(EDITOR, "main", "talk"));
        assertThat(Caller.cut(grants, Set.of(Grant.everywhere(AUTHOR))))
                .containsExactlyInAnyOrder(new Grant(AUTHOR, "main", null), new Grant(VIEWER, null, "note"));
        assertThat(Caller.cut(grants, Set.of(new Grant(VIEWER, "other", "talk"))))
                .isEmpty();
        assertThat(Caller.cut(grants, Set.of())).isEmpty();
    }

    @Test
    void a_role_has_a_word() {
        assertThat(Role.named("editor")).contains(EDITOR);
        assertThat(Role.named("Editor")).isEmpty();
        assertThat(ADMINISTRATOR.word()).isEqualTo("administrator");
    }
}
