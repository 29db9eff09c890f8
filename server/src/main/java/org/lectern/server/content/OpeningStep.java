package org.lectern.server.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import org.lectern.engine.query.Space;
import org.lectern.engine.type.Types;
import org.lectern.server.boot.BootStep;
import org.lectern.server.boot.Progress;
import org.lectern.server.config.Settings;
import org.lectern.server.store.Database;

/** The first step of the start: the database is there, its tables are up to date, and it has what every other needs. */
@ApplicationScoped
class OpeningStep implements BootStep {

    private final Settings settings;
    private final Types types;
    private final Instance<Database> database;
    private final Instance<Entries> entries;

    @Inject
    OpeningStep(Settings settings, Types types, Instance<Database> database, Instance<Entries> entries) {
        this.settings = settings;
        this.types = types;
        this.database = database;
        this.entries = entries;
    }

    @Override
    public String name() {
        return "migration";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void run(Progress progress) {
        var foundation = new Foundation(database.get(), Clock.systemUTC());
        var main = new Space(Space.MAIN, Locale.ENGLISH, settings.homeZone());
        foundation.lay(main);
        if (settings.importZone() != null) {
            foundation.warnOfOtherZone(main);
        }
        foundation.followTimeRules(entries.get());
        foundation.followTypes(entries.get(), types);
        foundation.followDrafts(entries.get(), types, progress::say);
    }
}
