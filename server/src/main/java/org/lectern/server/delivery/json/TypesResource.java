package org.lectern.server.delivery.json;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.lectern.engine.type.Type;
import org.lectern.engine.type.Types;
import org.lectern.server.delivery.Addresses;
import org.lectern.server.delivery.Answers;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;

/** The content types that are installed, with their JSON Schemas. */
@Path("/api/v1/types")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Singleton
public class TypesResource {

    private final Types types;
    private final Addresses addresses;

    @Inject
    public TypesResource(Types types, Addresses addresses) {
        this.types = types;
        this.addresses = addresses;
    }

    /** Every type with its traits and where to read more. */
    @GET
    public Response all() {
        var data = JSON.createArrayBuilder();
        types.all().forEach(type -> data.add(summary(type)));
        return Answers.json(JSON.createObjectBuilder().add("data", data).build());
    }

    /** One type: its traits, the fields that filters and sorts take, and the JSON Schema of its documents. */
    @GET
    @Path("{type}")
    public Response one(@PathParam("type") String name) {
        var type = types.find(name).orElseThrow(() -> new ProblemException(Contents.noSuchType(name, types)));
        var fields = JSON.createArrayBuilder();
        type.model()
                .fields()
                .forEach(field -> fields.add(
                        JSON.createObjectBuilder().add("field", field.path()).add("many", field.many())));
        JsonObject body = summary(type)
                .add("fields", fields)
                .add("schema", type.model().schema(self(type), type.name()))
                .build();
        return Answers.json(body);
    }

    private JsonObjectBuilder summary(Type<?> type) {
        var links = JSON.createObjectBuilder()
                .add("self", self(type))
                .add("content", addresses.of("/api/v1/content/" + type.name()).toString());
        return JSON.createObjectBuilder()
                .add("name", type.name())
                .add("version", type.version())
                .add("traits", JSON.createArrayBuilder(type.traits()))
                .add("links", links);
    }

    private String self(Type<?> type) {
        return addresses.of("/api/v1/types/" + type.name()).toString();
    }
}
