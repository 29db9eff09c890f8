package org.lectern.server.boot;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.lectern.server.boot.Step.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the steps of the start in the background, so that the server can say how far it is. */
@Singleton
class Boot {
    private static final Logger LOG = LoggerFactory.getLogger(Boot.class);

    private final Readiness readiness;
    private final List<BootStep> steps;

    @Resource
    @SuppressWarnings("NullAway.Init") // the container sets it before the application starts
    private ManagedExecutorService executor;

    @Inject
    Boot(Readiness readiness, @Any Instance<BootStep> steps) {
        this(
                readiness,
                steps.stream().sorted(Comparator.comparingInt(BootStep::order)).toList());
    }

    Boot(Readiness readiness, List<BootStep> steps) {
        this.readiness = readiness;
        this.steps = steps;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        readiness.expect(steps.stream().map(BootStep::name).toList());
        executor.execute(this::runAll);
    }

    /** Stops at the first step that fails: the ones after it build on it. */
    void runAll() {
        for (BootStep step : steps) {
            if (!ran(step)) {
                return;
            }
        }
    }

    private boolean ran(BootStep step) {
        String name = step.name();
        readiness.move(name, State.RUNNING, "");
        try {
            step.run(howFar -> readiness.move(name, State.RUNNING, howFar));
        } catch (Throwable e) { // an Error too: nobody else would ever say that the step ended
            LOG.error("The start's step \"{}\" failed: {}", name, sentence(e), e);
            readiness.move(name, State.FAILED, "the log tells why");
            return false;
        }
        readiness.move(name, State.DONE, "");
        return true;
    }

    private static String sentence(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? "It failed without saying why: the log has more." : message;
    }
}
