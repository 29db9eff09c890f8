package org.lectern.server;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.server.sample.SampleRoutes;

/** The jar as it is handed out, and {@link SampleRoutes} in its application. */
final class SampleJar {

    private SampleJar() {}

    /** Makes it in a folder. */
    static Path in(Path folder) throws IOException {
        var jar = Files.copy(RunningServer.JAR, Files.createDirectories(folder).resolve("sample.jar"));
        var war = folder.resolve("ROOT.war");
        try (var outer = FileSystems.newFileSystem(jar)) {
            var deployed = outer.getPath("MICRO-INF/deploy/ROOT.war");
            Files.copy(deployed, war);
            try (var inner = FileSystems.newFileSystem(war)) {
                var name = SampleRoutes.class.getName().replace('.', '/') + ".class";
                var target = inner.getPath("WEB-INF/classes", name);
                Files.createDirectories(target.getParent());
                try (var code = SampleRoutes.class.getClassLoader().getResourceAsStream(name)) {
                    Files.copy(code, target);
                }
            }
            Files.delete(deployed);
            Files.copy(war, deployed);
        }
        return jar;
    }
}
