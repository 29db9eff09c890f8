package org.lectern.server.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The table of who may call which route of the admin API: authorisation.txt. */
public final class Authorisation {

    private static final Path FILE =
            Path.of("src", "test", "resources", "org", "lectern", "server", "admin", "authorisation.txt");

    private Authorisation() {}

    /**
     * One route.
     *
     * @param path with its parameters in braces
     * @param callers who may, of what is anybody's
     * @param owners who may too, of what is their own; empty where nothing has an owner
     */
    public record Row(String method, String path, Set<String> callers, Set<String> owners) {

        /** Such as {@code GET /api/v1/admin/session}. */
        public String route() {
            return method + " " + path;
        }

        /** Whether it changes something. */
        public boolean isMutating() {
            return !method.equals("GET");
        }

        /** Whether strangers may. */
        public boolean isOpen() {
            return callers.contains("stranger");
        }

        private static Row of(String line) {
            var cells = line.split("\\|", -1);
            var route = cells[0].strip().split("\\s+");
            return new Row(route[0], route[1], words(cells[1]), cells.length > 2 ? words(cells[2]) : Set.of());
        }

        private static Set<String> words(String cell) {
            return cell.isBlank() ? Set.of() : Set.of(cell.strip().split("\\s+"));
        }
    }

    /** All of it, in the order of the file. */
    public static List<Row> rows() {
        try (var lines = Files.lines(FILE)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
