package io.roi4j.impl.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Absent;
import io.roi4j.Comparison;
import io.roi4j.Estimate;
import io.roi4j.Figures;
import io.roi4j.Interval;
import io.roi4j.Measure;
import io.roi4j.Present;
import io.roi4j.Provenance;
import io.roi4j.Rate;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Verdict;

/** What must hold of every measure, whatever was recorded. */
public final class Sound {
    private Sound() {}

    /** Checks all measures of a metrics record. */
    public static void metrics(Record metrics) {
        Figures.of(metrics).forEach(entry -> {
            if (entry.figure() instanceof Measure measure) {
                measure(entry.name(), measure);
            }
        });
    }

    /** The value is in its range and its interval, the comparison is the difference that it says, and so is the verdict. */
    public static void measure(String name, Measure measure) {
        String text = name + ": " + measure.reading();
        estimate(text, measure.estimate());
        assertThat(measure.provenance() == Provenance.NONE)
                .as(text)
                .isEqualTo(measure.observations() == 0 && measure.estimate() instanceof Absent);
        if (measure.estimate() instanceof Absent) {
            assertThat(measure.warnings()).as(text).isEmpty();
        }
        range(text, name, measure);
        comparison(text, measure.estimate(), measure.comparison());
    }

    private static void range(String text, String name, Measure measure) {
        boolean net = name.matches("e?nps|.*[nN]etSentiment|meanPolarity");
        boolean signed = name.matches("customerMargin|lifetimeValue.*")
                || name.matches(
                        ".*Reduction|relativeReductions|.*Elasticity.*|returnsToScale|serialFraction|kendallScore|marginalCost|.*TimeGained")
                || measure instanceof Rate;
        double least = net
                        || name.equals("kendallTau")
                        || name.matches("(absolute|standardised)Reduction|segmentSpread|changeSize|.*ByAiExposure")
                ? -1
                : signed ? Double.NEGATIVE_INFINITY : 0;
        // More workers can be more than as many times as fast.
        boolean superlinear = name.matches(".*Efficiency");
        boolean bounded = (measure instanceof Ratio && !superlinear)
                || net
                || name.matches(".*Probability|kendallTau|segmentAssociation");
        double greatest = bounded ? 1 : Double.POSITIVE_INFINITY;
        measure.value().ifPresent(value -> assertThat(value).as(text).isBetween(least, greatest));
        measure.estimate().interval().filter(interval -> bounded).ifPresent(interval -> {
            assertThat(interval.lower()).as(text).isGreaterThanOrEqualTo(least);
            assertThat(interval.upper()).as(text).isLessThanOrEqualTo(greatest);
        });
    }

    private static void comparison(String text, Estimate current, Comparison comparison) {
        estimate(text, comparison.baseline());
        estimate(text, comparison.absolute());
        estimate(text, comparison.relative());
        if (current instanceof Present now
                && comparison.baseline() instanceof Present before
                && comparison.absolute() instanceof Present change) {
            double size = Math.abs(now.number()) + Math.abs(before.number());
            assertThat(change.number())
                    .as(text)
                    .isCloseTo(now.number() - before.number(), within(1e-9 * size + Double.MIN_NORMAL));
        }
        Interval interval = comparison.absolute().interval().orElse(null);
        boolean better = interval != null
                && (comparison.direction().sign() * interval.lower() > 0
                        && comparison.direction().sign() * interval.upper() > 0);
        boolean worse = interval != null
                && (comparison.direction().sign() * interval.lower() < 0
                        && comparison.direction().sign() * interval.upper() < 0);
        assertThat(comparison.verdict())
                .as(text)
                .isEqualTo(better ? Verdict.BETTER : worse ? Verdict.WORSE : Verdict.UNDETERMINED);
    }

    private static void estimate(String text, Estimate estimate) {
        estimate.interval()
                .ifPresent(interval -> assertThat(
                                interval.contains(estimate.value().orElseThrow()))
                        .as("%s: interval %s", text, estimate)
                        .isTrue());
    }

    /** The value, which must be there. */
    public static double value(Measure measure) {
        assertThat(measure.estimate()).isInstanceOf(Present.class);
        return measure.value().orElseThrow();
    }

    /** The interval, which must be there. */
    public static Interval interval(Estimate estimate) {
        assertThat(estimate.interval()).as(estimate.toString()).isPresent();
        return estimate.interval().orElseThrow();
    }

    /** No value, for this reason. */
    public static void absent(Measure measure, Reason reason) {
        assertThat(measure.estimate().reason()).as(measure.toString()).contains(reason);
    }

    /** A value, an interval of these limits. */
    public static void limits(Estimate estimate, double lower, double upper, double tolerance) {
        assertThat(interval(estimate).lower()).isCloseTo(lower, within(tolerance));
        assertThat(interval(estimate).upper()).isCloseTo(upper, within(tolerance));
    }
}
