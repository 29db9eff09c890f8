package org.lectern.engine.rendering.template;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.velocity.runtime.directive.ForeachScope;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;
import org.jspecify.annotations.Nullable;
import org.lectern.api.When;
import org.lectern.engine.rendering.dates.Badge;
import org.lectern.engine.rendering.dates.Dates;
import org.lectern.engine.rendering.dates.Span;
import org.lectern.engine.rendering.dates.Stamp;
import org.lectern.engine.rendering.escape.Plain;

/**
 * What templates may read and call: properties of views, a fixed list of methods, and nothing else. Nothing is set, and
 * nothing here gives a class, a service or the engine. Public because Velocity makes it.
 */
public final class AllowList extends UberspectImpl {

    private static final Map<Class<?>, Set<String>> METHODS = Map.of(
            String.class,
                    Set.of(
                            "length",
                            "isEmpty",
                            "trim",
                            "toUpperCase",
                            "toLowerCase",
                            "substring",
                            "startsWith",
                            "endsWith",
                            "contains",
                            "equals",
                            "indexOf"),
            Collection.class, Set.of("size", "isEmpty", "get", "contains"),
            Map.class, Set.of("size", "isEmpty", "get", "containsKey", "keySet", "values", "entrySet"),
            Dates.class, Set.of("day", "weekday", "badge", "range", "times", "relative"),
            NowView.class, Set.of("reached", "over", "within"),
            HeadingTool.class, Set.of("level"),
            UrlTool.class, Set.of("with"),
            Groups.class, Set.of("byYear", "byLetter", "by"),
            Messages.class, Set.of("get"));

    private static final Map<Class<?>, Set<String>> PROPERTIES = Map.of(
            When.class, Set.of("start", "end", "allDay", "firstDay", "lastDay"),
            Stamp.class, Set.of("machine", "text"),
            Span.class, Set.of("start", "end", "join", "zone", "text"),
            Badge.class, Set.of("machine", "weekday", "day", "month", "year"),
            Map.Entry.class, Set.of("key", "value"),
            ForeachScope.class, Set.of("index", "count", "first", "last", "hasNext"));

    @Override
    public @Nullable Iterator<?> getIterator(Object items, Info info) {
        if (items instanceof Collection<?> collection) {
            return collection.iterator();
        } else if (items instanceof Map<?, ?> map) {
            return map.values().iterator();
        }
        throw Failures.at(info, "#foreach goes through a list or a map, not " + name(items));
    }

    @Override
    public @Nullable VelMethod getMethod(@Nullable Object target, String name, Object[] arguments, Info info) {
        if (target == null) {
            return null;
        }
        var allowed = allowed(METHODS, target);
        var method = allowed.contains(name) ? super.getMethod(target, name, arguments, info) : null;
        if (method == null) {
            throw Failures.at(info, refusal(target, name, allowed));
        }
        return new Call(method, info);
    }

    @Override
    public @Nullable VelPropertyGet getPropertyGet(@Nullable Object target, String name, Info info) {
        if (target == null) {
            return null;
        } else if (target instanceof View) {
            return new ViewProperty(name, info);
        } else if (target instanceof Map && !(target instanceof ForeachScope)) {
            return new MapProperty(name);
        }
        var allowed = allowed(PROPERTIES, target);
        var method = allowed.contains(name) ? accessor(target, name, info) : null;
        if (method == null) {
            var has = allowed.isEmpty() ? "" : "; it has " + String.join(", ", sorted(allowed));
            throw Failures.at(info, "there is no " + name + " in " + name(target) + has);
        }
        return new AccessorProperty(name, new Call(method, info));
    }

    /** Content is read-only: nothing can be set. */
    @Override
    public @Nullable VelPropertySet getPropertySet(Object target, String name, Object value, Info info) {
        throw Failures.at(info, "nothing can be set on " + name(target) + "; #set takes a variable of its own");
    }

    private @Nullable VelMethod accessor(Object target, String name, Info info) {
        var method = super.getMethod(target, name, new Object[0], info);
        var getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return method != null ? method : super.getMethod(target, getter, new Object[0], info);
    }

    private static Set<String> allowed(Map<Class<?>, Set<String>> lists, Object target) {
        for (var list : lists.entrySet()) {
            if (list.getKey().isInstance(target)) {
                return list.getValue();
            }
        }
        return Set.of();
    }

    private static String refusal(Object target, String name, Set<String> allowed) {
        if (allowed.isEmpty()) {
            return "there is nothing to call on " + name(target) + ", and so no " + name + "(…)";
        }
        return allowed.contains(name)
                ? name + "(…) of " + name(target) + " does not take these arguments; is one of them null?"
                : "there is no " + name + "(…) to call on " + name(target) + "; there are "
                        + String.join(", ", sorted(allowed));
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    private static String name(Object target) {
        return switch (target.getClass().getSimpleName()) {
            case "Dates" -> "$date";
            case "HeadingTool" -> "$heading";
            case "UrlTool" -> "$url";
            case "Groups" -> "$group";
            case "Stamp" -> "a stamp";
            case "Span" -> "a range";
            default -> Plain.kind(target);
        };
    }
}
