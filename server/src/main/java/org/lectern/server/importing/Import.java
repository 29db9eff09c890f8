package org.lectern.server.importing;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.api.Imported.Warning;
import org.lectern.api.RefusedPage;
import org.lectern.engine.type.Types;
import org.lectern.server.boot.Progress;
import org.lectern.server.content.Entries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads pages into entries, one transaction a file. What is wrong with one does not touch the others. */
final class Import {

    private static final Logger LOG = LoggerFactory.getLogger(Import.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Pages pages;
    private final PageStore store;
    private final InstantSource clock;

    /** The files that were taken, by the identity of their page. */
    private final Map<String, String> taken = new HashMap<>();

    /** @param zone in which the pages' times are */
    Import(Types types, Entries entries, ZoneId zone, InstantSource clock) {
        this.pages = new Pages(types, zone);
        this.store = new PageStore(entries, pages);
        this.clock = clock;
    }

    /** Logs a line {@code file:line: reason} for each refusal and warning, and at the end how many became what. */
    Summary run(PageFiles found, Progress progress) {
        LOG.info("Import of {}: {} pages", found.where(), found.files().size());
        if (found.others() > 0) {
            LOG.info("Import of {}: {} other files or links are left alone", found.where(), found.others());
        }
        var summary = Summary.NONE;
        var spoken = clock.instant();
        try (var ahead = new ReadAhead(found.files(), file -> pages.understand(file.read()))) {
            for (var file : found.files()) {
                summary = take(file, ahead, summary);
                progress.say(summary.files() + " of " + found.files().size() + " pages");
                var now = clock.instant();
                if (!now.isBefore(spoken.plus(PAUSE))) {
                    spoken = now;
                    LOG.info(
                            "Import of {}: {} of {} pages",
                            found.where(),
                            summary.files(),
                            found.files().size());
                }
            }
        }
        LOG.info("Import of {} is over: {}", found.where(), summary);
        return summary;
    }

    private Summary take(PageFile file, ReadAhead ahead, Summary summary) {
        try {
            var understood = ahead.next();
            refuseRepeated(understood);
            var stored = store.store(understood);
            taken.put(Address.identity(understood.page().address()), file.name());
            report(file, understood.warnings());
            report(file, stored.warnings());
            return summary.with(stored.outcome());
        } catch (RefusedPage refused) {
            warn(file, refused.line(), refused.reason());
            return summary.withRefused();
        }
    }

    private void refuseRepeated(Pages.Understood understood) {
        var other = taken.get(Address.identity(understood.page().address()));
        if (other != null) {
            throw new RefusedPage(understood.addressLine(), "has the same address as " + other);
        }
    }

    private static void report(PageFile file, List<Warning> warnings) {
        warnings.forEach(warning -> warn(file, warning.line(), warning.reason()));
    }

    /** One line, whatever a page or a file's name holds. */
    private static void warn(PageFile file, int line, String reason) {
        LOG.warn("{}:{}: {}", oneLine(file.name()), line, oneLine(reason));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
