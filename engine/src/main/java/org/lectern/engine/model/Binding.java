package org.lectern.engine.model;

import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** JSON-B and Jakarta Validation for one record, behind the model's strict reading. */
final class Binding<T extends Record> {

    /** For checks, where it does not matter which language is looked at. */
    static final Languages ANY_LANGUAGE = new Languages(Locale.ROOT, Locale.ROOT);

    private final Class<T> type;
    private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withAdapters(new LanguageTag()));
    private final Validator validator = validator();

    Binding(Class<T> type) {
        this.type = type;
    }

    private static Validator validator() {
        var configuration = Validation.byDefaultProvider().configure();
        configuration.messageInterpolator(new English(configuration.getDefaultMessageInterpolator()));
        return configuration.buildValidatorFactory().getValidator();
    }

    T bind(JsonObject prepared) {
        try {
            return jsonb.fromJson(prepared.toString(), type);
        } catch (JsonbException e) {
            throw new IllegalArgumentException(
                    "The record " + type.getName() + " does not take this document: " + prepared + "; its constructor"
                            + " must accept null for every component",
                    e);
        }
    }

    /** Broken constraints, in the order of their pointers. */
    List<Problem> violations(T content) {
        return validator.validate(content).stream()
                .map(Binding::problem)
                .sorted(Comparator.comparing(Problem::pointer).thenComparing(Problem::sentence))
                .toList();
    }

    private static Problem problem(ConstraintViolation<?> violation) {
        var pointer = Pointer.ROOT;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer = pointer.child(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer = pointer.child(node.getName());
            }
        }
        return new Problem(pointer.toString(), violation.getMessage());
    }

    /** The same sentences whatever the machine's language: clients and tests read them. */
    private record English(MessageInterpolator inner) implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return inner.interpolate(template, context, Locale.ENGLISH);
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return inner.interpolate(template, context, Locale.ENGLISH);
        }
    }

    /** A language as its tag (BCP 47), which JSON-B does not know by itself. Public because JSON-B calls it. */
    public static final class LanguageTag implements JsonbAdapter<Locale, String> {

        @Override
        public String adaptToJson(Locale language) {
            return language.toLanguageTag();
        }

        @Override
        public Locale adaptFromJson(String tag) {
            return Locale.forLanguageTag(tag);
        }
    }
}
