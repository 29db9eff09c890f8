package org.lectern.server.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.lectern.engine.type.Types;
import org.lectern.server.boot.BootStep;
import org.lectern.server.boot.Progress;
import org.lectern.server.config.Settings;
import org.lectern.server.content.Entries;
import org.lectern.server.content.Remembered;

/** Reads the pages of {@code lectern.import.dir}, and those of the demo, at every start. */
@ApplicationScoped
class ImportStep implements BootStep {

    /** Under which are kept: the Monday of the demo's first start, and where its pages were then. */
    private static final String DEMO_WEEK = "demo.week";

    private static final String DEMO_BASE = "demo.base";

    private final Settings settings;
    private final Types types;
    private final Instance<Entries> entries;
    private final Instance<Remembered> remembered;

    @Inject
    ImportStep(Settings settings, Types types, Instance<Entries> entries, Instance<Remembered> remembered) {
        this.settings = settings;
        this.types = types;
        this.entries = entries;
        this.remembered = remembered;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public void run(Progress progress) throws IOException {
        if (settings.demo()) {
            load(Settings.DEMO_ZONE).run(demo(), progress);
        }
        var folder = settings.importDir();
        if (folder != null) {
            var zone = Objects.requireNonNull(settings.importZone(), "checked with the folder");
            load(zone).run(PageFiles.in(folder), progress);
        }
    }

    /** What the first start decided holds, so that a later one finds every page unchanged, or at least the same. */
    private PageFiles demo() throws IOException {
        var today = LocalDate.now(Settings.DEMO_ZONE);
        var base = settings.baseUrl().toString();
        var week = remembered.get().once(DEMO_WEEK, () -> DemoPages.week(today).toString());
        var university = remembered.get().once(DEMO_BASE, () -> base);
        return DemoPages.of(LocalDate.parse(week), university, base + "/demo");
    }

    private Import load(ZoneId zone) {
        return new Import(types, entries.get(), zone, InstantSource.system());
    }
}
