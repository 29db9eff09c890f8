package org.lectern.server.importing;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Imported.Warning;
import org.lectern.api.Mention;
import org.lectern.api.Page;
import org.lectern.api.Ref;
import org.lectern.api.RefusedPage;
import org.lectern.engine.query.Space;
import org.lectern.server.content.Entries;
import org.lectern.server.content.NewEntry;
import org.lectern.server.content.Refused;
import org.lectern.server.content.Writing;
import org.lectern.server.store.Actor;
import org.lectern.server.store.EntryRow;
import org.lectern.server.store.OriginRow;
import org.lectern.server.store.StoreFailure;

/** Puts understood pages among the entries, each in one transaction. */
final class PageStore {

    private static final Actor ACTOR = new Actor("import", "pages", "Page import");
    private static final String SOURCE = "page";
    private static final String NOTE = "Imported from its page";

    private final Entries entries;
    private final Pages pages;

    PageStore(Entries entries, Pages pages) {
        this.entries = entries;
        this.pages = pages;
    }

    /** What became of a page. */
    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    record Stored(Outcome outcome, List<Warning> warnings) {}

    /**
     * Makes the entry, fills its stub, or brings it up to date; and makes stubs of what it mentions.
     *
     * @throws RefusedPage if it is not fit, or a type throws; nothing of it is kept
     * @throws StoreFailure if the database does not answer: then nor would it for the next page
     */
    Stored store(Pages.Understood understood) {
        try {
            return entries.write(ACTOR, writing -> new One(writing, understood).store());
        } catch (Refused refused) {
            throw new RefusedPage(understood.page().titleLine(), "is not fit to be an entry: " + refused.getMessage());
        } catch (StoreFailure | RefusedPage passedOn) {
            throw passedOn;
        } catch (RuntimeException | LinkageError failure) {
            throw Pages.tooMuch(understood.type(), understood.page(), ", or one it mentions", failure);
        }
    }

    /** One page in its transaction. */
    private final class One {

        private final Writing writing;
        private final Pages.Understood understood;
        private final Page page;
        private final String type;
        private final List<Warning> warnings = new ArrayList<>();

        One(Writing writing, Pages.Understood understood) {
            this.writing = writing;
            this.understood = understood;
            this.page = understood.page();
            this.type = understood.type().name();
        }

        Stored store() {
            // Mentions first: a page may mention itself.
            var document = understood.imported().resolve(this::mentioned);
            var known = origin(type, page.address());
            var outcome = known.isEmpty()
                    ? create(document)
                    : update(known.get(), writing.entry(known.get().entry()).orElseThrow(), document);
            return new Stored(outcome, warnings);
        }

        private Outcome create(JsonObject document) {
            var entry = make(type, page.address(), page.title(), document, false, understood.addressLine());
            remember(entry, page.address(), entry.draft());
            return Outcome.CREATED;
        }

        private Outcome update(OriginRow origin, EntryRow entry, JsonObject document) {
            if (entry.isTrashed() || entry.isArchived()) {
                warn(1, leftAlone(entry));
                return Outcome.UNCHANGED;
            }
            var imported = Optional.ofNullable(origin.importedRevision()).flatMap(writing::revision);
            if (imported.isPresent() && imported.get().document().equals(document)) {
                return Outcome.UNCHANGED;
            }
            if (entry.stub() && isAsImported(entry, origin)) {
                remember(entry, page.address(), writing.fill(entry.id(), entry.draft(), document, NOTE));
                return Outcome.CREATED;
            }
            var revision = writing.revise(entry.id(), entry.draft(), document, NOTE);
            if (isAsImported(entry, origin)) {
                writing.publish(entry.id(), revision);
            } else {
                warn(1, keptAsDraft(entry, imported.isEmpty()));
            }
            remember(entry, page.address(), revision);
            return Outcome.CHANGED;
        }

        private String leftAlone(EntryRow entry) {
            var name = "is of the entry " + type + "/" + entry.slug();
            return entry.isTrashed()
                    ? name + ", which is in the trash and stays there: restore it, or purge it to have it made anew"
                    : name + ", which is archived and stays as it is: take it out of the archive";
        }

        private String keptAsDraft(EntryRow entry, boolean first) {
            var name = type + "/" + entry.slug();
            return first
                    ? "would fill the entry " + name + ", which was edited or taken off here: the page's version is"
                            + " its draft now; publish it if it is to be seen"
                    : "has changed, but so has the entry " + name
                            + " here: the page's version is its draft now; publish one of the two";
        }

        /** Whether nobody has edited the entry, or taken it off, since a page last said something of it. */
        private boolean isAsImported(EntryRow entry, OriginRow origin) {
            return cameFromAPage(entry, origin)
                    && writing.publications(entry.id()).stream()
                            .anyMatch(publication ->
                                    publication.revision().equals(entry.draft()) && publication.visibleUntil() == null);
        }

        /** A mention's revision is not remembered as its origin's, but nobody else writes as the import does. */
        private boolean cameFromAPage(EntryRow entry, OriginRow origin) {
            return origin.importedRevision() == null
                    ? writing.revision(entry.draft()).orElseThrow().author().equals(ACTOR)
                    : entry.draft().equals(origin.importedRevision());
        }

        private Ref mentioned(Mention mention) {
            var target = pages.typeOf(mention);
            return new Ref(
                    target,
                    origin(target, mention.address()).map(OriginRow::entry).orElseGet(() -> stub(mention, target)
                            .id()));
        }

        private EntryRow stub(Mention mention, String target) {
            var stub = make(target, mention.address(), mention.title(), pages.stub(mention), true, mention.line());
            remember(stub, mention.address(), null);
            return stub;
        }

        private EntryRow make(String ofType, URI address, String title, JsonObject document, boolean stub, int line) {
            var slug = Address.slug(address, title);
            var entry = writing.create(new NewEntry(Space.MAIN, ofType, slug, false, document, stub));
            writing.publish(entry.id(), entry.draft());
            if (!entry.slug().equals(slug)) {
                warn(
                        line,
                        "would have the slug \"" + slug + "\", which another " + ofType + " has: it is \""
                                + entry.slug() + "\"");
            }
            return entry;
        }

        private Optional<OriginRow> origin(String ofType, URI address) {
            return writing.byOrigin(Space.MAIN, SOURCE, Address.identity(address), ofType);
        }

        private void remember(EntryRow entry, URI address, @Nullable String revision) {
            writing.remember(new OriginRow(
                    entry.id(),
                    Space.MAIN,
                    entry.type(),
                    SOURCE,
                    Address.identity(address),
                    address,
                    revision,
                    revision == null ? null : page.captured()));
        }

        private void warn(int line, String reason) {
            warnings.add(new Warning(line, reason));
        }
    }
}
