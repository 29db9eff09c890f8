package org.lectern.server.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.api.Condition;
import org.lectern.engine.query.IndexedField;
import org.lectern.engine.query.Value;

/**
 * The table of the values of drafts. A value is one text, the letter of its kind and then what sorts as the value does:
 * so one index serves conditions and orders of both kinds, and numbers come before texts as they do for what is public.
 */
final class DraftFields {

    private static final char NUMBER = 'n';
    private static final char TEXT = 't';

    /** Of one draft: the others cannot be found by. */
    private static final int MOST = 5_000;

    private final Transaction transaction;

    DraftFields(Transaction transaction) {
        this.transaction = transaction;
    }

    /** A value as it stands in the table. */
    static String key(Value value) {
        return value instanceof Value.Text text ? TEXT + text.text() : NUMBER + digits(((Value.Num) value).number());
    }

    /** Sixteen digits in the order of the numbers: the bits of IEEE 754, those below zero reversed. */
    private static String digits(double number) {
        long bits = Double.doubleToLongBits(number);
        return String.format("%016x", bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    }

    /** A row of an entry: place 0 is the smallest value of its name. */
    private record Known(String name, int place, String value) {}

    /** In place of what was known of the entry's draft. Only the difference is written: most edits change one value. */
    void put(String entry, Collection<IndexedField> fields) {
        var wanted = rows(fields);
        var known = known(entry);
        run(
                "delete from draft_field where entry = ? and name = ? and place = ? and value = ?",
                entry,
                without(known, wanted));
        run("insert into draft_field (entry, name, place, value) values (?, ?, ?, ?)", entry, without(wanted, known));
    }

    private static Set<Known> rows(Collection<IndexedField> fields) {
        var said = new HashSet<List<String>>();
        var named = new HashSet<String>();
        return fields.stream()
                .sorted(Comparator.comparing(IndexedField::value))
                .map(field -> List.of(field.name(), key(field.value())))
                .filter(said::add)
                .limit(MOST)
                .map(row -> new Known(row.get(0), named.add(row.get(0)) ? 0 : 1, row.get(1)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Known> known(String entry) {
        return transaction.sql("select name, place, value from draft_field where entry = ?", entry).stream()
                .map(row -> new Known(row.text("name"), (int) row.number("place"), row.text("value")))
                .collect(Collectors.toSet());
    }

    private static List<Known> without(Set<Known> rows, Set<Known> others) {
        return rows.stream().filter(row -> !others.contains(row)).toList();
    }

    private void run(String statement, String entry, List<Known> rows) {
        if (!rows.isEmpty()) {
            var values = rows.stream()
                    .map(row -> new Object[] {entry, row.name(), row.place(), row.value()})
                    .toArray(Object[][]::new);
            transaction.dsl().batch(statement, values).execute();
        }
    }

    /** Asks for drafts {@code d} of which a condition holds, as {@link org.lectern.engine.query.Conditions} says. */
    static void ask(Asking asking, Condition condition) {
        var keys =
                condition.values().stream().map(value -> key(Value.of(value))).toList();
        var one = new Asking().and("c.name = ?", condition.field());
        compare(one, condition.operator(), keys);
        boolean isNot = condition.operator() == Condition.Operator.NE;
        asking.and(
                "d.entry " + (isNot ? "not " : "") + "in (select c.entry from draft_field c" + one.where() + ")",
                one.values());
    }

    private static void compare(Asking asking, Condition.Operator operator, List<String> keys) {
        var first = keys.get(0);
        char kind = first.charAt(0);
        var all = String.valueOf(kind);
        var beyond = String.valueOf((char) (kind + 1));
        switch (operator) {
            case EQ, NE, IN -> asking.andAmong("c.value", keys);
            case LT -> asking.and("c.value >= ? and c.value < ?", all, first);
            case LE -> asking.and("c.value >= ? and c.value <= ?", all, first);
            case GT -> asking.and("c.value > ? and c.value < ?", first, beyond);
            case GE -> asking.and("c.value >= ? and c.value < ?", first, beyond);
            case CONTAINS -> {
                // Both databases have this; what takes a part out of a text that has it changes it.
                var part = first.substring(1);
                asking.and("c.value >= ? and c.value < ?", String.valueOf(TEXT), String.valueOf((char) (TEXT + 1)));
                asking.and(
                        kind == TEXT ? "? = '' or replace(substr(c.value, 2), ?, '') <> substr(c.value, 2)" : "1 = 0",
                        kind == TEXT ? new Object[] {part, part} : new Object[] {});
            }
        }
    }
}
