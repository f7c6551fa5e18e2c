package io.roi4j.impl.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Absent;
import io.roi4j.Comparison;
import io.roi4j.Figures;
import io.roi4j.Measure;
import io.roi4j.Reason;
import io.roi4j.Warning;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What must hold of all measures of an indicator at once. */
public final class AllMeasures {
    private AllMeasures() {}

    /**
     * Without a baseline a figure is compared with a fixed number, such as no change, or with nothing: for want of a
     * baseline, because it never is, or for one of these reasons.
     */
    public static void withoutBaseline(Record metrics, Reason... others) {
        Set<Reason> reasons = new HashSet<>(List.of(others));
        reasons.add(Reason.NO_BASELINE);
        reasons.add(Reason.NOT_APPLICABLE);
        Figures.of(metrics).forEach(entry -> {
            if (entry.figure() instanceof Measure measure
                    && measure.comparison().baseline() instanceof Absent absent) {
                Comparison comparison = measure.comparison();
                assertThat(reasons).as(entry.name()).contains(absent.why());
                assertThat(comparison)
                        .as(entry.name())
                        .isEqualTo(Comparison.none(comparison.direction(), absent.why()));
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
