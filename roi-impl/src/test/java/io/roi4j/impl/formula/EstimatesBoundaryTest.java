package io.roi4j.impl.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EstimatesBoundaryTest {
    private static final Estimate ABSENT = Estimate.absent(Reason.NO_DATA);

    private static Estimate of(double value, double lower, double upper) {
        return Estimate.of(value, new Interval(lower, upper, 0.95, "test"));
    }

    @Test
    void theExponentialOfWhatIsNoFigureOrTooGreat() {
        assertThat(Estimates.exp(ABSENT, 2)).isEqualTo(ABSENT);
        assertThat(Estimates.exp(of(800, 1, 900), 1)).isEqualTo(Estimate.absent(Reason.NON_FINITE_INPUT));
        assertThat(Estimates.exp(of(0, 0, 800), 3)).isEqualTo(Estimate.of(3, Reason.NON_FINITE_INPUT));
        assertThat(Estimates.exp(Estimate.of(0, Reason.ZERO_CELL), 3)).isEqualTo(Estimate.of(3, Reason.ZERO_CELL));
        assertThat(Estimates.exp(of(0, -1, 1), 3))
                .isEqualTo(Estimate.of(3, new Interval(3 * Math.exp(-1), 3 * Math.E, 0.95, "test on logarithms")));
    }

    @Test
    @DisplayName("1/4 of 2 to 5 is 0.2 to 0.5")
    void reciprocal() {
        assertThat(Estimates.reciprocal(of(4, 2, 5))).isEqualTo(of(0.25, 0.2, 0.5));
        assertThat(Estimates.reciprocal(of(-4, -5, -2))).isEqualTo(of(-0.25, -0.5, -0.2));
        assertThat(Estimates.reciprocal(Estimate.of(4, Reason.ZERO_CELL)))
                .isEqualTo(Estimate.of(0.25, Reason.ZERO_CELL));
    }

    @Test
    void theReciprocalOfWhatIsNoFigureOrTooSmall() {
        assertThat(Estimates.reciprocal(ABSENT)).isEqualTo(ABSENT);
        assertThat(Estimates.reciprocal(of(0, -1, 1))).isEqualTo(Estimate.absent(Reason.ZERO_DENOMINATOR));
        assertThat(Estimates.reciprocal(of(Double.MIN_VALUE, 0, 1)))
                .isEqualTo(Estimate.absent(Reason.NON_FINITE_INPUT));
        assertThat(Estimates.reciprocal(of(4, 0, 5))).isEqualTo(Estimate.of(0.25, Reason.DENOMINATOR_NOT_SIGNIFICANT));
        assertThat(Estimates.reciprocal(of(4, Double.MIN_VALUE, 5)))
                .isEqualTo(Estimate.of(0.25, Reason.NON_FINITE_INPUT));
    }

    @Test
    void limitsAreCutAtTheRange() {
        assertThat(Estimates.within(of(0.5, -1, 2), 0, 1)).isEqualTo(of(0.5, 0, 1));
        assertThat(Estimates.within(of(0.5, 0.4, 0.6), 0, 1)).isEqualTo(of(0.5, 0.4, 0.6));
        assertThat(Estimates.within(ABSENT, 0, 1)).isEqualTo(ABSENT);
        assertThat(Estimates.within(Estimate.of(4, Reason.ZERO_CELL), 0, 1))
                .isEqualTo(Estimate.of(4, Reason.ZERO_CELL));
    }
}
