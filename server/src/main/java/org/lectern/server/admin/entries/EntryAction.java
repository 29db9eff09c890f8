package org.lectern.server.admin.entries;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.server.admin.entries.EntryWrites.Change;
import org.lectern.server.content.Standing;
import org.lectern.server.content.Writing;
import org.lectern.server.security.Action;

/** What can be done to an entry without saying more than that: to one by its address, to many at once. */
enum EntryAction {
    SUBMIT(Action.SUBMIT, (writing, known) -> writing.workflow().submit(id(known), draft(known), null)),
    WITHDRAW(Action.SUBMIT, (writing, known) -> writing.workflow().withdraw(id(known))),
    APPROVE(Action.PUBLISH, EntryAction::approve),
    PUBLISH(Action.PUBLISH, (writing, known) -> writing.publish(id(known), draft(known))),
    UNPUBLISH(Action.PUBLISH, (writing, known) -> writing.unpublish(id(known))),
    ARCHIVE(Action.PUBLISH, (writing, known) -> writing.workflow().archive(id(known))),
    UNARCHIVE(Action.PUBLISH, (writing, known) -> writing.workflow().unarchive(id(known))),
    TRASH(Action.TRASH, (writing, known) -> writing.trash().put(id(known))),
    RESTORE(Action.TRASH, (writing, known) -> writing.trash().restore(id(known)));

    private final Action right;
    private final Change change;

    EntryAction(Action right, Change change) {
        this.right = right;
        this.change = change;
    }

    /** What one must be allowed for it. */
    Action right() {
        return right;
    }

    Change change() {
        return change;
    }

    /** As addresses write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<EntryAction> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** All of them, with commas between. */
    static String words() {
        return Arrays.stream(values()).map(EntryAction::word).collect(Collectors.joining(", "));
    }

    private static void approve(Writing writing, Standing known) {
        var review = known.review();
        writing.workflow().approve(id(known), review == null ? draft(known) : review.revision());
    }

    private static String id(Standing known) {
        return known.entry().id();
    }

    private static String draft(Standing known) {
        return known.entry().draft();
    }
}
