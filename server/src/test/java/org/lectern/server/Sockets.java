package org.lectern.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The sockets on which a process of this machine listens, as Linux lists them. */
final class Sockets {
    private static final String LISTENING = "0A";

    private Sockets() {}

    /** Each as {@code address:port}, the address in the kernel's hexadecimal: 0100007F is 127.0.0.1. */
    static Set<String> listening(long pid) throws IOException {
        Set<String> inodes = inodes(pid);
        Set<String> found = new TreeSet<>();
        for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "net", table))) {
                String[] columns = line.strip().split("\\s+");
                boolean open = table.startsWith("udp") || columns[3].equals(LISTENING);
                if (open && columns.length > 9 && inodes.contains(columns[9])) {
                    String[] address = columns[1].split(":");
                    found.add(address[0] + ":" + HexFormat.fromHexDigits(address[1]));
                }
            }
        }
        return found;
    }

    private static Set<String> inodes(long pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path file : files.toList()) {
                String target = Files.isSymbolicLink(file) ? link(file) : "";
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        return inodes;
    }

    private static String link(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
