package org.lectern.engine.rendering.lint;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lectern.engine.rendering.template.Templates;

/** Checks all templates in a folder, from the command line. */
public final class Lint {

    private Lint() {}

    /**
     * Exits with 0 if there is nothing wrong, with 1 and a list if there is, with 2 if there is nothing to check.
     *
     * @param arguments a folder
     */
    public static void main(String[] arguments) throws IOException {
        System.exit(run(List.of(arguments), System.out));
    }

    /** As {@link #main}, but gives what it would exit with. */
    public static int run(List<String> arguments, PrintStream out) throws IOException {
        if (arguments.size() != 1 || !Files.isDirectory(Path.of(arguments.get(0)))) {
            out.println("Name one folder of widgets or themes: its files *.vm are checked.");
            return 2;
        }
        var folder = Path.of(arguments.get(0));
        var files = templates(folder);
        if (files.isEmpty()) {
            out.println("There is no template in " + folder + ": name a folder that holds files *.vm.");
            return 2;
        }
        var mistakes = new ArrayList<Mistake>();
        var linter = new Linter(new Templates());
        for (var file : files) {
            mistakes.addAll(check(linter, folder.relativize(file).toString(), file));
        }
        mistakes.forEach(out::println);
        out.println(count(files.size(), "template") + ", "
                + (mistakes.isEmpty() ? "no fault" : count(mistakes.size(), "fault")));
        return mistakes.isEmpty() ? 0 : 1;
    }

    private static List<Path> templates(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".vm") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    private static List<Mistake> check(Linter linter, String name, Path file) throws IOException {
        try {
            return linter.check(name, Files.readString(file));
        } catch (CharacterCodingException e) {
            return List.of(new Mistake(name, 1, 1, "the file is not UTF-8; save it as UTF-8"));
        }
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
