package io.roi4j.micrometer.fleet;

import io.roi4j.Definition;
import io.roi4j.Direction;
import io.roi4j.Indicator;
import io.roi4j.Once;
import io.roi4j.Pooled;
import io.roi4j.micrometer.Exposed;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the catalogue and what a fleet makes of it.
 *
 * @param indicator the indicator it belongs to
 * @param component its component
 * @param exposed what Prometheus calls it
 * @param total whether it is a total
 * @param headline whether it stands for a sub-measure of the article
 */
record FleetFigure(Indicator indicator, RecordComponent component, Exposed exposed, boolean total, boolean headline) {

    String name() {
        return component.getName();
    }

    /** How annotations refer to it. */
    String key() {
        return indicator.value() + "/" + name();
    }

    /** The beginning of the names of all series that rules make of it. */
    String series() {
        String exposedName = total ? exposed.counter().replaceFirst("_total$", "") : exposed.gauge("value");
        return "fleet:" + exposedName;
    }

    List<String> labels() {
        return exposed.labels();
    }

    /** The keys of its labels but those that every figure has. */
    List<String> dimensions() {
        return labels().stream()
                .filter(label -> !List.of("initiative", "cohort", "currency").contains(label))
                .toList();
    }

    Definition definition() {
        return Objects.requireNonNull(component.getAnnotation(Definition.class));
    }

    Direction direction() {
        return definition().direction();
    }

    @Nullable
    Pooled pooled() {
        return component.getAnnotation(Pooled.class);
    }

    boolean once() {
        return component.isAnnotationPresent(Once.class);
    }
}
