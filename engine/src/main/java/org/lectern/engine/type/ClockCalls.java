package org.lectern.engine.type;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds calls to the machine's clock in compiled classes. Java cannot hide {@code Instant.now()} from a plugin, but a
 * class file names every method it calls in its constant pool (Java Virtual Machine Specification, section 4.4), so a
 * type that looks at the time behind {@link org.lectern.api.Now}'s back can be told before it is trusted.
 */
public final class ClockCalls {

    private static final Set<String> CLOCKS = Set.of(
            "java/lang/System.currentTimeMillis",
            "java/lang/System.nanoTime",
            "java/time/Clock.systemUTC",
            "java/time/Clock.systemDefaultZone",
            "java/time/Clock.system",
            "java/time/InstantSource.system",
            "java/time/Instant.now",
            "java/time/LocalDate.now",
            "java/time/LocalTime.now",
            "java/time/LocalDateTime.now",
            "java/time/ZonedDateTime.now",
            "java/time/OffsetDateTime.now",
            "java/time/OffsetTime.now",
            "java/time/Year.now",
            "java/time/YearMonth.now",
            "java/time/MonthDay.now",
            "java/util/Calendar.getInstance",
            "java/util/Date.<init>()V",
            "java/util/GregorianCalendar.<init>()V");

    private ClockCalls() {}

    /**
     * The clock methods that classes from the same jar or folder as this one call, such as {@code
     * org.example.Talks calls java.time.Instant.now}; empty if there are none or something in the place cannot be read.
     */
    public static List<String> besides(Class<?> plugin) {
        var source = plugin.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return List.of();
        }
        try {
            return in(Path.of(toUri(source.getLocation().toURI())));
        } catch (IOException | UncheckedIOException | URISyntaxException | IllegalArgumentException e) {
            return List.of();
        }
    }

    private static URI toUri(URI location) {
        return location.getScheme().equals("file") ? location : URI.create("file:" + location.getPath());
    }

    private static List<String> in(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return scan(place);
        }
        try (var jar = FileSystems.newFileSystem(place)) {
            return scan(jar.getPath("/"));
        }
    }

    private static List<String> scan(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            var classes = files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
            var found = new ArrayList<String>();
            for (var file : classes) {
                var name =
                        root.relativize(file).toString().replace(".class", "").replace('/', '.');
                for (var call : calls(Files.readAllBytes(file))) {
                    found.add(name + " calls " + call);
                }
            }
            return found;
        }
    }

    /** The clock methods that a class file names, such as {@code java.time.Instant.now}. */
    public static Set<String> calls(byte[] classFile) {
        try (var in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            return new ConstantPool(in).methods();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The constants of one class file, by their index. */
    private static final class ConstantPool {

        private static final int MAGIC = 0xCAFEBABE;

        private final int[] tags;
        private final int[] first;
        private final int[] second;
        private final String[] texts;

        ConstantPool(DataInputStream in) throws IOException {
            if (in.readInt() != MAGIC) {
                throw new IOException("This is no class file");
            }
            skip(in, 4);
            int count = in.readUnsignedShort();
            tags = new int[count];
            first = new int[count];
            second = new int[count];
            texts = new String[count];
            for (int i = 1; i < count; i++) {
                tags[i] = in.readUnsignedByte();
                read(in, i);
                // Long and double take two places (section 4.4.5).
                i += tags[i] == 5 || tags[i] == 6 ? 1 : 0;
            }
        }

        private void read(DataInputStream in, int i) throws IOException {
            switch (tags[i]) {
                case 1 -> texts[i] = in.readUTF();
                case 3, 4 -> skip(in, 4);
                case 5, 6 -> skip(in, 8);
                case 7, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort();
                case 9, 10, 11, 12, 17, 18 -> {
                    first[i] = in.readUnsignedShort();
                    second[i] = in.readUnsignedShort();
                }
                case 15 -> skip(in, 3);
                default -> throw new IOException("Unknown constant " + tags[i]);
            }
        }

        private static void skip(InputStream in, int bytes) throws IOException {
            in.skipNBytes(bytes);
        }

        Set<String> methods() {
            var found = new TreeSet<String>();
            for (int i = 1; i < tags.length; i++) {
                if (tags[i] == 10 || tags[i] == 11) {
                    var owner = texts[first[first[i]]];
                    var name = texts[first[second[i]]];
                    var signature = texts[second[second[i]]];
                    var method = owner + "." + name;
                    if (CLOCKS.contains(method) || CLOCKS.contains(method + signature)) {
                        found.add(method.replace('/', '.'));
                    }
                }
            }
            return found;
        }
    }
}
