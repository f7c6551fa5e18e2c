package io.roi4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {
    private static final Interval LIMITS = new Interval(0, 1, 0.95, "Test");

    @Test
    void aPresentValueHasNoReason() {
        Estimate estimate = Estimate.of(0.5, LIMITS);
        assertThat(estimate.value()).hasValue(0.5);
        assertThat(estimate.interval()).hasValue(LIMITS);
        assertThat(estimate.reason()).isEmpty();
    }

    @Test
    void aValueWithoutAnIntervalSaysWhy() {
        Present estimate = Estimate.of(7, Reason.INSUFFICIENT_SAMPLE);
        assertThat(estimate.value()).hasValue(7);
        assertThat(estimate.interval()).isEmpty();
        assertThat(estimate.limits()).isEqualTo(new NoInterval(Reason.INSUFFICIENT_SAMPLE));
    }

    @Test
    void anAbsentValueHasAReasonAndNothingElse() {
        Estimate estimate = Estimate.absent(Reason.NO_DATA);
        assertThat(estimate.value()).isEmpty();
        assertThat(estimate.interval()).isEmpty();
        assertThat(estimate.reason()).hasValue(Reason.NO_DATA);
    }

    @Test
    void aCensoredValueHasItsBound() {
        Absent censored = Estimate.censored(12);
        assertThat(censored.why()).isEqualTo(Reason.CENSORED_NOT_REACHED);
        assertThat(censored.lowerBound()).hasValue(12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aPresentValueIsFinite(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.of(value, LIMITS))
                .withMessageContaining("present value")
                .withMessageContaining(String.valueOf(value));
    }
}
