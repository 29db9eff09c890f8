package org.lectern.testkit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.api.AgendaDay;
import org.lectern.api.AgendaItem;
import org.lectern.api.Card;
import org.lectern.api.ContentType;
import org.lectern.api.HappensInTime;
import org.lectern.api.HasAgenda;
import org.lectern.api.Markdown;
import org.lectern.api.Reading;
import org.lectern.api.State;
import org.lectern.api.When;

/** A type for tests: has a programme of one day. */
public record Festival(
        @Nullable String title,
        @Nullable When when,
        @Nullable State state,
        @Nullable Markdown text,
        List<Part> parts) {

    /** One part. */
    public record Part(@Nullable String title, @Nullable When when) {}

    /** The type. */
    public static final class Type implements ContentType<Festival>, HappensInTime<Festival>, HasAgenda<Festival> {

        @Override
        public String name() {
            return "festival";
        }

        @Override
        public Class<Festival> model() {
            return Festival.class;
        }

        @Override
        public Card card(Festival festival, Reading reading) {
            return Card.of(String.valueOf(festival.title())).withWhen(festival.when());
        }

        @Override
        public @Nullable When when(Festival festival) {
            return festival.when();
        }

        @Override
        public State state(Festival festival) {
            return festival.state() == null ? State.SCHEDULED : festival.state();
        }

        @Override
        public List<AgendaDay> agenda(Festival festival, Reading reading) {
            LocalDate day = festival.when().firstDay();
            return List.of(new AgendaDay(
                    day,
                    null,
                    festival.parts().stream()
                            .map(part -> new AgendaItem(part.title(), part.when(), null, null))
                            .toList()));
        }
    }
}
