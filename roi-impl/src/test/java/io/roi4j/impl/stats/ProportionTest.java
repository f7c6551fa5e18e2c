package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Interval;
import io.roi4j.Reason;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
    @Test
    @DisplayName("edge-cases.json: a rate of 0 of 15 is a value with an upper limit; 0 of 0 is absent")
    void zeroSuccessesIsAValue() {
        Expect.close(Wilson.of(0, 15, 0.95), 0, 0, 0.203883301036, 1e-12);
        assertThat(Expect.interval(Wilson.of(0, 15, 0.95)).lower()).isZero();
        assertThat(Expect.interval(Wilson.of(15, 15, 0.95)).upper()).isOne();
        Expect.absent(Wilson.of(0, 0, 0.95), Reason.ZERO_DENOMINATOR);
        Expect.absent(ClopperPearson.of(0, 0, 0.95), Reason.ZERO_DENOMINATOR);
        Expect.absent(NewcombeDifference.of(1, 2, 0, 0, 0.95), Reason.ZERO_DENOMINATOR);
        Expect.absent(NewcombeDifference.of(0, 0, 1, 2, 0.95), Reason.ZERO_DENOMINATOR);
        Expect.absent(NewcombePairedDifference.of(0, 0, 0, 0, 0.95), Reason.ZERO_DENOMINATOR);
    }

    @Test
    void agreesWithCommonsStatistics() {
        for (int n = 1; n < 60; n += 7) {
            for (int k = 0; k <= n; k++) {
                var oracle = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, k, 0.1);
                Expect.close(
                        Wilson.of(k, n, 0.9), (double) k / n, oracle.getLowerBound(), oracle.getUpperBound(), 1e-14);
            }
        }
    }

    @Test
    void whatIsNoProportionIsAbsent() {
        Expect.absent(Wilson.of(3, 2, 0.95), Reason.INVALID_INPUT);
        Expect.absent(ClopperPearson.of(3, 2, 0.95), Reason.INVALID_INPUT);
        Expect.absent(Wilson.ofEffective(Double.NaN, 10, 0.95), Reason.NON_FINITE_INPUT);
        Expect.absent(Wilson.ofEffective(0.5, Double.POSITIVE_INFINITY, 0.95), Reason.NON_FINITE_INPUT);
    }

    @Test
    void mistakesOfTheProgramThrow() {
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(-1, 2, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(1, -2, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(1, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(1, 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(1, 2, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> ClopperPearson.of(1, 2, 95));
        assertThatIllegalArgumentException().isThrownBy(() -> NewcombeDifference.of(1, 2, 1, 2, 1.5));
    }

    @Test
    void clusteringWidensAndNeverNarrows() {
        Interval plain = Expect.interval(Wilson.of(30, 300, 0.95));
        assertThat(Wilson.ofClustered(30, 300, 3, 0.95)).isEqualTo(Wilson.ofEffective(0.1, 100, 0.95));
        assertThat(Wilson.ofClustered(30, 300, 0.4, 0.95).interval()).contains(plain);
    }

    @Test
    @DisplayName("scipy 1.17.1: binomtest(3, 17).proportion_ci(0.9, 'exact')")
    void clopperPearson() {
        Expect.close(ClopperPearson.of(3, 17, 0.9), 3.0 / 17, 0.04989815455742294, 0.39564143344490194, 1e-13);
    }

    @Test
    void countsBeyondAnIntStillHaveAnExactInterval() {
        long n = 3_000_000_000L;
        Interval exact = Expect.interval(ClopperPearson.of(n / 2, n, 0.95));
        Interval wilson = Expect.interval(Wilson.of(n / 2, n, 0.95));
        assertThat(exact.lower()).isCloseTo(wilson.lower(), within(1e-9)).isLessThan(wilson.lower());
        assertThat(exact.upper()).isCloseTo(wilson.upper(), within(1e-9)).isGreaterThan(wilson.upper());
        assertThat(Expect.interval(ClopperPearson.of(0, n, 0.95)).lower()).isZero();
        assertThat(Expect.interval(ClopperPearson.of(n, n, 0.95)).upper()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        // Recomputed with numpy from the formula of method 10. The third row is the airway reactivity example of
        // Fagerland,
        // Lydersen and Laake (2014), who print -0.507 to -0.026; the first is one of Newcombe's (1998) own tables, the
        // second the example of Altman et al., Statistics with Confidence (2000), both as remembered: 0.0562 to 0.3292
        // and
        // 0.011 to 0.226.
        "20, 12, 2, 16,  0.2, 0.056156424841748265, 0.3292069954001405",
        "14,  5, 0, 22,  0.12195121951219512, 0.011483241383033305, 0.2264926843512112",
        " 1,  1, 7, 12, -0.2857142857142857, -0.506920226686141, -0.02555912416485978",
        "36, 12, 2,  0,  0.2, 0.05692958400323869, 0.3404276029749407",
        "36, 14, 0,  0,  0.28, 0.1528395178558573, 0.41665123695956563",
        " 0,  0, 0, 50,  0, -0.07134759913335872, 0.07134759913335872",
        " 1,  1, 97, 1, -0.96, -0.9850257703740076, -0.8736721762007447"
    })
    void newcombePaired(long both, long first, long second, long neither, double value, double lower, double upper) {
        Expect.close(NewcombePairedDifference.of(both, first, second, neither, 0.95), value, lower, upper, 1e-12);
    }

    @Test
    @DisplayName("scipy 1.17.1: binomtest(2, 14).pvalue, binomtest(5, 6).pvalue, binomtest(40, 100).pvalue")
    void mcNemar() {
        assertThat(McNemar.exactP(2, 12)).isCloseTo(0.012939453125, within(1e-14));
        assertThat(McNemar.exactP(5, 1)).isCloseTo(0.21875, within(1e-14));
        assertThat(McNemar.exactP(40, 60)).isCloseTo(0.05688793364098089, within(1e-13));
        assertThat(McNemar.exactP(0, 0)).isOne();
        assertThat(McNemar.exactP(7, 7)).isOne();
        assertThat(McNemar.exactP(3, 4)).isOne();
        assertThat(McNemar.exactP(4_000_000_000L, 4_000_500_000L)).isBetween(1e-9, 1e-7);
    }
}
