package org.lectern.engine.model;

import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Localised;
import org.lectern.api.Markdown;
import org.lectern.api.Ref;
import org.lectern.api.RefersTo;
import org.lectern.api.When;

/** Reads the shape of a document off a record, once, when a type is installed. */
final class Shapes {

    private static final Map<Class<?>, Shape> SIMPLE = Map.ofEntries(
            Map.entry(String.class, new TextShape()),
            Map.entry(Markdown.class, new MarkdownShape()),
            Map.entry(int.class, NumberShape.INT),
            Map.entry(Integer.class, NumberShape.INT),
            Map.entry(long.class, NumberShape.LONG),
            Map.entry(Long.class, NumberShape.LONG),
            Map.entry(double.class, NumberShape.DECIMAL),
            Map.entry(Double.class, NumberShape.DECIMAL),
            Map.entry(BigDecimal.class, NumberShape.DECIMAL),
            Map.entry(boolean.class, new FlagShape()),
            Map.entry(Boolean.class, new FlagShape()));

    /** The records being read, outermost first: one within itself would have no end. */
    private final List<Class<?>> path = new ArrayList<>();

    private Shapes() {}

    /**
     * The shape of a record.
     *
     * @throws IllegalArgumentException with a sentence that names the component Lectern can't keep
     */
    static GroupShape of(Class<? extends Record> model) {
        return new Shapes().group(model, null);
    }

    private GroupShape group(Class<?> type, @Nullable String kind) {
        if (path.contains(type)) {
            throw new IllegalArgumentException(type.getName() + " contains itself; refer to another entry instead");
        }
        path.add(type);
        var components = Arrays.stream(type.getRecordComponents())
                .map(component -> new Component(
                        component.getName(), shape(component), Constraints.required(component), component))
                .toList();
        path.remove(type);
        return new GroupShape(components, kind);
    }

    private Shape shape(RecordComponent component) {
        component.getAccessor().setAccessible(true);
        var where = component.getDeclaringRecord().getName() + "." + component.getName();
        var shape = shape(component.getGenericType(), component, where);
        if (!component.isAnnotationPresent(Localised.class)) {
            return shape;
        }
        if (shape instanceof TextShape || shape instanceof MarkdownShape) {
            return new LocalisedShape(shape);
        }
        throw new IllegalArgumentException(where + " is @Localised, which only a String or Markdown can be");
    }

    private Shape shape(Type type, AnnotatedElement annotations, String where) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return new ListShape(shape(generic.getActualTypeArguments()[0], annotations, where));
        }
        if (type instanceof Class<?> plain) {
            var simple = SIMPLE.getOrDefault(plain, Written.SHAPES.get(plain));
            return simple != null ? simple : composed(plain, annotations, where);
        }
        throw unknown(type, where);
    }

    private Shape composed(Class<?> type, AnnotatedElement annotations, String where) {
        if (type == Ref.class) {
            var allowed = annotations.getAnnotation(RefersTo.class);
            return new RefShape(allowed == null ? List.of() : List.of(allowed.value()));
        } else if (type == When.class) {
            return new WhenShape(group(type, null));
        } else if (type.isEnum()) {
            return EnumShape.of(type);
        } else if (type.isRecord()) {
            return group(type, null);
        } else if (type.isSealed() && type.isInterface()) {
            return blocks(type, where);
        }
        throw unknown(type, where);
    }

    private BlocksShape blocks(Class<?> type, String where) {
        var info = type.getAnnotation(JsonbTypeInfo.class);
        if (info == null || !info.key().equals(GroupShape.KIND)) {
            throw new IllegalArgumentException(where
                    + " is a sealed interface; it needs @JsonbTypeInfo(key = \"kind\") with a name for each record");
        }
        var named = Arrays.stream(info.value()).map(JsonbSubtype::type).collect(Collectors.<Class<?>>toSet());
        if (!named.equals(Set.of(type.getPermittedSubclasses()))) {
            throw new IllegalArgumentException(where + ": @JsonbTypeInfo of " + type.getSimpleName()
                    + " names " + names(named.stream()) + ", but it permits "
                    + names(Stream.of(type.getPermittedSubclasses())));
        }
        var kinds = new LinkedHashMap<String, GroupShape>();
        var classes = new LinkedHashMap<Class<?>, GroupShape>();
        for (var subtype : info.value()) {
            var group = group(subtype.type(), subtype.alias());
            kinds.put(subtype.alias(), group);
            classes.put(subtype.type(), group);
        }
        return new BlocksShape(kinds, classes);
    }

    private static String names(Stream<Class<?>> types) {
        return types.map(Class::getSimpleName).sorted().collect(Collectors.joining(", "));
    }

    private static IllegalArgumentException unknown(Type type, String where) {
        return new IllegalArgumentException(where + " is a " + type.getTypeName() + ", which Lectern can't keep as"
                + " JSON; use String, Markdown, a number, boolean, enum, java.time, URI, Ref, When, a record, a sealed"
                + " interface of records, or a List of one of these");
    }
}
