package org.lectern.server.launcher;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.lectern.server.config.Setting;
import org.lectern.server.config.Settings;
import org.lectern.server.config.UnknownSettings;
import org.lectern.server.config.Values;
import org.lectern.server.config.WrongSettings;

/** Starts a server, or says in a sentence why not. */
public final class Main {
    private Main() {}

    /**
     * Exits with 1 when the start failed, 2 for a wrong setting, 3 when the data folder is in use, 4 when the port is;
     * otherwise returns when the server is ready and leaves it running.
     *
     * @param arguments none, {@code --help}, {@code prepare} for faster starts, or {@code lint} and a folder, whose
     *     templates are then checked: this exits with 0 for no fault, 1 for faults, 2 for nothing to check
     */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        try {
            if (List.of(arguments).contains("--help")) {
                out.print(help());
                return;
            } else if (arguments.length > 0 && arguments[0].equals("lint")) {
                List<String> rest = List.of(arguments).subList(1, arguments.length);
                System.exit(Linting.run(rest, out));
            } else if (List.of(arguments).equals(List.of("prepare"))) {
                Preparation.run(out);
                return;
            } else if (List.of(arguments).equals(List.of(Preparation.REHEARSE))) {
                start(new String[0], out, err);
                // At once, and not by way of the platform's own end: what it loads for that, no start needs.
                Runtime.getRuntime().halt(0);
            }
            start(arguments, out, err);
        } catch (CannotStart e) {
            e.sentences().forEach(sentence -> err.println("Lectern cannot start: " + sentence));
            err.flush();
            Shutdown.exit(e.exitCode());
        }
    }

    private static void start(String[] arguments, PrintStream out, PrintStream err) throws CannotStart {
        // Before the settings: a misspelt name is often why another one is missing.
        UnknownSettings.warnings(
                        System.getProperties().stringPropertyNames(),
                        System.getenv().keySet())
                .forEach(warning -> err.println("Warning: " + warning));
        Settings settings = settings(arguments);
        if (settings.baseUrlIsWildcard()) {
            err.println("Warning: addresses in what it delivers will begin with " + settings.baseUrl()
                    + ", which no browser elsewhere can use: set lectern.base.url.");
        }
        DataFolder data = DataFolder.open(settings.dataDir());
        Port.mustBeFree(settings.host(), settings.port());
        Shutdown.mustEnd();
        if (settings.stopWithParent()) {
            Shutdown.withParent();
        }
        Payara.start(settings, data.runtime());
        new ReadyWatch(settings.localUrl(), out).untilReady();
        out.println("Lectern is ready at " + settings.localUrl() + "/ (" + secondsSinceStart() + " s)");
    }

    private static Settings settings(String[] arguments) throws CannotStart {
        if (arguments.length > 0) {
            throw new CannotStart(
                    CannotStart.WRONG_SETTINGS,
                    "\"" + arguments[0]
                            + "\" is an argument, and it takes none but --help, prepare and lint: give settings before -jar,"
                            + " such as -Dlectern.http.port=8081.");
        }
        try {
            return Settings.read(Values.ofProcess());
        } catch (WrongSettings e) {
            throw new CannotStart(CannotStart.WRONG_SETTINGS, e.sentences());
        }
    }

    private static String secondsSinceStart() {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        return String.format(Locale.ROOT, "%.1f", (System.currentTimeMillis() - started) / 1000.0);
    }

    private static String help() {
        StringBuilder text = new StringBuilder("""
                Lectern: content that appears inside pages that already exist.

                  java @server/lectern.jvm -Dlectern.http.port=8081 -jar server/target/lectern.jar

                Templates of widgets and themes are checked, without a server, by

                  java -jar server/target/lectern.jar lint FOLDER

                Starts become faster, for this jar and this JDK, by what is then put beside the jar:

                  java -jar server/target/lectern.jar prepare

                Settings are system properties or environment variables:

                """);
        for (Setting setting : Setting.values()) {
            String byDefault = setting.byDefault() == null ? "" : " (" + setting.byDefault() + ")";
            text.append(String.format(
                    Locale.ROOT,
                    "  %-24s %-24s %s%s%n",
                    setting.key(),
                    setting.variable(),
                    setting.meaning(),
                    byDefault));
        }
        return text.toString();
    }
}
