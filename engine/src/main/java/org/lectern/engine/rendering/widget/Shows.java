package org.lectern.engine.rendering.widget;

import org.lectern.engine.type.Type;

/** What a widget shows. */
public sealed interface Shows {

    /** Whether it shows the entry that the parameter {@code entry} names. */
    default boolean takesEntry() {
        return true;
    }

    /** Whether it can show an entry of the type. */
    boolean takes(Type<?> type);

    /** In words: {@code an event}, {@code what has an agenda}. */
    String words();

    /** Any entry, also one whose type is not installed. */
    record Anything() implements Shows {
        @Override
        public boolean takes(Type<?> type) {
            return true;
        }

        @Override
        public String words() {
            return "any entry";
        }
    }

    /** Entries of one type. */
    record OfType(String name) implements Shows {
        @Override
        public boolean takes(Type<?> type) {
            return type.name().equals(name);
        }

        @Override
        public String words() {
            return "entries of the type " + name;
        }
    }

    /** Entries of every type that has the trait. */
    record WithTrait(String trait) implements Shows {
        @Override
        public boolean takes(Type<?> type) {
            return type.traits().contains(trait);
        }

        @Override
        public String words() {
            return "entries of types with the trait " + trait;
        }
    }

    /** What a query finds; no entry is asked for. */
    record Found(QueryPattern query) implements Shows {
        @Override
        public boolean takesEntry() {
            return false;
        }

        @Override
        public boolean takes(Type<?> type) {
            return false;
        }

        @Override
        public String words() {
            return "what its query finds";
        }
    }
}
