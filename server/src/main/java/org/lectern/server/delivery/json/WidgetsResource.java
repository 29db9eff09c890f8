package org.lectern.server.delivery.json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.lectern.engine.rendering.widget.Kind;
import org.lectern.engine.rendering.widget.Parameter;
import org.lectern.engine.rendering.widget.Parameters;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.server.delivery.Addresses;
import org.lectern.server.delivery.Answers;

/** The widgets there are: what each shows, the parameters it takes, the variables its template uses. */
@Path("/api/v1/widgets")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class WidgetsResource {

    private final Widgets widgets;
    private final Themes themes;
    private final Addresses addresses;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected WidgetsResource() {
        this(null, null, null);
    }

    @Inject
    public WidgetsResource(Widgets widgets, Themes themes, Addresses addresses) {
        this.widgets = widgets;
        this.themes = themes;
        this.addresses = addresses;
    }

    /** Every widget that is served, and the themes it can wear. */
    @GET
    public Response all() {
        var data = Json.createArrayBuilder();
        widgets.all().forEach(widget -> data.add(describe(widget)));
        return Answers.json(Json.createObjectBuilder()
                .add("data", data)
                .add("themes", Json.createArrayBuilder(themes.names()))
                .build());
    }

    private JsonObject describe(Widget widget) {
        var parameters = Json.createArrayBuilder();
        Parameters.common(widget, themes.names()).forEach(parameter -> parameters.add(describe(parameter)));
        widget.parameters().forEach(parameter -> parameters.add(describe(parameter)));
        var variables = Json.createObjectBuilder();
        widget.variables().forEach(variables::add);
        return Json.createObjectBuilder()
                .add("name", widget.name())
                .add("label", widget.label())
                .add("description", widget.description())
                .add("shows", widget.shows().words())
                .add("parameters", parameters)
                .add("variables", variables)
                .add(
                        "links",
                        Json.createObjectBuilder()
                                .add(
                                        "fragment",
                                        addresses
                                                .of("/widgets/" + widget.name())
                                                .toString()))
                .build();
    }

    private static JsonObject describe(Parameter parameter) {
        var json = Json.createObjectBuilder()
                .add("name", parameter.name())
                .add("kind", parameter.kind().name())
                .add("label", parameter.label())
                .add("required", parameter.required());
        if (parameter.description() != null) {
            json.add("description", parameter.description());
        }
        if (parameter.standard() != null) {
            json.add("default", value(parameter.standard()));
        }
        bounds(parameter.kind(), json);
        return json.build();
    }

    private static JsonValue value(Object standard) {
        if (standard instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return standard instanceof Integer number ? Json.createValue(number) : Json.createValue(standard.toString());
    }

    private static void bounds(Kind kind, JsonObjectBuilder json) {
        if (kind instanceof Kind.Whole whole) {
            json.add("min", whole.min()).add("max", whole.max());
        } else if (kind instanceof Kind.Choice choice) {
            json.add("choices", Json.createArrayBuilder(choice.choices()));
        } else if (kind instanceof Kind.Text text) {
            json.add("max-length", text.maxLength());
        }
    }
}
