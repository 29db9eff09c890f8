package org.lectern.server.launcher;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes the starts to come faster: puts the libraries beside the jar, and has a server with the demo start once and end,
 * whose classes the machine then archives in {@code lectern.jsa} beside the jar.
 */
final class Preparation {

    /** The argument for the server that only starts for the sake of its classes. */
    static final String REHEARSE = "rehearse";

    private static final int PATIENCE_MINUTES = 5;

    /** By which a Java machine takes more settings than it is given. */
    private static final List<String> OF_THE_MACHINE =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private Preparation() {}

    /** Returns when all is there; another time it is made anew, because an archive holds for one jar and one JDK. */
    static void run(PrintStream out) throws CannotStart {
        Libraries libraries = Libraries.ofThisJar();
        Path archive = libraries.jar().resolveSibling("lectern.jsa");
        try {
            libraries.unpack();
            Path folder = Files.createTempDirectory("lectern-rehearsal");
            try {
                keep(rehearse(libraries.jar(), folder), archive);
            } finally {
                Libraries.delete(folder);
            }
        } catch (IOException e) {
            throw new CannotStart(
                    CannotStart.FAILED,
                    "the folder of " + libraries.jar() + " could not be written (" + e
                            + "): it starts without, slower.");
        }
        out.println("Prepared: " + libraries.folder() + " and " + archive + "; starts with -XX:SharedArchiveFile="
                + archive + " are faster.");
    }

    /** All or nothing. */
    private static void keep(Path made, Path archive) throws IOException {
        Path beside = Libraries.part(archive);
        try {
            Files.copy(made, beside);
            // On the disk before it has its name: the machine would end at once with half of it.
            try (FileChannel written = FileChannel.open(beside, StandardOpenOption.READ)) {
                written.force(true);
            }
            Files.move(beside, archive, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static Path rehearse(Path jar, Path folder) throws IOException, CannotStart {
        Path archive = folder.resolve("lectern.jsa");
        File log = folder.resolve("log.txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ArchiveClassesAtExit=" + archive,
                "-XX:+UseParallelGC",
                "-Xmx320m",
                "-Xlog:disable",
                "-Dlectern.demo=true",
                "-Dlectern.stop.with.parent=true",
                "-Dlectern.data.dir=" + folder.resolve("data"),
                "-Dlectern.http.port=" + freePort(),
                "-jar",
                jar.toString(),
                REHEARSE);
        // Its settings are its own: it must never find the database of the server that it is for.
        builder.environment().keySet().removeIf(name -> name.startsWith("LECTERN_") || OF_THE_MACHINE.contains(name));
        Process process = builder.redirectErrorStream(true).redirectOutput(log).start();
        if (!ended(process) || !Files.exists(archive)) {
            process.destroyForcibly().onExit().join();
            List<String> lines = Files.readAllLines(log.toPath());
            throw new CannotStart(
                    CannotStart.FAILED, "the rehearsal failed: " + String.join(System.lineSeparator(), lines));
        }
        return archive;
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
