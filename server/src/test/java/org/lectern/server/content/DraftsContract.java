package org.lectern.server.content;

import java.util.List;
import java.util.Set;
import org.lectern.engine.type.Types;
import org.lectern.server.store.DraftFilter;
import org.lectern.server.store.DraftQuery;
import org.lectern.server.store.Scope;

/** What contracts about lists of drafts share. */
abstract class DraftsContract extends EditingContract {

    static final Set<Scope> EVERYTHING = Set.of(Scope.ALL);
    static final DraftFilter ALL = DraftFilter.all(EVERYTHING);
    static final Types TYPES = Types.of(new Samples.TalkType(), new Samples.NoteType(), new Samples.PicksType());

    @Override
    Types types() {
        return TYPES;
    }

    List<String> found(String text) {
        return slugs(ALL.withText(text));
    }

    List<String> slugs(DraftFilter filter) {
        return desk.list(DraftQuery.latest(filter, 99)).stream()
                .map(row -> row.entry().slug())
                .toList();
    }
}
