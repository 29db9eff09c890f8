package org.lectern.server.importing;

import java.io.IOException;
import java.io.InputStream;
import org.lectern.api.RefusedPage;

/**
 * A file that should hold a page.
 *
 * @param name for reports: its path within its folder, parts separated by slashes
 */
record PageFile(String name, Opening content) {

    static final int MOST_BYTES = 1024 * 1024;

    /** Opens the file from its beginning. */
    interface Opening {
        InputStream open() throws IOException;
    }

    /** @throws RefusedPage if it cannot be read or is longer than 1 MB; no more than that is read */
    byte[] read() {
        try (var in = content.open()) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new RefusedPage(1, "is larger than 1 MB");
            }
            return bytes;
        } catch (IOException e) {
            throw new RefusedPage(1, "cannot be read: " + e.getMessage());
        }
    }
}
