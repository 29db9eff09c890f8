package org.lectern.server;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Keeps as evidence how many cases of a class there were, how many of them failed, and what they found. To be registered in a
 * static field.
 */
public final class Counted implements TestWatcher, AfterAllCallback {

    private final String name;
    private final AtomicInteger cases = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final JsonObjectBuilder figures = Json.createObjectBuilder();

    /** @param name of the file */
    public Counted(String name) {
        this.name = name;
    }

    /** What else is to be kept. */
    public JsonObjectBuilder figures() {
        return figures;
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        cases.incrementAndGet();
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        cases.incrementAndGet();
        failures.incrementAndGet();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        var suite = context.getRequiredTestClass().getSimpleName();
        Evidence.write(
                name,
                Evidence.of("mvn -Pfull -pl server -am verify -Dit.test=" + suite + " -Dlectern.evidence=write")
                        .add("cases", cases.get())
                        .add("failures", failures.get())
                        .addAll(figures));
    }
}
