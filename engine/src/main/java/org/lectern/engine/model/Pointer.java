package org.lectern.engine.model;

import org.jspecify.annotations.Nullable;

/** A JSON Pointer (RFC 6901) that grows as one descends. */
public final class Pointer {

    /** The whole document, {@code ""}. */
    public static final Pointer ROOT = new Pointer(null, "");

    private final @Nullable Pointer parent;
    private final String token;

    private Pointer(@Nullable Pointer parent, String token) {
        this.parent = parent;
        this.token = token;
    }

    public Pointer child(String key) {
        return new Pointer(this, key.replace("~", "~0").replace("/", "~1"));
    }

    public Pointer child(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    @Override
    public String toString() {
        return parent == null ? "" : parent + "/" + token;
    }
}
