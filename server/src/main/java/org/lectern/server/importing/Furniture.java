package org.lectern.server.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What every page of such a site carries and nobody wrote. It leaves blank lines. */
final class Furniture {

    private static final Pattern FENCE = Pattern.compile(" {0,3}(```+|~~~+)(.*)", Pattern.DOTALL);
    private static final Pattern SHARE_ITEM =
            Pattern.compile("[*+-] .*\\(opens new window\\)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Furniture() {}

    /** The lines, those of fenced code marked (CommonMark 4.5), the furniture outside of it blank. */
    static List<Line> remove(List<Line> lines) {
        var kept = new ArrayList<Line>();
        boolean sharing = false;
        for (var line : markCode(lines)) {
            if (line.code()) {
                kept.add(line);
                continue;
            }
            var bare = line.bare();
            if (Shapes.heading(line) != null) {
                sharing = bare.equals("## Share");
            }
            boolean share = sharing
                    && (bare.equals("## Share") || SHARE_ITEM.matcher(bare).matches());
            kept.add(share || isFurniture(bare) ? line.blank() : line);
        }
        return kept;
    }

    private static boolean isFurniture(String bare) {
        return switch (bare) {
            case "!", "<!-- Table-like structure detected -->", "+ Show All", "- Show Less" -> true;
            default -> false;
        };
    }

    private static List<Line> markCode(List<Line> lines) {
        var marked = new ArrayList<Line>();
        var open = "";
        for (var line : lines) {
            var fence = FENCE.matcher(line.text());
            boolean isFence = fence.matches();
            if (open.isEmpty()) {
                open = isFence
                                && (fence.group(1).charAt(0) == '~'
                                        || fence.group(2).indexOf('`') < 0)
                        ? fence.group(1)
                        : "";
                marked.add(open.isEmpty() ? line : line.asCode());
            } else {
                marked.add(line.asCode());
                boolean closes = isFence
                        && fence.group(1).startsWith(open)
                        && fence.group(2).isBlank();
                open = closes ? "" : open;
            }
        }
        return marked;
    }
}
