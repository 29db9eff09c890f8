package org.lectern.server.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * The pages of the demo's made-up university. They are written around one week, whose Monday the file {@code anchor}
 * beside them names; about half of the events lie ahead of it. So that this holds on the day of the first start and no
 * date jumps afterwards, all dates are moved to the week of that start. Pages and pictures have addresses at made-up hosts
 * there; they become those at which the demo shows them.
 */
final class DemoPages {

    private static final String FOLDER = "lectern/demo/";
    private static final String PICTURES = "https://pictures.example.edu/";
    private static final String UNIVERSITY = "https://www.example.edu/";

    private DemoPages() {}

    /** The Monday of the week of a day. */
    static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * The pages as of a week.
     *
     * @param week a Monday
     * @param university what the addresses of its pages begin with, without a final slash: by these a page is known again
     * @param pictures the same of its pictures
     */
    static PageFiles of(LocalDate week, String university, String pictures) throws IOException {
        var loader = DemoPages.class.getClassLoader();
        var dates = new MovedDates(ChronoUnit.WEEKS.between(anchor(loader), week));
        var packed = PageFiles.packed(loader, FOLDER + "pages/");
        var files = packed.files().stream()
                .map(file -> new PageFile(file.name(), () -> {
                    var text = dates.in(new String(file.read(), StandardCharsets.UTF_8))
                            .replace(PICTURES, pictures + "/")
                            .replace(UNIVERSITY, university + "/");
                    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                }))
                .toList();
        return new PageFiles(packed.where(), files, packed.others());
    }

    private static LocalDate anchor(ClassLoader loader) throws IOException {
        try (var in = loader.getResourceAsStream(FOLDER + "anchor")) {
            if (in == null) {
                throw new IOException("There is no " + FOLDER + "anchor in the application: build it anew");
            }
            return LocalDate.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }
}
