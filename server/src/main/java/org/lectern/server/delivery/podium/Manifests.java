package org.lectern.server.delivery.podium;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.net.URI;
import org.lectern.engine.Digest;
import org.lectern.server.delivery.Addresses;

/**
 * Manifests of podlets, from which a layout made with Podium learns where content, fallback and style sheet are (the
 * schema of {@code @podium/schemas}, which knows no other members).
 */
@Singleton
public class Manifests {

    /** No name of a widget or embed alone would be sure to have the two characters that the schema asks for. */
    private static final String PREFIX = "lectern-";

    private final Addresses addresses;

    @Inject
    public Manifests(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * A manifest.
     *
     * @param name of the widget or embed: letters, digits, hyphens and underscores, at most 92
     * @param content without a query: the client cannot add one of its own to it
     * @param fallback read once with the manifest
     * @param theme whose style sheet the content wears
     */
    public JsonObject manifest(String name, URI content, URI fallback, String theme) {
        var css = JSON.createObjectBuilder()
                .add("value", addresses.of("/themes/" + theme + ".css").toString())
                .add("type", "text/css")
                .add("rel", "stylesheet");
        var manifest = JSON.createObjectBuilder()
                .add("name", PREFIX + name)
                .add("content", content.toString())
                .add("fallback", fallback.toString())
                .add("css", JSON.createArrayBuilder().add(css))
                .build();
        return JSON.createObjectBuilder(manifest)
                .add("version", version(manifest))
                .build();
    }

    /** Of what it says alone: servers of two versions that say the same are of one version to a client. */
    private static String version(JsonObject manifest) {
        return Digest.sha256(manifest.toString()).hex(8);
    }
}
