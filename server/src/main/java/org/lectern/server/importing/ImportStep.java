package org.lectern.server.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import org.lectern.engine.type.Types;
import org.lectern.server.boot.BootStep;
import org.lectern.server.boot.Progress;
import org.lectern.server.config.Settings;
import org.lectern.server.content.Entries;

/** Reads the pages of {@code lectern.import.dir}, and those of the demo, at every start. */
@ApplicationScoped
class ImportStep implements BootStep {

    private static final String DEMO = "lectern/demo/pages/";

    private final Settings settings;
    private final Types types;
    private final Instance<Entries> entries;

    @Inject
    ImportStep(Settings settings, Types types, Instance<Entries> entries) {
        this.settings = settings;
        this.types = types;
        this.entries = entries;
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
            var loader = ImportStep.class.getClassLoader();
            load(Settings.DEMO_ZONE).run(PageFiles.packed(loader, DEMO), progress);
        }
        var folder = settings.importDir();
        if (folder != null) {
            var zone = Objects.requireNonNull(settings.importZone(), "checked with the folder");
            load(zone).run(PageFiles.in(folder), progress);
        }
    }

    private Import load(ZoneId zone) {
        return new Import(types, entries.get(), zone, InstantSource.system());
    }
}
