package drawing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;

/**
 * Draws the pictures of the demo. From the root of the repository:
 * <pre>javac -encoding UTF-8 -d target/drawing demo/drawing/*.java &amp;&amp; java -cp target/drawing drawing.Pictures</pre>
 * A line of {@code pictures.list} is a name, what is drawn, and how: for a portrait its words, for a scene a number that
 * varies it. The same list gives the same files.
 */
public class Pictures {

    public static void main(String[] arguments) throws IOException {
        var demo = Path.of("demo");
        var folder = Files.createDirectories(demo.resolve("pictures"));
        for (var line : Files.readAllLines(demo.resolve("pictures.list"))) {
            var words = line.split(" ");
            Files.writeString(folder.resolve(words[0] + ".svg"), drawn(words) + "\n");
        }
    }

    private static String drawn(String[] words) {
        var pen = new Pen(words[0]);
        if (words[1].equals("portrait")) {
            new Portrait(pen).draw(words);
            return pen.page(320, 320);
        }
        scene(words[1], pen).accept(Integer.parseInt(words[2]));
        return pen.page(640, 360);
    }

    private static IntConsumer scene(String kind, Pen pen) {
        return List.of(new Water(pen).scenes(), new Land(pen).scenes(), new Sky(pen).scenes(), new Things(pen).scenes())
                .stream()
                .map(scenes -> scenes.get(kind))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no scene " + kind));
    }
}
