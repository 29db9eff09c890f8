package org.lectern.server.embedding;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The system's Firefox without a window, with a profile of its own: it goes to an address, and pages tell the rest. */
final class Firefox implements AutoCloseable {

    /** It would look for news of itself and of the network. */
    private static final List<String> QUIET = List.of(
            "app.update.enabled",
            "browser.aboutwelcome.enabled",
            "browser.safebrowsing.malware.enabled",
            "browser.safebrowsing.phishing.enabled",
            "browser.shell.checkDefaultBrowser",
            "datareporting.policy.dataSubmissionEnabled",
            "extensions.systemAddon.update.enabled",
            "extensions.update.enabled",
            "network.captive-portal-service.enabled",
            "network.connectivity-service.enabled",
            "services.settings.enabled",
            "toolkit.telemetry.enabled");

    private final Process process;

    private Firefox(Process process) {
        this.process = process;
    }

    /** Without a Firefox the calling test is skipped; with the environment variable CI=true it fails. */
    static Firefox open(Path profile, String address) throws IOException {
        var program = Stream.of("/usr/bin/firefox-esr", "/usr/bin/firefox")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("There is no Firefox on this machine: apt-get install firefox-esr.");
        }
        assumeTrue(program.isPresent(), "There is no Firefox on this machine: apt-get install firefox-esr.");
        Files.createDirectories(profile);
        Files.write(
                profile.resolve("user.js"),
                QUIET.stream()
                        .map(name -> "user_pref(\"" + name + "\", false);")
                        .toList());
        var builder = new ProcessBuilder(
                program.orElseThrow().toString(),
                "--headless",
                "--no-remote",
                "--profile",
                profile.toString(),
                "--window-size",
                "1000,900",
                address);
        builder.environment().put("HOME", profile.toString());
        return new Firefox(builder.redirectErrorStream(true)
                .redirectOutput(profile.resolve("out.txt").toFile())
                .start());
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
