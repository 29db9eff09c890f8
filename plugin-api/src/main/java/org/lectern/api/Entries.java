package org.lectern.api;

import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a query found.
 *
 * @param list in the query's order, at most its limit
 * @param total how many match in all, if the query asked
 */
public record Entries(List<Entry> list, OptionalLong total) implements Iterable<Entry> {

    public Entries {
        list = List.copyOf(list);
    }

    @Override
    public Iterator<Entry> iterator() {
        return list.iterator();
    }
}
