package io.roi4j.impl.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.NoInterval;
import io.roi4j.Present;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.impl.stats.NewcombeDifference;
import io.roi4j.impl.stats.Wilson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimatesTest {
    private static final Estimate ABSENT = Estimate.absent(Reason.NO_DATA);
    private static final Estimate BARE = Estimate.of(3, Reason.INSUFFICIENT_SAMPLE);

    @Test
    @DisplayName("what leaves the range of doubles is absent, or has no interval, and nothing throws")
    void overflow() {
        Estimate huge = Estimate.of(1e308, new Interval(1e307, 1.5e308, 0.95, "t"));
        Estimate negative = Estimates.times(huge, -1);
        assertThat(Estimates.times(huge, 10).reason()).contains(Reason.NON_FINITE_INPUT);
        assertThat(Estimates.plus(huge, Double.MAX_VALUE).reason()).contains(Reason.NON_FINITE_INPUT);
        assertThat(Estimates.difference(huge, negative).reason()).contains(Reason.NON_FINITE_INPUT);
        assertThat(Estimates.difference(Estimates.exact(1e308), Estimates.exact(-1e308))
                        .reason())
                .contains(Reason.NON_FINITE_INPUT);
        assertThat(Estimates.relativeChange(huge, Estimates.exact(1e-300)).reason())
                .contains(Reason.NON_FINITE_INPUT);
        Present wide = (Present) Estimates.times(huge, 1.5);
        assertThat(wide.number()).isEqualTo(1.5e308);
        assertThat(wide.limits()).isEqualTo(new NoInterval(Reason.NON_FINITE_INPUT));
    }

    @Test
    @DisplayName("Zou & Donner 2008: limits recovered from Wilson's are Newcombe's (56/70 - 48/80)")
    void difference() {
        Estimate found = Estimates.difference(Wilson.of(56, 70, 0.95), Wilson.of(48, 80, 0.95));
        Interval newcombe = Sound.interval(NewcombeDifference.of(56, 70, 48, 80, 0.95));
        Sound.limits(found, newcombe.lower(), newcombe.upper(), 1e-15);
        assertThat(found.value().orElseThrow()).isCloseTo(0.2, within(1e-15));
    }

    @Test
    @DisplayName("Zou & Donner 2008 on logarithms: 6 [3, 12] / 2 [1, 4] is 3 within a factor of 2 to the root of 2")
    void quotient() {
        Estimate found = Estimates.quotient(of(6, 3, 12), of(2, 1, 4));
        double factor = Math.pow(2, Math.sqrt(2));
        assertThat(found.value().orElseThrow()).isEqualTo(3);
        Sound.limits(found, 3 / factor, 3 * factor, 1e-12);
        assertThat(Estimates.quotient(ABSENT, BARE)).isEqualTo(ABSENT);
        assertThat(Estimates.quotient(BARE, ABSENT)).isEqualTo(ABSENT);
        assertThat(Estimates.quotient(BARE, of(2, 1, 4))).isEqualTo(Estimate.of(1.5, Reason.INSUFFICIENT_SAMPLE));
        assertThat(Estimates.quotient(of(2, 1, 4), of(0, 0, 1)).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThat(Estimates.quotient(of(2, 0, 4), of(2, 1, 4))).isEqualTo(Estimate.of(1, Reason.NON_POSITIVE_FOR_LOG));
    }

    @Test
    @DisplayName("what is absent stays absent, what has no limits leaves none")
    void absence() {
        assertThat(Estimates.difference(ABSENT, BARE)).isEqualTo(ABSENT);
        assertThat(Estimates.difference(BARE, ABSENT)).isEqualTo(ABSENT);
        assertThat(Estimates.difference(of(1, 0, 2), BARE)).isEqualTo(Estimate.of(-2, Reason.INSUFFICIENT_SAMPLE));
        assertThat(Estimates.difference(BARE, of(1, 0, 2))).isEqualTo(Estimate.of(2, Reason.INSUFFICIENT_SAMPLE));
        assertThat(Estimates.times(ABSENT, 5)).isEqualTo(ABSENT);
        assertThat(Estimates.plus(ABSENT, 5)).isEqualTo(ABSENT);
        assertThat(Estimates.relativeChange(ABSENT, BARE)).isEqualTo(ABSENT);
        assertThat(Estimates.relativeChange(BARE, ABSENT)).isEqualTo(ABSENT);
        assertThat(Estimates.withValue(ABSENT, 5)).isEqualTo(ABSENT);
    }

    @Test
    @DisplayName("scaling and moving take the limits along")
    void scaling() {
        assertThat(Estimates.times(of(2, 1, 4), -10)).isEqualTo(of(-20, -40, -10));
        assertThat(Estimates.plus(of(2, 1, 4), -10)).isEqualTo(of(-8, -9, -6));
        assertThat(Estimates.times(BARE, 2)).isEqualTo(Estimate.of(6, Reason.INSUFFICIENT_SAMPLE));
    }

    @Test
    @DisplayName("limits that miss the value are no limits of it")
    void withValue() {
        assertThat(Estimates.withValue(of(2, 1, 4), 3)).isEqualTo(of(3, 1, 4));
        assertThat(Estimates.withValue(of(2, 1, 4), 5))
                .isEqualTo(new Present(5, new NoInterval(Reason.INSUFFICIENT_SAMPLE)));
    }

    @Test
    @DisplayName("edge cases, relative change: 5 from 0 has none, and 3 from 4 is -25 %")
    void relativeChange() {
        assertThat(Estimates.relativeChange(Estimates.exact(5), Estimates.exact(0))
                        .reason())
                .contains(Reason.ZERO_BASELINE);
        assertThat(Estimates.relativeChange(Estimates.exact(3), Estimates.exact(4))
                        .value())
                .hasValue(-0.25);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.2, UP, BETTER",
        "0.1, 0.2, DOWN, WORSE",
        "-0.2, -0.1, UP, WORSE",
        "-0.2, -0.1, DOWN, BETTER",
        "0.1, 0.2, NEUTRAL, UNDETERMINED",
        "-0.1, 0.2, UP, UNDETERMINED",
        "0, 0.2, UP, UNDETERMINED",
        "-0.2, 0, DOWN, UNDETERMINED"
    })
    @DisplayName("the verdict is the side of 0 on which the interval lies")
    void verdict(double lower, double upper, Direction direction, Verdict verdict) {
        assertThat(Comparisons.verdict(of((lower + upper) / 2, lower, upper), direction))
                .isEqualTo(verdict);
        assertThat(Comparisons.verdict(BARE, direction)).isEqualTo(Verdict.UNDETERMINED);
        assertThat(Comparisons.verdict(ABSENT, direction)).isEqualTo(Verdict.UNDETERMINED);
    }

    private static Estimate of(double value, double lower, double upper) {
        return Estimate.of(value, new Interval(lower, upper, 0.95, "test"));
    }
}
