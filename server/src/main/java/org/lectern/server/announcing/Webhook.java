package org.lectern.server.announcing;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lectern.engine.query.Facts;
import org.lectern.server.store.Change;

/**
 * A program that wants to know what changed, told by a POST of JSON that is signed as the Standard Webhooks specification
 * says ({@code webhook-id}, {@code webhook-timestamp}, {@code webhook-signature}, version v1). It hears of what is public,
 * was or will be, never of drafts, and what it hears is where to look, not the content.
 *
 * @param secret the key of the signature, as UTF-8
 */
record Webhook(String name, URI address, String secret, InstantSource clock) implements Outlet {

    @Override
    public List<HttpRequest> requests(List<Change> changes, boolean lost) {
        if (changes.isEmpty() && !lost) {
            return List.of();
        }
        var body = body(changes, lost);
        var seconds = String.valueOf(clock.instant().getEpochSecond());
        var id = changes.isEmpty()
                ? "lost-" + seconds
                : "changes-" + changes.get(0).seq() + "-"
                        + changes.get(changes.size() - 1).seq();
        return List.of(HttpRequest.newBuilder(address)
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", seconds)
                .header("webhook-signature", "v1," + signature(id + "." + seconds + "." + body))
                .build());
    }

    private String signature(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    private String body(List<Change> changes, boolean lost) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        changes.forEach(change -> list.add(json(change)));
        return Json.createObjectBuilder()
                .add("type", "content.changed")
                .add("timestamp", clock.instant().toString())
                .add("data", Json.createObjectBuilder().add("lost", lost).add("changes", list))
                .build()
                .toString();
    }

    private static JsonObjectBuilder json(Change change) {
        var types = Stream.concat(change.before().stream(), change.after().stream())
                .map(Facts::type)
                .collect(Collectors.toCollection(TreeSet::new));
        return Json.createObjectBuilder()
                .add("change", change.seq())
                .add("at", change.at().toString())
                .add("kind", change.subjectKind())
                .add("type", String.join(" ", types))
                .add("id", change.subject())
                .add("slugs", Json.createArrayBuilder(new TreeSet<>(change.slugs())))
                .add("was", !change.before().isEmpty())
                .add("is", !change.after().isEmpty());
    }
}
