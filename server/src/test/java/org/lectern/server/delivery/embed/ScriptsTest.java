package org.lectern.server.delivery.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lectern.engine.tracking.Dependencies;
import org.lectern.server.content.cache.Encoding;
import org.lectern.server.content.cache.Ready;

/** The scripts that pages name by their hashes: small, and what they were for ever. */
class ScriptsTest {

    private static final Path KEPT = Path.of("src/main/resources/lectern/embed/kept");
    private static final Pattern NAME = Pattern.compile("(v1|frame-v1)\\.([0-9a-f]{16})\\.js");
    private static final Dependencies NOTHING = new Dependencies(Set.of(), Set.of(), Set.of(), Instant.MAX);

    private final Scripts scripts = new Scripts();

    @Test
    void the_loader_is_at_most_2048_bytes_on_its_way() {
        var ready = new Ready(scripts.loader().text(), "text/javascript;charset=utf-8", null, NOTHING, Set.of());

        assertThat(ready.body(Encoding.BROTLI).encoding()).isEqualTo(Encoding.BROTLI);
        assertThat(ready.body(Encoding.BROTLI).bytes()).hasSizeLessThanOrEqualTo(2048);
    }

    @Test
    void no_script_makes_script_of_text_or_keeps_anything() {
        assertThat(List.of(scripts.loader(), scripts.frame())).allSatisfy(script -> assertThat(script.text())
                .doesNotContain("eval", "innerHTML", "Function(", "document.cookie", "localStorage", "sessionStorage"));
    }

    @Test
    void its_names_are_digests_of_it() {
        var script = new Script("v1", "abc");

        // FIPS 180-2, appendices B.1 and D.1.
        assertThat(script.path()).isEqualTo("/embed/v1.ba7816bf8f01cfea.js");
        assertThat(script.integrity())
                .isEqualTo("sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn");
    }

    @Test
    void today_s_scripts_are_found_by_their_hash_and_others_are_not() {
        assertThat(scripts.find("v1", scripts.loader().hash())).contains(scripts.loader());
        assertThat(scripts.find("frame-v1", scripts.frame().hash())).contains(scripts.frame());
        assertThat(scripts.find("v1", scripts.frame().hash())).isEmpty();
        assertThat(scripts.find("v2")).isEmpty();
    }

    @Test
    void what_is_kept_is_what_it_was() throws IOException {
        assertThat(kept()).hasSizeGreaterThanOrEqualTo(2);
        for (var file : kept()) {
            var name = NAME.matcher(file.getFileName().toString());
            assertThat(name.matches()).as("%s", file).isTrue();
            var text = Files.readString(file, StandardCharsets.UTF_8);
            assertThat(new Script(name.group(1), text).hash()).isEqualTo(name.group(2));
            assertThat(scripts.find(name.group(1), name.group(2)))
                    .hasValueSatisfying(script -> assertThat(script.text()).isEqualTo(text));
        }
    }

    /** Whoever has copied the code of any day names that day's script; {@code -Dlectern.kept=write} keeps today's. */
    @Test
    void today_s_scripts_are_kept() throws IOException {
        for (var script : List.of(scripts.loader(), scripts.frame())) {
            var file = KEPT.resolve(script.name() + "." + script.hash() + ".js");
            if ("write".equals(System.getProperty("lectern.kept"))) {
                Files.createDirectories(KEPT);
                Files.writeString(file, script.text());
            }
            assertThat(file)
                    .as(
                            "%s.js has changed: copy server/target/classes/lectern/embed/%s.js to server/%s, or run this test"
                                    + " with -Dlectern.kept=write, when it is as it shall be",
                            script.name(), script.name(), file)
                    .exists();
        }
    }

    private static List<Path> kept() throws IOException {
        try (var files = Files.list(KEPT)) {
            return files.sorted().toList();
        }
    }
}
