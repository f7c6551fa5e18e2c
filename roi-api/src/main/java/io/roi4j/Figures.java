package io.roi4j;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lists what stands in a metrics record, so that a bridge, a table or a test needs no code for a single measure: a
 * component is a {@link Figure}, a record of components, or a map whose values are either.
 */
public final class Figures {
    private Figures() {}

    /**
     * One figure and what describes it.
     *
     * @param indicator the indicator that the metrics record belongs to
     * @param name the name of the component; no two components of an indicator have the same
     * @param definition the definition on the component
     * @param dimensions the keys of the maps that the figure was found under, by dimension, outermost first
     * @param figure the figure itself
     */
    public record Entry(
            Indicator indicator, String name, Definition definition, Map<String, String> dimensions, Figure figure) {}

    /**
     * All figures of a metrics record, which must be public and in an exported package, in the order of its components, those of a map in the order of its keys.
     *
     * @throws IllegalArgumentException if the record isn't marked as an {@link Indicator}, or a component is neither a
     *     figure nor a record nor a map, or lacks its {@link Definition}, or a map lacks its {@link By}
     */
    public static List<Entry> of(Record metrics) {
        Indicator indicator = metrics.getClass().getAnnotation(Indicator.class);
        if (indicator == null) {
            throw new IllegalArgumentException("metrics: " + metrics.getClass() + " is not marked as an @Indicator");
        }
        Walk walk = new Walk(new ArrayList<>(), new HashMap<>());
        addRecord(metrics, new Place(indicator, Map.of()), walk);
        return List.copyOf(walk.entries());
    }

    /** What was found so far. Reflection parses annotations anew for each look: a map of a thousand records is one look. */
    private record Walk(List<Entry> entries, Map<Class<?>, RecordComponent[]> known) {
        RecordComponent[] components(Record metrics) {
            return known.computeIfAbsent(metrics.getClass(), Class::getRecordComponents);
        }
    }

    private record Place(Indicator indicator, Map<String, String> dimensions) {
        Place under(String dimension, String key) {
            Map<String, String> deeper = new LinkedHashMap<>(dimensions);
            deeper.put(dimension, key);
            return new Place(indicator, deeper);
        }
    }

    private static void addRecord(Record metrics, Place place, Walk walk) {
        for (RecordComponent component : walk.components(metrics)) {
            Definition definition = component.getAnnotation(Definition.class);
            if (definition == null) {
                throw new IllegalArgumentException("component " + component + " lacks its @Definition");
            }
            addValue(read(component, metrics), component, definition, place, walk);
        }
    }

    private static void addValue(
            Object value, RecordComponent component, Definition definition, Place place, Walk walk) {
        if (value instanceof Figure figure) {
            walk.entries()
                    .add(new Entry(place.indicator(), component.getName(), definition, place.dimensions(), figure));
        } else if (value instanceof Record nested) {
            addRecord(nested, place, walk);
        } else if (value instanceof Map<?, ?> map) {
            By by = component.getAnnotation(By.class);
            if (by == null) {
                throw new IllegalArgumentException("component " + component + " is a map and lacks its @By");
            }
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, part) -> sorted.put(String.valueOf(key), part));
            sorted.forEach((key, part) -> addValue(part, component, definition, place.under(by.value(), key), walk));
        } else {
            throw new IllegalArgumentException("component " + component + " is neither figure nor record nor map");
        }
    }

    private static Object read(RecordComponent component, Record owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("component " + component + " can't be read", e);
        }
    }
}
