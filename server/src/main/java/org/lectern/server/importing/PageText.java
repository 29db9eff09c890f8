package org.lectern.server.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lectern.api.RefusedPage;

/** From bytes to lines: UTF-8, perhaps with a byte order mark, lines ended by LF, CRLF or CR. */
final class PageText {

    private PageText() {}

    private static final char REPLACEMENT = '\uFFFD';

    /**
     * The lines; a character that no document can hold is replaced, with a warning.
     *
     * @throws RefusedPage at the first line that is not UTF-8 text
     */
    static List<Line> lines(byte[] bytes, Warnings warnings) {
        var text = decode(bytes);
        var lines = new ArrayList<Line>();
        for (var line : text.split("\r\n|\r|\n", -1)) {
            var number = lines.size() + 1;
            if (line.indexOf('\0') >= 0) {
                throw new RefusedPage(number, "has a NUL character: this is not a text file");
            }
            lines.add(new Line(number, printable(line, number, warnings), false));
        }
        return lines;
    }

    private static String printable(String line, int number, Warnings warnings) {
        var text = new StringBuilder(line);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((Character.isISOControl(c) && c != '\t') || c >= '\uFFFE') {
                warnings.add(
                        number,
                        "has U+%04X, which is no printable character; %c stands in its place"
                                .formatted((int) c, REPLACEMENT));
                text.setCharAt(i, REPLACEMENT);
            }
        }
        return text.toString();
    }

    private static String decode(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        var text = out.flip().toString();
        if (result.isError()) {
            int line = text.split("\r\n|\r|\n", -1).length;
            throw new RefusedPage(line, "is not UTF-8 from byte " + in.position() + " on: save the file as UTF-8");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
