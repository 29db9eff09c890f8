package org.lectern.engine.rendering.template;

import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.bounds.Bounds;
import org.lectern.engine.rendering.escape.Addresses;
import org.lectern.engine.rendering.escape.Plain;
import org.lectern.engine.rendering.escape.RefusedValue;

/** {@code $url}: addresses with parameters. */
public final class UrlTool {

    /**
     * The address with parameters added; names and values percent-encoded as UTF-8, a space as {@code %20}. A pair with
     * a null value is left out.
     *
     * @throws RefusedValue if a name lacks its value, or a value is neither text, number nor address
     */
    public String with(String address, @Nullable Object... pairs) {
        if (pairs.length % 2 != 0) {
            throw new RefusedValue(
                    "$url.with takes an address and pairs of a name and a value; the last name has none");
        }
        var out = new StringBuilder(address);
        char join = address.indexOf('?') < 0 ? '?' : '&';
        for (int i = 0; i < pairs.length; i += 2) {
            var value = pairs[i + 1];
            if (value != null) {
                out.append(join).append(text(pairs[i])).append('=').append(text(value));
                if (out.length() > Bounds.USUAL.text()) {
                    throw new RefusedValue("$url.with makes too long an address; its values are too long");
                }
                join = '&';
            }
        }
        return out.toString();
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String || value instanceof Number || value instanceof java.net.URI) {
            return Addresses.encode(value.toString());
        }
        throw new RefusedValue(
                "$url.with takes text, numbers and addresses, not " + (value == null ? "null" : Plain.kind(value)));
    }
}
