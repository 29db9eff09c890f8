package org.lectern.server.content.cache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compresses once, when it is first asked for: so at a level that costs a fraction of a millisecond, but for what lasts as
 * long as the program.
 */
final class Compression {

    /** Less does not fit a packet better when compressed. */
    private static final int SHORTEST = 256;

    private static final int BROTLI_QUALITY = 5;
    private static final int BROTLI_BEST = 11;
    private static final Logger LOG = LoggerFactory.getLogger(Compression.class);
    private static final boolean BROTLI = Brotli4jLoader.isAvailable();

    static {
        if (!BROTLI) {
            LOG.warn("There is no brotli for this machine, so answers are compressed by gzip alone: "
                    + Brotli4jLoader.getUnavailabilityCause());
        }
    }

    private Compression() {}

    /**
     * The bytes in an encoding; the very same array if that would not make them fewer.
     *
     * @param lasting whether they never change while the program runs
     */
    static byte[] of(byte[] plain, Encoding encoding, boolean lasting) {
        if (plain.length < SHORTEST) {
            return plain;
        }
        var compressed =
                switch (encoding) {
                    case IDENTITY -> plain;
                    case GZIP -> gzip(plain);
                    case BROTLI -> BROTLI ? brotli(plain, lasting ? BROTLI_BEST : BROTLI_QUALITY) : plain;
                };
        return compressed.length < plain.length ? compressed : plain;
    }

    private static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 3);
        try (var out = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.DEFAULT_COMPRESSION);
            }
        }) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] brotli(byte[] plain, int quality) {
        try {
            return Encoder.compress(plain, new Encoder.Parameters().setQuality(quality));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
