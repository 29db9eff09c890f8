package org.lectern.engine.rendering.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private int lint(String... arguments) throws IOException {
        return Lint.run(List.of(arguments), new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    @Test
    void goodTemplatesAreCounted() throws IOException {
        write("a/widget.vm", "<p>$entry.title</p>");
        write("plain/templates/a.vm", "<b>$entry.title</b>");
        assertThat(lint(folder.toString())).isZero();
        assertThat(lines()).containsExactly("2 templates, no fault");
    }

    @Test
    void faultsAreListedFileByFileAndCounted() throws IOException {
        write("b/widget.vm", "<p>\n<b>x</p>");
        write("a/widget.vm", "<p onclick='x' id='y'>x</p>");
        Files.write(folder.resolve("c.vm"), new byte[] {(byte) 0xE4});
        assertThat(lint(folder.toString())).isEqualTo(1);
        assertThat(lines())
                .containsExactly(
                        "a/widget.vm:1:4: onclick is script; a widget has none, so remove it",
                        "a/widget.vm:1:16: id can clash with names of the host page; use a class",
                        "b/widget.vm:2:1: <b> is never closed; write </b>",
                        "c.vm:1:1: the file is not UTF-8; save it as UTF-8",
                        "3 templates, 4 faults");
    }

    @Test
    void aFolderWithoutTemplatesIsNoSuccess() throws IOException {
        assertThat(lint(folder.toString())).isEqualTo(2);
        assertThat(lines())
                .containsExactly("There is no template in " + folder + ": name a folder that holds files *.vm.");
    }

    @Test
    void withoutAFolderItSaysWhatItWants() throws IOException {
        assertThat(lint()).isEqualTo(2);
        assertThat(lint(folder.resolve("none").toString())).isEqualTo(2);
        assertThat(lines())
                .containsOnly("Name one folder of widgets or themes: its files *.vm are checked.")
                .hasSize(2);
    }
}
