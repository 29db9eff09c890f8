package org.lectern.server.embedding;

import jakarta.json.Json;
import java.io.StringReader;
import org.lectern.server.RunningServer;

/**
 * What a page of somebody else has in it.
 *
 * @param base where Lectern is
 * @param script the element that loads the loader
 */
record Copied(String base, String script) {

    static Copied of(RunningServer server) {
        try (var reader =
                Json.createReader(new StringReader(server.get("/embed/v1.json").body()))) {
            var loader = reader.readObject();
            return new Copied(
                    server.uri().toString(),
                    "<script src=\"" + loader.getString("src") + "\" integrity=\"" + loader.getString("integrity")
                            + "\" crossorigin=\"anonymous\"></script>");
        }
    }

    /** An element that shows what is at a path of Lectern. */
    String widget(String path, String attributes) {
        return "<lectern-widget src=\"" + base + path.replace("&", "&amp;") + "\" " + attributes
                + "><a href=\"/elsewhere\">A link instead</a></lectern-widget>";
    }

    /** The same with the script after it. */
    String code(String path, String attributes) {
        return widget(path, attributes) + "\n" + script;
    }

    /** The strictest policy under which the loader does its work: no style sheet, nothing that is not named. */
    String policy() {
        return "default-src 'none'; script-src " + base + "; connect-src " + base + "; img-src data: " + base
                + "; base-uri 'none'; form-action 'none'";
    }

    /** The same with nothing that makes script of text. */
    String trusted() {
        return policy() + "; require-trusted-types-for 'script'; trusted-types 'none'";
    }

    /** A whole page. */
    static String page(String body) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A page</title>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link rel=\"icon\" href=\"data:,\"></head><body><main><h1>A page</h1>\n"
                + body + "\n<p id=\"below\">What follows.</p></main></body></html>";
    }
}
