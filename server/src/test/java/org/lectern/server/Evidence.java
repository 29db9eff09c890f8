package org.lectern.server;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Figures of a test: kept in {@code docs/evidence} with {@code -Dlectern.evidence=write}, else beside its reports. */
public final class Evidence {

    private Evidence() {}

    /** Begins the figures with the command that repeats them and the day. */
    public static JsonObjectBuilder of(String command) {
        return Json.createObjectBuilder()
                .add("command", command)
                .add("date", LocalDate.now(ZoneOffset.UTC).toString());
    }

    /** Whether this run is one whose figures are kept. */
    public static boolean isKept() {
        return "write".equals(System.getProperty("lectern.evidence"));
    }

    /** Writes them. */
    public static void write(String name, JsonObjectBuilder figures) throws IOException {
        var file = Path.of(isKept() ? "../docs/evidence" : "target/evidence", name + ".json");
        Files.createDirectories(file.getParent());
        var pretty = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
        try (var writer = pretty.createWriter(Files.newOutputStream(file))) {
            writer.write(figures.build());
        }
        Files.writeString(file, Files.readString(file).strip() + "\n");
    }
}
