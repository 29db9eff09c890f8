package org.lectern.server.content;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

    /**
     * A site is to read a space that there is not.
     *
     * @param index of it among those that the site is to read
     */
    record NoSpaceToRead(int index, String space, Collection<String> there) implements Refusal {
        public NoSpaceToRead {
            there = List.copyOf(there);
        }

        @Override
        public String sentence() {
            return "There is no space " + space + "; there are " + String.join(", ", there);
        }
    }

    /** There is no such site. */
    record NoSite(String site) implements Refusal {
        @Override
        public String sentence() {
            return "There is no site " + site + ": /api/v1/admin/sites lists them";
        }
    }

    /** There is no such saved embed. */
    record NoEmbed(String id) implements Refusal {
        @Override
        public String sentence() {
            return "There is no embed " + id + ": /api/v1/admin/embeds lists them";
        }
    }

    /** Something else has the name. */
    record NameTaken(String kind, String name) implements Refusal {
        @Override
        public String sentence() {
            return "There is a " + kind + " of the name " + name + " already: choose another name";
        }
    }

    /** Embeds were saved for the site. */
    record InUse(String site, long embeds) implements Refusal {
        @Override
        public String sentence() {
            return "The site " + site + " has " + embeds + (embeds == 1 ? " embed" : " embeds")
                    + ", which stay as long as pages may carry them: give them to another site first";
        }
    }

    /**
     * Someone else wrote meanwhile.
     *
     * @param kind of what
     * @param known the version as the writer knew it
     */
    record Outdated(String kind, long known, long current) implements Refusal {
        @Override
        public String sentence() {
            return "The " + kind + " is at version " + current + ", not " + known
                    + ": someone wrote meanwhile; read it and write again";
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

    /**
     * Another revision was submitted than the one that the reviewer has read.
     *
     * @param waiting the one that waits
     */
    record OtherSubmitted(String read, String waiting) implements Refusal {
        @Override
        public String sentence() {
            return "Revision " + waiting + " waits for approval, not " + read + ": look at it and decide again";
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

    /** The key of a request was used for another one. */
    record KeyReused(String key) implements Refusal {
        @Override
        public String sentence() {
            return "The key \"" + key
                    + "\" came with another request within 24 hours: choose another key for each request";
        }
    }

    /**
     * Clocks skip the time.
     *
     * @param before the last minute before the gap
     * @param after the first after it
     */
    record NoSuchTime(LocalDateTime local, ZoneId zone, LocalDateTime before, LocalDateTime after) implements Refusal {
        @Override
        public String sentence() {
            return local + " does not exist in " + zone + ", where clocks are put forward then: " + before
                    + " is the last minute before, " + after + " the first after";
        }
    }

    /**
     * The time never has the offset.
     *
     * @param possible those it has
     */
    record WrongOffset(LocalDateTime local, ZoneId zone, ZoneOffset offset, List<ZoneOffset> possible)
            implements Refusal {
        public WrongOffset {
            possible = List.copyOf(possible);
        }

        @Override
        public String sentence() {
            return local + " in " + zone + " is at "
                    + possible.stream().map(ZoneOffset::toString).collect(Collectors.joining(" or ")) + ", not at "
                    + offset + ": leave the offset out, or write that one";
        }
    }

    /** What is scheduled is over already. */
    record NotAhead(WallTime time, Instant moment) implements Refusal {
        @Override
        public String sentence() {
            return time.local() + " in " + time.zone() + " (" + moment
                    + ") is over: choose a time that is still to come, or do it now";
        }
    }

    /** Nothing is public when it is to end. */
    record NotPublicThen(String entry, Instant moment) implements Refusal {
        @Override
        public String sentence() {
            return "Nothing of entry " + entry + " is public just before " + moment + ", so nothing can end then";
        }
    }

    /** A publication that can be seen is not moved. */
    record Begun(long publication, Instant from) implements Refusal {
        @Override
        public String sentence() {
            return "Publication " + publication + " has begun at " + from
                    + ": only its end can be moved; to change what is public, publish another revision";
        }
    }

    /** The entry has no such publication, or nothing of it is still to come. */
    record NoSchedule(String entry, long publication) implements Refusal {
        @Override
        public String sentence() {
            return "Entry " + entry + " has nothing scheduled as " + publication
                    + ": it was withdrawn meanwhile, or is over";
        }
    }
}
