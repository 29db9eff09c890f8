package org.lectern.server.delivery.json;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonArrayBuilder;
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
import org.lectern.engine.type.Types;
import org.lectern.server.delivery.Addresses;
import org.lectern.server.delivery.Answers;
import org.lectern.server.http.Problem;

/** The widgets there are: what each shows, the parameters it takes, the variables its template uses. */
@Path("/api/v1/widgets")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Singleton
public class WidgetsResource {

    private final Widgets widgets;
    private final Themes themes;
    private final Types types;
    private final Addresses addresses;

    @Inject
    public WidgetsResource(Widgets widgets, Themes themes, Types types, Addresses addresses) {
        this.widgets = widgets;
        this.themes = themes;
        this.types = types;
        this.addresses = addresses;
    }

    /** Every widget that is served, and the themes it can wear. */
    @GET
    public Response all() {
        var data = JSON.createArrayBuilder();
        widgets.all().forEach(widget -> data.add(describe(widget)));
        return Answers.json(JSON.createObjectBuilder()
                .add("data", data)
                .add("themes", JSON.createArrayBuilder(themes.names()))
                .build());
    }

    private JsonObject describe(Widget widget) {
        var parameters = JSON.createArrayBuilder();
        Parameters.common(widget, themes.names()).forEach(parameter -> parameters.add(describe(parameter)));
        widget.parameters().forEach(parameter -> parameters.add(describe(parameter)));
        var variables = JSON.createObjectBuilder();
        widget.variables().forEach(variables::add);
        return JSON.createObjectBuilder()
                .add("name", widget.name())
                .add("label", widget.label())
                .add("description", widget.description())
                .add("shows", widget.shows().words())
                .add("types", typesShownBy(widget))
                .add("parameters", parameters)
                .add("variables", variables)
                .add(
                        "links",
                        JSON.createObjectBuilder()
                                .add(
                                        "fragment",
                                        addresses
                                                .of("/widgets/" + widget.name())
                                                .toString()))
                .build();
    }

    /** Names of the installed types whose entries it shows. */
    private JsonArrayBuilder typesShownBy(Widget widget) {
        var names = JSON.createArrayBuilder();
        types.all().stream()
                .filter(type -> widget.shows().takesEntry() && widget.shows().takes(type))
                .forEach(type -> names.add(type.name()));
        return names;
    }

    private static JsonObject describe(Parameter parameter) {
        var json = JSON.createObjectBuilder()
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
        return standard instanceof Integer number ? JSON.createValue(number) : JSON.createValue(standard.toString());
    }

    private static void bounds(Kind kind, JsonObjectBuilder json) {
        if (kind instanceof Kind.Whole whole) {
            json.add("min", whole.min()).add("max", whole.max());
        } else if (kind instanceof Kind.Choice choice) {
            json.add("choices", JSON.createArrayBuilder(choice.choices()));
        } else if (kind instanceof Kind.Text text) {
            json.add("max-length", text.maxLength());
        } else if (kind instanceof Kind.EntryName entry && entry.type() != null) {
            json.add("type", entry.type());
        }
    }
}
