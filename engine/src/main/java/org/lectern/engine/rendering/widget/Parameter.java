package org.lectern.engine.rendering.widget;

import org.jspecify.annotations.Nullable;

/**
 * A parameter that a widget declares.
 *
 * @param name as in addresses
 * @param label plain English, for those who set it
 * @param standard the value when none is given; null if there is none then
 */
public record Parameter(
        String name,
        Kind kind,
        String label,
        @Nullable String description,
        boolean required,
        @Nullable Object standard) {

    /** The name in templates: {@code max-items} is {@code maxItems}. */
    public String variable() {
        var out = new StringBuilder(name.length());
        boolean upper = false;
        for (char c : name.toCharArray()) {
            if (c == '-') {
                upper = true;
            } else {
                out.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return out.toString();
    }
}
