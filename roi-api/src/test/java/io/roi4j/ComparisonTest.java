package io.roi4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Interval LIMITS = new Interval(-0.75, -0.25, 0.95, "Test");

    private static Comparison comparison(Estimate relative, Direction direction) {
        Estimate any = Estimate.absent(Reason.NO_DATA);
        return new Comparison(any, any, relative, direction, Verdict.UNDETERMINED, 3, Provenance.MEASURED, "");
    }

    @Test
    void aFallOfWhatShouldFallIsAnImprovement() {
        Estimate improvement =
                comparison(Estimate.of(-0.5, LIMITS), Direction.DOWN).improvement();
        assertThat(improvement).isEqualTo(Estimate.of(0.5, new Interval(0.25, 0.75, 0.95, "Test")));
    }

    @Test
    void aFallOfWhatShouldRiseIsNone() {
        Estimate improvement =
                comparison(Estimate.of(-0.5, LIMITS), Direction.UP).improvement();
        assertThat(improvement).isEqualTo(Estimate.of(-0.5, LIMITS));
    }

    @Test
    void aMissingIntervalStaysMissingForItsReason() {
        Estimate improvement = comparison(Estimate.of(-0.5, Reason.INSUFFICIENT_SAMPLE), Direction.DOWN)
                .improvement();
        assertThat(improvement).isEqualTo(Estimate.of(0.5, Reason.INSUFFICIENT_SAMPLE));
    }

    @Test
    void withoutARelativeChangeThereIsNoImprovement() {
        Estimate absent = Estimate.absent(Reason.ZERO_BASELINE);
        assertThat(comparison(absent, Direction.DOWN).improvement()).isSameAs(absent);
    }

    @Test
    void whereNeitherWayIsBetterThereIsNoImprovement() {
        Estimate improvement =
                comparison(Estimate.of(-0.5, LIMITS), Direction.NEUTRAL).improvement();
        assertThat(improvement.reason()).hasValue(Reason.NOT_APPLICABLE);
    }

    @Test
    void noComparisonHasNoFigures() {
        Comparison none = Comparison.none(Direction.UP, Reason.NO_BASELINE);
        assertThat(none.baseline().reason()).hasValue(Reason.NO_BASELINE);
        assertThat(none.absolute().reason()).hasValue(Reason.NO_BASELINE);
        assertThat(none.relative().reason()).hasValue(Reason.NO_BASELINE);
        assertThat(none.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(none.observations()).isZero();
        assertThat(none.direction()).isEqualTo(Direction.UP);
    }
}
