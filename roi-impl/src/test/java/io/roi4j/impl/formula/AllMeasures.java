package io.roi4j.impl.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Absent;
import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Figures;
import io.roi4j.Measure;
import io.roi4j.Reason;
import io.roi4j.Warning;
import java.util.function.Predicate;

/** What must hold of all measures of an indicator at once. */
public final class AllMeasures {
    private AllMeasures() {}

    /** Without a baseline a figure is compared with a fixed number, such as no change, or with nothing (at all, if it is never compared), saying so. */
    public static void withoutBaseline(Record metrics) {
        Figures.of(metrics).forEach(entry -> {
            if (entry.figure() instanceof Measure measure && measure.comparison().baseline() instanceof Absent) {
                Comparison comparison = measure.comparison();
                assertThat(comparison)
                        .as(entry.name())
                        .isIn(
                                Comparison.none(comparison.direction(), Reason.NO_BASELINE),
                                Comparison.none(Direction.NEUTRAL, Reason.NOT_APPLICABLE));
            }
        });
    }

    /** The figures of these names that have a value warn of this, and nothing else does. */
    public static void warns(Record metrics, Warning warning, Predicate<String> names) {
        Figures.of(metrics).forEach(entry -> {
            if (entry.figure() instanceof Measure measure && measure.value().isPresent()) {
                assertThat(measure.warnings().contains(warning))
                        .as(entry.name() + " " + measure.reading())
                        .isEqualTo(names.test(entry.name()));
            }
        });
    }
}
