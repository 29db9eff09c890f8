package org.lectern.server.safety;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.api.AgendaDay;
import org.lectern.api.AgendaItem;
import org.lectern.api.Card;
import org.lectern.api.ContentType;
import org.lectern.api.HappensInTime;
import org.lectern.api.HasAgenda;
import org.lectern.api.HasHeader;
import org.lectern.api.Header;
import org.lectern.api.Image;
import org.lectern.api.Link;
import org.lectern.api.Markdown;
import org.lectern.api.Place;
import org.lectern.api.Reading;
import org.lectern.api.When;

/** A type that checks nothing and shows its one text everywhere, as an address too. It has every trait. */
public final class Careless
        implements ContentType<Careless.Text>,
                HappensInTime<Careless.Text>,
                HasAgenda<Careless.Text>,
                HasHeader<Careless.Text> {

    /** The text, and the same as Markdown. */
    public record Text(@Nullable String text, @Nullable Markdown rich) {}

    private static final When WHEN = new When(
            LocalDateTime.parse("2031-10-06T09:00"),
            LocalDateTime.parse("2031-10-06T17:00"),
            ZoneId.of("America/Chicago"),
            false);

    @Override
    public String name() {
        return "careless";
    }

    @Override
    public Class<Text> model() {
        return Text.class;
    }

    @Override
    public Card card(Text content, Reading reading) {
        var text = text(content);
        return new Card(text, text, text, new Image(address(text), text), WHEN, address(text));
    }

    @Override
    public @Nullable When when(Text content) {
        return WHEN;
    }

    @Override
    public Header header(Text content, Reading reading) {
        var text = text(content);
        return new Header(
                List.of(text, text),
                text,
                new Place(text, text, address(text)),
                new Link(text, address(text)),
                new Image(address(text), text));
    }

    @Override
    public List<AgendaDay> agenda(Text content, Reading reading) {
        var item = new AgendaItem(text(content), WHEN, text(content), content.rich());
        return List.of(new AgendaDay(LocalDate.parse("2031-10-06"), text(content), List.of(item, item)));
    }

    private static String text(Text content) {
        return content.text() == null ? "" : content.text();
    }

    /** The text as an address, its scheme kept; characters that Java's addresses cannot have are percent-encoded. */
    static @Nullable URI address(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean plain = c > 0x20 && c < 0x7F && "\"<>\\^`{|}%#[]".indexOf(c) < 0;
            if (plain) {
                out.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append("%%%02X".formatted(b & 0xFF));
                }
            }
        });
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            try {
                return new URI(out.toString());
            } catch (URISyntaxException none) {
                return null;
            }
        }
    }
}
