package org.lectern.bench.content;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A made-up university of any size: events of an hour or two, spread evenly over the year around a day, each on two of
 * {@link #TOPICS} topics and in a series of fifty. Every third item of a programme has a text. The same numbers give the
 * same events.
 */
public final class University {

    /** How many topics there are, whatever the size. */
    public static final int TOPICS = 40;

    private static final int YEAR = 365;
    private static final int SERIES = 50;
    private static final int A_DAY = 10;
    private static final List<String> WORDS = List.of(
            "rain", "gravel", "moss", "stars", "words", "soup", "ice", "bridges", "swifts", "archives", "tides");
    private static final JsonProvider JSON = JsonProvider.provider();

    private final LocalDate today;
    private final int items;

    /** @param items how many the programme of each event has, ten a day */
    public University(LocalDate today, int items) {
        this.today = today;
        this.items = items;
    }

    /** The slug of an event. */
    public static String slug(int number) {
        return "event-" + number;
    }

    /** A topic by any number. */
    public static String topic(int number) {
        return "topic-" + number % TOPICS;
    }

    /** Whether a series has to be there before the event. */
    static boolean beginsSeries(int number) {
        return number % SERIES == 0;
    }

    /** The slug of an event's series. */
    static String series(int number) {
        return "series-" + number / SERIES;
    }

    /** The document of an event's series. */
    JsonObject seriesOf(int number) {
        return JSON.createObjectBuilder()
                .add("title", "Fifty evenings about " + word(number / SERIES) + ", " + number / SERIES)
                .build();
    }

    /** The document of an event. */
    JsonObject event(int number) {
        // Strides without a common factor: neither topic nor series tells when it is.
        var day = today.plusDays(number * 7919L % YEAR - YEAR / 2);
        var start = LocalTime.of(8 + number % A_DAY, 15 * (number % 4));
        return JSON.createObjectBuilder()
                .add("title", "What " + word(number) + " taught us, part " + number)
                .add(
                        "when",
                        JSON.createObjectBuilder()
                                .add("start", day.atTime(start).toString())
                                .add(
                                        "end",
                                        day.atTime(start.plusMinutes(60 + number % 60))
                                                .toString())
                                .add("zone", "America/Chicago")
                                .add("allDay", false))
                .add("location", JSON.createObjectBuilder().add("name", "Hall " + number % 30))
                .add("series", "series/" + series(number))
                .add("description", text(number))
                .add("topics", JSON.createArrayBuilder(List.of(topic(number), topic(number / 7 + 1))))
                .add("agenda", agenda(number, day))
                .build();
    }

    private JsonArrayBuilder agenda(int number, LocalDate first) {
        var days = JSON.createArrayBuilder();
        for (int from = 0; from < items; from += A_DAY) {
            var day = JSON.createArrayBuilder();
            IntStream.range(from, Math.min(items, from + A_DAY))
                    .forEach(item -> day.add(JSON.createObjectBuilder()
                            .add("start", LocalTime.of(8 + item % A_DAY, 0).toString())
                            .add("end", LocalTime.of(8 + item % A_DAY, 45).toString())
                            .add("title", "Questions & answers about \"" + word(number + item) + "\", part " + item)
                            .add(
                                    "description",
                                    "With *several* guests and [more](https://a.example/" + item + ") about it.")));
            days.add(JSON.createObjectBuilder()
                    .add("date", first.plusDays(from / A_DAY).toString())
                    .add("items", day));
        }
        return days;
    }

    private static String text(int number) {
        return "An hour about %s, with *%s* and a look at [%s](https://a.example/%d).\n\nEveryone is welcome."
                .formatted(word(number), word(number + 3), word(number + 5), number);
    }

    private static String word(int number) {
        return WORDS.get(number % WORDS.size());
    }
}
