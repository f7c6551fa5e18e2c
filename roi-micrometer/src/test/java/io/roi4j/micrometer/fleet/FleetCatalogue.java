package io.roi4j.micrometer.fleet;

import io.roi4j.Cohort;
import io.roi4j.Definition;
import io.roi4j.Figure;
import io.roi4j.Figures;
import io.roi4j.Indicator;
import io.roi4j.Initiative;
import io.roi4j.Pooled;
import io.roi4j.Report;
import io.roi4j.Total;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.micrometer.Exposed;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All figures of the catalogue by their {@linkplain FleetFigure#key() key}, as a library publishes them to which something of
 * every kind was told.
 */
record FleetCatalogue(Map<String, FleetFigure> figures) {

    /** The figures of today's catalogue, in the order of the indicators. */
    static FleetCatalogue today() {
        Instant now = Instant.now();
        try (StreamingRoi roi = StreamingRoi.builder().currency("EUR").build()) {
            Initiative initiative = roi.initiative("triage");
            Company.tell(initiative, now);
            new Replay(initiative, InstantSource.system()).tell(ReplayFile.lines(1, 20_000));
            return of(roi.report().entry("triage", Cohort.AFTER).orElseThrow());
        }
    }

    private static FleetCatalogue of(Report.Entry entry) {
        Map<String, FleetFigure> figures = new LinkedHashMap<>();
        List<Record> byNumber = entry.metrics().stream()
                .sorted(Comparator.comparingInt(metrics ->
                        metrics.getClass().getAnnotation(Indicator.class).number()))
                .toList();
        for (Record metrics : byNumber) {
            Map<String, RecordComponent> components = components(metrics.getClass());
            Set<String> headlines = headlines(metrics.getClass());
            for (Figures.Entry figure : Figures.of(metrics)) {
                FleetFigure found = new FleetFigure(
                        figure.indicator(),
                        Objects.requireNonNull(components.get(figure.name())),
                        Exposed.of(entry, figure),
                        figure.figure() instanceof Total,
                        headlines.contains(figure.name()));
                figures.putIfAbsent(found.key(), found);
            }
        }
        return new FleetCatalogue(figures);
    }

    /** The components of a metrics record and of all records in it that hold a figure or a map of figures, by name. */
    static Map<String, RecordComponent> components(Class<?> metrics) {
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        collect(metrics, components);
        return components;
    }

    private static void collect(Class<?> metrics, Map<String, RecordComponent> components) {
        for (RecordComponent component : metrics.getRecordComponents()) {
            if (isFigure(component)) {
                components.put(component.getName(), component);
            } else {
                collect(held(component), components);
            }
        }
    }

    /** The components that stand for a sub-measure of the article: they have its French term, or are the first under it. */
    private static Set<String> headlines(Class<?> metrics) {
        Set<String> headlines = new LinkedHashSet<>();
        for (RecordComponent component : metrics.getRecordComponents()) {
            boolean named = !Objects.requireNonNull(component.getAnnotation(Definition.class))
                    .french()
                    .isEmpty();
            if (isFigure(component)) {
                if (named) {
                    headlines.add(component.getName());
                }
            } else {
                Set<String> below = headlines(held(component));
                if (named && below.isEmpty()) {
                    below = Set.of(
                            components(held(component)).keySet().iterator().next());
                }
                headlines.addAll(below);
            }
        }
        return headlines;
    }

    private static boolean isFigure(RecordComponent component) {
        return Figure.class.isAssignableFrom(held(component));
    }

    private static Class<?> held(RecordComponent component) {
        Type type = component.getGenericType();
        return (Class<?>) (type instanceof ParameterizedType map ? map.getActualTypeArguments()[1] : type);
    }

    Collection<FleetFigure> all() {
        return figures.values();
    }

    /** The measures that are pooled. */
    List<FleetFigure> pooled() {
        return all().stream().filter(figure -> figure.pooled() != null).toList();
    }

    /** The measures that aren't. */
    List<FleetFigure> others() {
        return all().stream()
                .filter(figure -> !figure.total() && figure.pooled() == null)
                .toList();
    }

    /** The totals that an annotation of a measure names, none where it names none. */
    List<FleetFigure> totals(FleetFigure measure, String... names) {
        List<FleetFigure> found = new ArrayList<>();
        for (String name : names) {
            for (String one : name.split(" \\+ ", -1)) {
                found.add(total(measure, one));
            }
        }
        return found;
    }

    /** The totals whose ratio a measure is. */
    List<FleetFigure> totalsOf(FleetFigure measure) {
        Pooled pooled = Objects.requireNonNull(measure.pooled());
        List<FleetFigure> found = new ArrayList<>(totals(measure, pooled.numerator()));
        found.addAll(totals(measure, pooled.minus()));
        found.addAll(totals(measure, pooled.denominator()));
        return found;
    }

    /** All totals that measures are pooled from. */
    List<FleetFigure> totals() {
        List<FleetFigure> found = new ArrayList<>();
        for (FleetFigure measure : pooled()) {
            found.addAll(totalsOf(measure));
            found.addAll(
                    totals(measure, Objects.requireNonNull(measure.pooled()).squares()));
        }
        return found.stream().distinct().toList();
    }

    private FleetFigure total(FleetFigure measure, String name) {
        String plain = name.replace("*", "");
        String key = plain.contains("/") ? plain : measure.indicator().value() + "/" + plain;
        @Nullable FleetFigure total = figures.get(key);
        if (total == null || !total.total()) {
            throw new IllegalStateException(
                    measure.key() + " is pooled from " + name + ", which is no total; there are " + figures.keySet());
        }
        return total;
    }
}
