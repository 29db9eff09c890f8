package org.lectern.server.admin.access;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.EntityTag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.http.json.Input;
import org.lectern.server.security.Account;
import org.lectern.server.security.Accounts;
import org.lectern.server.security.Grant;
import org.lectern.server.security.Role;
import org.lectern.server.security.Tokens;

/** Accounts, grants and tokens as JSON. */
final class AccountJson {

    /** Longer texts cannot be names, nor passwords: they are refused before anything looks at them. */
    static final int MOST = 500;

    private static final int MOST_GRANTS = 100;

    private AccountJson() {}

    static JsonObjectBuilder of(Account account) {
        var row = account.row();
        return JSON.createObjectBuilder()
                .add("id", row.id())
                .add("name", row.name())
                .add("signIn", row.signInShown())
                .add("active", row.active())
                .add("hasPassword", row.hasPassword())
                .add("createdAt", row.createdAt().toString())
                .add("grants", grants(account.grants()));
    }

    /** What says whether an account is still as one knows it. */
    static EntityTag tag(Account account) {
        return new EntityTag(String.valueOf(account.row().version()));
    }

    static JsonArrayBuilder grants(Collection<Grant> grants) {
        var list = JSON.createArrayBuilder();
        grants.stream()
                .sorted(Comparator.comparing(Grant::role).reversed().thenComparing(Grant::toString))
                .forEach(grant -> list.add(JSON.createObjectBuilder()
                        .add("role", grant.role().word())
                        .add("space", orNull(grant.space()))
                        .add("type", orNull(grant.type()))));
        return list;
    }

    static JsonObjectBuilder of(Tokens.Token token) {
        var row = token.row();
        return JSON.createObjectBuilder()
                .add("id", row.id())
                .add("name", row.name())
                .add("hint", "..." + row.hint())
                .add("createdAt", row.createdAt().toString())
                .add("expires", row.expiresAt().toString())
                .add("lastUsed", orNull(row.usedAt()))
                .add("scopes", grants(token.scopes()));
    }

    private static JsonValue orNull(@Nullable Object value) {
        return value == null ? JsonValue.NULL : JSON.createValue(value.toString());
    }

    /** What an account is to be; wrong members are noted in the input. */
    static Accounts.Wanted wanted(Input input) {
        return new Accounts.Wanted(
                input.text("name", MOST),
                input.text("signIn", MOST),
                input.flag("active", true),
                grants(input, "grants"));
    }

    /** The grants of a member; wrong ones are noted in the input and left out. */
    static List<Grant> grants(Input input, String key) {
        var grants = new ArrayList<Grant>();
        var objects = input.objects(key);
        if (objects.size() > MOST_GRANTS) {
            input.fault(key, "has more than " + MOST_GRANTS + " parts.");
        }
        for (var object : objects) {
            var role = Role.named(object.text("role", MOST));
            var space = object.textOrNull("space", MOST);
            var type = object.textOrNull("type", MOST);
            if (role.isPresent()) {
                grants.add(new Grant(role.get(), space, type));
            } else if (object.has("role")) {
                object.fault("role", "is no role: viewer, author, editor or administrator.");
            }
        }
        return grants;
    }
}
