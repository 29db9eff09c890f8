package org.lectern.server.store;

import java.util.Arrays;
import java.util.Set;
import org.jooq.Field;
import org.jooq.SQLDialect;

/** All that a database holds, as text. */
public final class Dump {

    private Dump() {}

    /**
     * Every row of every table but some, without when sessions and tokens were used last, which is written late.
     *
     * @param but names of tables
     */
    public static String of(Database database, String... but) {
        var left = Set.of(but);
        return database.read(transaction -> {
            var dsl = transaction.dsl();
            var tables = dsl.dialect() == SQLDialect.POSTGRES
                    ? "select table_name as name from information_schema.tables where table_schema = 'public' order by 1"
                    : "select name from sqlite_master where type = 'table' order by 1";
            var text = new StringBuilder();
            for (var table : transaction.sql(tables)) {
                var name = table.text("name");
                if (!left.contains(name)) {
                    text.append(name).append('\n');
                    var rows = dsl.fetch("select * from \"" + name + "\"");
                    var kept = Arrays.stream(rows.fields())
                            .filter(field -> !field.getName().equals("used_at"))
                            .toArray(Field[]::new);
                    text.append(rows.into(kept).formatCSV());
                }
            }
            return text.toString();
        });
    }
}
