package org.lectern.server.announcing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.lectern.server.boot.BootStep;
import org.lectern.server.boot.Progress;

/** The last step of the start: from now on the clock is watched, and everybody told. */
@ApplicationScoped
class AnnouncingStep implements BootStep {

    private final Instance<Announcer> announcer;

    @Inject
    AnnouncingStep(Instance<Announcer> announcer) {
        this.announcer = announcer;
    }

    @Override
    public String name() {
        return "announcing";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public void run(Progress progress) {
        announcer.get().start();
    }
}
