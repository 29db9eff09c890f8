package org.lectern.server.admin.entries;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.engine.model.Strictness;
import org.lectern.engine.type.Type;
import org.lectern.engine.type.Types;
import org.lectern.server.content.Slugs;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.lectern.server.http.ProblemType;

/** Whether documents have the form of their types; what is missing is of no matter until they are published. */
@Singleton
public class DocumentCheck {

    private final Types types;

    @Inject
    public DocumentCheck(Types types) {
        this.types = types;
    }

    /**
     * Checks a document.
     *
     * @throws ProblemException 400 with a pointer for each value of a wrong form; 422 for a type that is not installed
     */
    void check(String type, JsonObject document) {
        var problems = type(type).check(document, Strictness.DRAFT);
        if (!problems.isEmpty()) {
            throw new ProblemException(Problem.of(
                            ProblemType.WRONG_DOCUMENT,
                            "The fields do not have the form of the type " + type + ": errors tells where.")
                    .with(faults(problems)));
        }
    }

    /** The same problems, in the body of a request. */
    static List<Problem.Fault> faults(List<org.lectern.engine.model.Problem> problems) {
        return problems.stream()
                .map(one -> new Problem.Fault(Problem.Place.POINTER, "/fields" + one.pointer(), one.sentence() + "."))
                .toList();
    }

    /** A slug after the first text of the document, which is its title or name; after its type if it has no text. */
    String slug(String type, JsonObject document) {
        return type(type).model().index(document).stream()
                .filter(field -> field.value() instanceof org.lectern.engine.query.Value.Text)
                .findFirst()
                .map(field -> Slugs.from(((org.lectern.engine.query.Value.Text) field.value()).text()))
                .orElse(type);
    }

    private Type<?> type(String name) {
        return types.find(name)
                .orElseThrow(() -> new ProblemException(Problem.of(
                                ProblemType.NO_SENSE,
                                "There is no type " + name + "; installed are "
                                        + types.all().stream().map(Type::name).collect(Collectors.joining(", ")) + ".")
                        .with(List.of(new Problem.Fault(Problem.Place.POINTER, "/type", "names no installed type.")))));
    }
}
