package org.lectern.server.content;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.model.Problem;

/** Why something was not written. */
public sealed interface Refusal {

    /** For the one who asked: what, where, what to try. */
    String sentence();

    /** There is no such entry. */
    record NoEntry(String id) implements Refusal {
        @Override
        public String sentence() {
            return "There is no entry " + id;
        }
    }

    /** The entry has no such revision. */
    record NoRevision(String entry, String revision) implements Refusal {
        @Override
        public String sentence() {
            return "Entry " + entry + " has no revision " + revision;
        }
    }

    /** There is no such space. */
    record NoSpace(String space) implements Refusal {
        @Override
        public String sentence() {
            return "There is no space " + space;
        }
    }

    /** No type of that name is installed; only stubs of it are kept. */
    record NoType(String type, Collection<String> installed) implements Refusal {
        public NoType {
            installed = List.copyOf(installed);
        }

        @Override
        public String sentence() {
            return "There is no type " + type + "; installed are " + String.join(", ", installed);
        }
    }

    /** The document is not fit. */
    record Unfit(List<Problem> problems) implements Refusal {
        public Unfit {
            problems = List.copyOf(problems);
        }

        @Override
        public String sentence() {
            return problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
        }
    }

    /**
     * Someone else wrote meanwhile.
     *
     * @param expected the newest revision as the writer knew it
     * @param current the newest revision
     */
    record Stale(String expected, String current) implements Refusal {
        @Override
        public String sentence() {
            return "The newest revision is " + current + ", not " + expected
                    + ": someone wrote meanwhile; look at theirs and write again";
        }
    }

    /** It is no slug. */
    record NoSlug(String text) implements Refusal {
        @Override
        public String sentence() {
            return "\"" + text + "\" is no slug: lower-case letters a-z and digits, parts joined by single hyphens, at"
                    + " most 120 characters, such as open-day-2026";
        }
    }

    /** Another entry of the type has the slug. */
    record SlugTaken(String type, String slug, String entry) implements Refusal {
        @Override
        public String sentence() {
            return "The slug " + slug + " belongs to " + type + "/" + entry + ": choose another";
        }
    }

    /** Another entry was taken from there. */
    record OriginTaken(String externalId, String entry) implements Refusal {
        @Override
        public String sentence() {
            return externalId + " is already the origin of entry " + entry;
        }
    }

    /** The window ends before it begins. */
    record NoWindow(Instant from, Instant until) implements Refusal {
        @Override
        public String sentence() {
            return "A publication from " + from + " until " + until + " is never visible: let it end later";
        }
    }

    /** Another revision is public in a part of the window. */
    record Overlap(String revision, Instant from, @Nullable Instant until) implements Refusal {
        @Override
        public String sentence() {
            return "Revision " + revision + " is public from " + from + (until == null ? " on" : " until " + until)
                    + ", which overlaps: choose another window, or end that publication first";
        }
    }

    /** The entry is in the trash. */
    record Trashed(String entry) implements Refusal {
        @Override
        public String sentence() {
            return "Entry " + entry + " is in the trash: restore it first";
        }
    }

    /** The entry is not in the trash. */
    record NotTrashed(String entry) implements Refusal {
        @Override
        public String sentence() {
            return "Entry " + entry + " is not in the trash: only what is there can be restored or purged";
        }
    }

    /** The entry is archived. */
    record Archived(String entry) implements Refusal {
        @Override
        public String sentence() {
            return "Entry " + entry + " is archived: take it out of the archive first";
        }
    }

    /** The entry is not archived. */
    record NotArchived(String entry) implements Refusal {
        @Override
        public String sentence() {
            return "Entry " + entry + " is not archived";
        }
    }

    /** Nothing of the entry is public, nor scheduled to be. */
    record NotPublic(String entry) implements Refusal {
        @Override
        public String sentence() {
            return "Nothing of entry " + entry + " is public now, nor scheduled to be";
        }
    }

    /** No revision of the entry waits for approval. */
    record NotInReview(String entry) implements Refusal {
        @Override
        public String sentence() {
            return "No revision of entry " + entry + " waits for approval: it was approved, sent back or withdrawn"
                    + " meanwhile, or never submitted";
        }
    }

    /** What is to be reviewed is public, or waits already. */
    record NothingNew(String entry, String revision) implements Refusal {
        @Override
        public String sentence() {
            return "Revision " + revision + " of entry " + entry
                    + " is public or waits for approval already: there is nothing new to submit";
        }
    }

    /** Who sends something back has to say why. */
    record NoComment() implements Refusal {
        @Override
        public String sentence() {
            return "A comment is missing: say what is to be changed";
        }
    }
}
