package org.lectern.server.looks;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's Chromium, never one fetched from the network. */
public record Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) implements AutoCloseable {

    /** Starts it. Without a Chromium the calling test is skipped, with the environment variable CI=true it fails. */
    public static Browser start() {
        var program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("There is no Chromium on this machine: apt-get install chromium.");
        }
        assumeTrue(program.isPresent(), "There is no Chromium on this machine: apt-get install chromium.");
        var playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new LaunchOptions()
                .setExecutablePath(program.orElseThrow())
                .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update"));
        return new Browser(playwright, playwright.chromium().launch(options));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
