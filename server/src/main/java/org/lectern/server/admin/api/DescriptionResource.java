package org.lectern.server.admin.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The description of the API, for whoever makes a client. It tells nothing that the documentation does not. */
@Path("/api/v1/openapi.{form: json|yaml}")
@Singleton
public class DescriptionResource {

    private static final String JSON = "application/json;charset=utf-8";

    /** RFC 9512. */
    private static final String YAML = "application/yaml;charset=utf-8";

    private static final int LINE = 120;

    private final Description description;
    private final Map<String, Sendable> made = new ConcurrentHashMap<>();

    @Inject
    public DescriptionResource(Description description) {
        this.description = description;
    }

    /** The same in both forms. */
    @GET
    public Response description(@PathParam("form") String form, @Context HttpServletRequest request) {
        return made.computeIfAbsent(form, this::make)
                .answer(request)
                .header("Cache-Control", "no-cache")
                .build();
    }

    private Sendable make(String form) {
        var json = description.json().toString();
        return form.equals("json") ? new Sendable(json, JSON) : new Sendable(yaml(json), YAML);
    }

    /** JSON is YAML too; this is the one that people read. */
    private static String yaml(String json) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(LINE);
        return new Yaml(options).dump(new Yaml().<Object>load(json));
    }
}
