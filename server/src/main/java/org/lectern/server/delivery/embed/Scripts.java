package org.lectern.server.delivery.embed;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of today, and those that once were: pages name them by their hashes, so each that was ever handed out lies in
 * the folder {@code kept} for ever.
 */
@Singleton
public class Scripts {

    private static final String FOLDER = "lectern/embed/";

    private final Script loader = today("v1");
    private final Script frame = today("frame-v1");

    /** The loader: defines {@code <lectern-widget>}. */
    public Script loader() {
        return loader;
    }

    /** What runs in a document for a frame: tells how high it is. */
    public Script frame() {
        return frame;
    }

    /** The script of today. */
    Optional<Script> find(String name) {
        return name.equals(loader.name())
                ? Optional.of(loader)
                : Optional.of(frame).filter(one -> one.name().equals(name));
    }

    /** The script of any day. */
    Optional<Script> find(String name, String hash) {
        return find(name).flatMap(today -> today.hash().equals(hash) ? Optional.of(today) : kept(name, hash));
    }

    private static Optional<Script> kept(String name, String hash) {
        return Optional.ofNullable(read("kept/" + name + "." + hash + ".js")).map(text -> new Script(name, text));
    }

    private static Script today(String name) {
        var text = read(name + ".js");
        if (text == null) {
            throw new IllegalStateException("The program has no " + FOLDER + name + ".js: it was built wrongly");
        }
        return new Script(name, text);
    }

    private static @Nullable String read(String file) {
        try (var in = Scripts.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
